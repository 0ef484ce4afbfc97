package dev.sextant.model.structure;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.Formula;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.name.Match;
import dev.sextant.model.resolve.Context;
import dev.sextant.model.resolve.MetricInfo;
import dev.sextant.model.resolve.Reach;
import dev.sextant.model.resolve.Rows;
import dev.sextant.model.resolve.Say;
import dev.sextant.model.resolve.SourcesOf;
import dev.sextant.model.source.Dimension;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.time.Grain;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Can the metrics of a dashboard be grouped as its tiles say? */
final class Groupings implements Check {

  @Override
  public void check(Element element, Context context) {
    element
        .facts(PracticeFact.Row.class)
        .flatMap(r -> r.tiles().stream())
        .forEach(t -> tile(context, t));
  }

  private static void tile(Context context, PracticeFact.Tile tile) {
    Path by = tile.by();
    if (by == null
        || Grain.of(by.dotted()).isPresent()
        || Rows.saysOfDate(by.dotted())
        || context.knowledge().customGrains().contains(by.dotted())) {
      return;
    }
    tile.what().forEach(metric -> grouped(context, metric, by));
  }

  private static void grouped(Context context, Path metric, Path by) {
    Measure measure = measure(context, metric);
    if (measure == null) {
      return;
    }
    for (ElementId id : new SourcesOf(context.knowledge()).of(measure)) {
      Optional<SourceInfo> source = context.knowledge().source(id);
      if (source.isPresent() && !reaches(context, source.get(), by)) {
        return;
      }
    }
  }

  private static @Nullable Measure measure(Context context, Path metric) {
    if (!(context.knowledge().match(metric) instanceof Match.Found found)) {
      return null;
    }
    Formula formula =
        context
            .knowledge()
            .metric(found.id())
            .filter(MetricInfo::sure)
            .map(MetricInfo::formula)
            .orElse(null);
    return formula == null ? null : formula.current();
  }

  private static boolean reaches(Context context, SourceInfo source, Path by) {
    List<String> path = by.segments().stream().map(Path.Segment::name).toList();
    Reach reach =
        new Reach(
            context.knowledge()::source, context.knowledge()::calendarOf, p -> owner(context, by));
    String mistake =
        switch (reach.of(source, path)) {
          case Dimension.Reached r -> "";
          case Dimension.Ambiguous a -> a.reason();
          case Dimension.Unreachable no ->
              no.reason() + Say.meant(no.nearest().isEmpty() ? "" : no.nearest().getFirst());
        };
    if (mistake.isEmpty() || source.broken() || isReported(context, source, path)) {
      return true;
    }
    context.findings().add(StructuralRule.UNRESOLVED_NAME, by.at(), mistake);
    return false;
  }

  private static Optional<Reach.Owner> owner(Context context, Path by) {
    return context.knowledge().match(by) instanceof Match.Found found
            && found.id().kind() == ElementKind.SOURCE
        ? Optional.of(new Reach.Owner(found.id(), found.segments()))
        : Optional.empty();
  }

  /** A reference that may not be followed is reported where it is declared. */
  private static boolean isReported(Context context, SourceInfo source, List<String> path) {
    return new Rows(context.knowledge()::source, context.knowledge()::calendarOf)
                .follow(source, path)
            instanceof Rows.Outcome.Nowhere nowhere
        && nowhere.silent();
  }
}
