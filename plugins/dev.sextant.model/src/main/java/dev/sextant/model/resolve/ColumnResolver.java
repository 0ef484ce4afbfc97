package dev.sextant.model.resolve;

import dev.sextant.model.check.NodeEdit;
import dev.sextant.model.check.Remedy;
import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.name.Match;
import dev.sextant.model.source.Join;
import dev.sextant.model.source.SourceInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves paths to columns, from the rows of one source. */
final class ColumnResolver {

  private final Context context;
  private final SourceInfo source;
  private final Rows rows;

  ColumnResolver(Context context, SourceInfo source) {
    this.context = context;
    this.source = source;
    this.rows = new Rows(context.knowledge()::source, context.knowledge()::calendarOf);
  }

  /** The column of a path; null, with a finding, when there is none. */
  Scalar.@Nullable Column resolve(Path path) {
    Scalar value = value(path);
    if (value == null || value instanceof Scalar.Column) {
      return (Scalar.Column) value;
    }
    context
        .findings()
        .add(
            StructuralRule.TYPE_MISMATCH,
            path.at(),
            Say.name(path.dotted()) + " is computed from a date; a column is needed");
    return null;
  }

  /** The column of a path, or what it says of one; null, with a finding, when there is none. */
  @Nullable Scalar value(Path path) {
    int skipped = 0;
    if (Rows.names(source).noneMatch(path.first()::equals)) {
      Match match = context.knowledge().match(path);
      if (match instanceof Match.Found found && found.id().kind() == ElementKind.SOURCE) {
        context.uses().use(at(path, found.segments() - 1), found.id(), "");
        if (!found.id().equals(source.id())) {
          return otherSource(path, found);
        }
        if (found.segments() == path.segments().size()) {
          return wholeSource(path);
        }
        skipped = found.segments();
      }
    }
    Rows.Outcome outcome = rows.follow(source, names(path, skipped));
    return take(path, skipped, outcome);
  }

  private @Nullable Scalar take(Path path, int skipped, Rows.Outcome outcome) {
    return switch (outcome) {
      case Rows.Outcome.Reached reached -> {
        used(path, skipped, reached);
        yield reached.column();
      }
      case Rows.Outcome.Computed computed -> {
        used(path, skipped, computed.of());
        yield computed.value();
      }
      case Rows.Outcome.Reference reference -> reference(path, reference);
      case Rows.Outcome.Nowhere nowhere -> nowhere(path, skipped, nowhere);
    };
  }

  private void used(Path path, int skipped, Rows.Outcome.Reached reached) {
    for (int i = 0; i < reached.owners().size(); i++) {
      int segment = skipped + i;
      context
          .uses()
          .use(at(path, segment), reached.owners().get(i), path.segments().get(segment).name());
    }
  }

  private Scalar.@Nullable Column reference(Path path, Rows.Outcome.Reference reference) {
    context
        .findings()
        .add(
            StructuralRule.TYPE_MISMATCH,
            path.at(),
            Say.name(path.dotted())
                + " is a reference; name one of the columns of "
                + Say.name(reference.join().to())
                + ", such as "
                + Say.name(path.dotted() + "." + reference.join().keys().getFirst()));
    return null;
  }

  private Scalar.@Nullable Column wholeSource(Path path) {
    context
        .findings()
        .add(
            StructuralRule.TYPE_MISMATCH,
            path.at(),
            Say.name(path.dotted()) + " is a source; name one of its columns");
    return null;
  }

  private Scalar.@Nullable Column nowhere(Path path, int skipped, Rows.Outcome.Nowhere nowhere) {
    if (nowhere.silent()) {
      return null;
    }
    int node = at(path, Math.min(skipped + nowhere.index(), path.segments().size() - 1));
    String nearest = nowhere.nearest().isEmpty() ? "" : nowhere.nearest().getFirst();
    context
        .findings()
        .add(
            StructuralRule.UNRESOLVED_NAME,
            node,
            nowhere.message() + Say.meant(nearest),
            "",
            change(node, nearest));
    return null;
  }

  private Scalar.@Nullable Column otherSource(Path path, Match.Found other) {
    List<String> ways =
        source.references().stream()
            .filter(j -> j.to().equals(other.id()))
            .map(Join::name)
            .toList();
    String rest =
        path.segments().stream()
            .skip(other.segments())
            .map(s -> "." + s.name())
            .reduce("", String::concat);
    String what = Say.name(path.dotted()) + " is not in a row of " + Say.name(source.id());
    if (ways.isEmpty()) {
      context
          .findings()
          .add(
              StructuralRule.UNSAFE_JOIN,
              path.at(),
              what
                  + "; declare `reference "
                  + other.id().simpleName().toLowerCase(java.util.Locale.ROOT)
                  + " to "
                  + other.id().simpleName()
                  + " on …` in "
                  + Say.name(source.id()));
      return null;
    }
    String instead = ways.getFirst() + rest;
    context
        .findings()
        .add(
            StructuralRule.UNSAFE_JOIN,
            path.at(),
            what + "; reach it by its reference: " + Say.name(instead),
            "",
            change(path.at(), instead));
    return null;
  }

  static List<Remedy> change(int node, String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    NodeEdit edit = new NodeEdit(node, NodeEdit.Place.INSTEAD, text);
    return List.of(new Remedy("Change to " + Say.name(text), false, List.of(edit)));
  }

  private static List<String> names(Path path, int from) {
    return path.segments().stream().skip(from).map(Path.Segment::name).toList();
  }

  private static int at(Path path, int segment) {
    return path.segments().get(segment).at();
  }

  /** The source whose rows are meant. */
  ElementId source() {
    return source.id();
  }
}
