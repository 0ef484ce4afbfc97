package dev.sextant.model.structure;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.Formula;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.name.Match;
import dev.sextant.model.resolve.Context;
import dev.sextant.model.resolve.MetricInfo;
import dev.sextant.model.resolve.Rows;
import dev.sextant.model.resolve.Say;
import dev.sextant.model.resolve.SourcesOf;
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
    Rows.Outcome outcome = new Rows(context.knowledge()::source).follow(source, path);
    if (!(outcome instanceof Rows.Outcome.Nowhere nowhere) || nowhere.silent()) {
      return true;
    }
    String nearest = nowhere.nearest().isEmpty() ? "" : nowhere.nearest().getFirst();
    context
        .findings()
        .add(StructuralRule.UNRESOLVED_NAME, by.at(), nowhere.message() + Say.meant(nearest));
    return false;
  }
}
