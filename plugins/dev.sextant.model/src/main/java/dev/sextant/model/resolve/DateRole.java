package dev.sextant.model.resolve;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.Path;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.name.Nearest;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.source.TimeRole;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets rows belong to periods by another date role: {@code visits on booked}. */
final class DateRole extends Rewrite {

  private final Context context;
  private final Path role;

  DateRole(Context context, Path role) {
    super(context);
    this.context = context;
    this.role = role;
  }

  Measure apply(Measure measure) {
    Measure changed = rewrite(measure);
    if (isTooLarge()) {
      Filter.tooLarge(context, role.at());
    }
    return changed == null ? MeasureResolver.UNRESOLVED : changed;
  }

  @Override
  Measure.@Nullable Aggregate aggregate(Measure.Aggregate a) {
    Optional<SourceInfo> source = context.knowledge().source(a.source());
    Optional<TimeRole> time = source.flatMap(s -> s.time(role.dotted()));
    if (source.isEmpty() || time.isEmpty()) {
      source.filter(s -> !s.broken()).ifPresent(this::missing);
      return null;
    }
    context.uses().use(role.at(), a.source(), time.get().name());
    return new Measure.Aggregate(
        a.name(),
        a.function(),
        a.source(),
        a.operand(),
        a.filter(),
        time.get().name(),
        a.level(),
        a.unit());
  }

  private void missing(SourceInfo source) {
    List<String> roles = source.times().stream().map(TimeRole::name).toList();
    String nearest = Nearest.one(role.dotted(), roles.stream());
    context
        .findings()
        .add(
            StructuralRule.UNRESOLVED_NAME,
            role.at(),
            Say.name(source.id())
                + " has no date role "
                + Say.name(role.dotted())
                + Say.meant(nearest),
            "",
            ColumnResolver.change(role.at(), nearest));
  }

  @Override
  @Nullable Measure conversion(Measure.Conversion conversion) {
    return fixed(conversion.base());
  }

  @Override
  @Nullable Measure timeTo(Measure.TimeTo timeTo) {
    return fixed(timeTo.to());
  }

  @Override
  @Nullable Measure waiting(Measure.Waiting waiting) {
    return fixed(waiting.from());
  }

  @Override
  @Nullable Measure entered(Measure.Entered entered) {
    context
        .findings()
        .add(
            StructuralRule.TYPE_MISMATCH,
            role.at(),
            "Hand-kept values have one date only; `on " + role.dotted() + "` does not apply");
    return null;
  }

  private @Nullable Measure fixed(ElementId source) {
    context
        .findings()
        .add(
            StructuralRule.TYPE_MISMATCH,
            role.at(),
            "The date of an event from "
                + Say.name(source)
                + " is that of its first `time`; `on "
                + role.dotted()
                + "` does not apply");
    return null;
  }
}
