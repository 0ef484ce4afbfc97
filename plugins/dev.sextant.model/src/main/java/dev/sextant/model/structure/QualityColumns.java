package dev.sextant.model.structure;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.Path.Segment;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.name.Match;
import dev.sextant.model.name.Nearest;
import dev.sextant.model.resolve.Context;
import dev.sextant.model.resolve.Say;
import dev.sextant.model.source.ColumnInfo;
import dev.sextant.model.source.SourceInfo;
import java.util.Optional;
import java.util.stream.Stream;

/** Do the columns exist of which quality is demanded? */
final class QualityColumns implements Check {

  @Override
  public void check(Element element, Context context) {
    Optional<SourceInfo> source =
        element
            .fact(SourceFact.Subject.class)
            .flatMap(s -> subject(context, s))
            .filter(s -> !s.broken());
    if (source.isEmpty()) {
      return;
    }
    Stream<Segment> complete =
        element.facts(SourceFact.Complete.class).flatMap(c -> c.columns().stream());
    Stream<Segment> unique =
        element.facts(SourceFact.Unique.class).flatMap(u -> u.columns().stream());
    Stream.concat(complete, unique).forEach(c -> column(context, source.get(), c));
  }

  private static Optional<SourceInfo> subject(Context context, SourceFact.Subject subject) {
    return context.knowledge().match(subject.source()) instanceof Match.Found found
        ? context.knowledge().source(found.id())
        : Optional.empty();
  }

  private static void column(Context context, SourceInfo source, Segment name) {
    if (source.column(name.name()).isPresent()) {
      context.uses().use(name.at(), source.id(), name.name());
      return;
    }
    String nearest = Nearest.one(name.name(), source.columns().stream().map(ColumnInfo::name));
    context
        .findings()
        .add(
            StructuralRule.UNRESOLVED_NAME,
            name.at(),
            Say.name(source.id()) + " has no column " + Say.name(name.name()) + Say.meant(nearest));
  }
}
