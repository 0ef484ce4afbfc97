package dev.sextant.interop.metricflow;

import dev.sextant.interop.manifest.Dimension;
import dev.sextant.interop.manifest.Entity;
import dev.sextant.interop.manifest.SemanticModel;
import dev.sextant.interop.manifest.TimeSpine;
import dev.sextant.interop.yaml.Notes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes semantic models as sources. */
record SourcePrinter(Context context, Notes notes) {

  void print(Text text, SemanticModel model) {
    report(model);
    context.sources().all().filter(s -> s.model().equals(model)).forEach(s -> source(text, s));
  }

  private void report(SemanticModel model) {
    for (Dimension dimension : model.dimensions()) {
      if (Columns.column(dimension.sql()).isEmpty()) {
        notes.lost(
            dimension.at(),
            "dimension `%s` is left out: it is computed by `%s`; make it a column of the table"
                .formatted(dimension.name(), dimension.sql()));
      }
    }
    for (Entity entity : model.entities()) {
      context
          .sources()
          .withoutPartition(model, entity)
          .forEach(to -> withoutPartition(model, entity, to));
    }
    model.entities().stream()
        .filter(e -> Columns.column(e.sql()).isEmpty())
        .forEach(
            e ->
                notes.lost(
                    e.at(),
                    "entity `%s` is left out: it is computed by `%s`; make it a column of the table"
                        .formatted(e.name(), e.sql())));
  }

  private void withoutPartition(SemanticModel model, Entity entity, SemanticModel to) {
    notes.lost(
        entity.at(),
        "entity `%s` of `%s` does not lead to `%s`: that has a row for each `%s`, and `%s` has none"
            .formatted(
                entity.name(),
                model.name(),
                to.name(),
                String.join("`, `", Sources.missingPartitions(model, to)),
                model.name()));
  }

  private void source(Text text, Source source) {
    SemanticModel model = source.model();
    text.gap()
        .line(
            "source "
                + Text.name(source.name())
                + Text.title(model.name(), model.label(), model.description())
                + " {");
    String definition = Text.definition(model.name(), model.label(), model.description());
    if (!definition.isEmpty()) {
      text.line(definition);
    }
    text.line("table " + Text.path(model.table()));
    if (!source.key().isEmpty()) {
      text.line("key " + Text.names(source.key()));
    }
    source.columns().names().forEach(c -> column(text, source, c));
    times(model).forEach(t -> text.line(t));
    validity(text, source);
    context.sources().from(model).forEach(l -> reference(text, l));
    text.line("}");
  }

  private static void column(Text text, Source source, String column) {
    Optional<Dimension> dimension =
        source.model().dimensions().stream()
            .filter(d -> Columns.column(d.sql()).filter(column::equals).isPresent())
            .findFirst();
    String label =
        dimension
            .map(d -> d.label().isEmpty() ? d.description() : d.label())
            .filter(l -> !l.isEmpty() && !l.equals(column))
            .map(l -> " " + Text.quoted(l))
            .orElse("");
    text.line(
        "column " + Text.name(column) + ": " + source.columns().kind(column).written() + label);
  }

  /** The time of measures first; each column once. */
  static List<String> times(SemanticModel model) {
    List<Dimension> ordered = new ArrayList<>();
    model.dimension(model.timeDimension()).ifPresent(ordered::add);
    model.measures().stream()
        .map(model::timeOf)
        .flatMap(t -> model.dimension(t).stream())
        .forEach(ordered::add);
    Set<String> seen = new HashSet<>();
    List<String> lines = new ArrayList<>();
    for (Dimension dimension : ordered) {
      Optional<String> column = Columns.column(dimension.sql());
      if (column.isPresent() && seen.add(column.get())) {
        boolean same = column.get().equals(dimension.name());
        lines.add(
            "time " + Text.name(column.get()) + (same ? "" : " as " + Text.name(dimension.name())));
      }
    }
    return lines;
  }

  private static void validity(Text text, Source source) {
    Optional<String> from = source.bound(Dimension.Validity.START);
    Optional<String> until = source.bound(Dimension.Validity.END);
    if (from.isPresent() && until.isPresent()) {
      text.line("valid from " + Text.name(from.get()) + " until " + Text.name(until.get()));
    }
  }

  private static void reference(Text text, Link link) {
    text.line(
        "reference "
            + Text.name(link.name())
            + " to "
            + Text.name(link.target().name())
            + " on "
            + link.columns().stream().map(Text::path).collect(Collectors.joining(", ")));
  }

  /** A table of periods is a source; with grains of its own a calendar as well. */
  void spine(Text text, Spines.Named named) {
    TimeSpine spine = named.spine();
    String name = named.name();
    text.gap().line("source " + Text.name(name) + " {");
    text.line("table " + Text.path(spine.table()));
    text.line("key " + Text.name(spine.column()));
    Kind kind = named.isOfDays() ? Kind.DATE : Kind.TIMESTAMP;
    text.line("column " + Text.name(spine.column()) + ": " + kind.written());
    for (TimeSpine.CustomGrain grain : spine.grains()) {
      text.line("column " + Text.name(grain.column()) + ": " + kind(spine, grain).written());
    }
    text.line("time " + Text.name(spine.column()));
    text.line("}");
    if (spine.grains().isEmpty()) {
      return;
    }
    if (!named.isOfDays()) {
      notes.lost(
          spine.at(),
          "the grains of time spine `%s` are left out: a calendar lists days"
              .formatted(String.join(".", spine.table())));
      return;
    }
    text.gap().line("calendar " + Text.name(name + "_grains") + " {");
    text.line("from " + Text.name(name));
    text.line("day " + Text.name(spine.column()));
    spine
        .grains()
        .forEach(g -> text.line("grain " + Text.name(g.name()) + " " + Text.name(g.column())));
    text.line("}");
  }

  /** The start of a period of days is a day. */
  private Kind kind(TimeSpine spine, TimeSpine.CustomGrain grain) {
    Kind stored = context.sources().stored(spine.table(), grain.column());
    return stored == Kind.TIMESTAMP ? Kind.DATE : stored;
  }
}
