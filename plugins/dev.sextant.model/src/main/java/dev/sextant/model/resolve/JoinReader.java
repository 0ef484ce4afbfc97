package dev.sextant.model.resolve;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.element.Path.Segment;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.Type;
import dev.sextant.model.name.Nearest;
import dev.sextant.model.source.ColumnInfo;
import dev.sextant.model.source.Join;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Proves that each row meets at most one row of the source it refers to, or says why it may not.
 */
final class JoinReader {

  private final Context context;
  private final Element source;
  private final List<ColumnInfo> columns;
  private final Map<String, Join> before = new HashMap<>();

  JoinReader(Context context, Element source, List<ColumnInfo> columns) {
    this.context = context;
    this.source = source;
    this.columns = columns;
  }

  /** Reads a reference; one that goes through another one comes behind it. */
  Join read(SourceFact.Reference reference) {
    Join join = join(reference);
    before.putIfAbsent(join.name(), join);
    return join;
  }

  private Join join(SourceFact.Reference reference) {
    Optional<ElementId> to = Reference.to(context, ElementKind.SOURCE).check(reference.source());
    Optional<Element> other = to.flatMap(context.knowledge()::element);
    if (to.isEmpty() || other.isEmpty()) {
      return new Join(
          reference.name().name(),
          source.id(),
          List.of(),
          List.of(),
          false,
          "the reference leads nowhere");
    }
    List<Segment> keys = keys(other.get());
    List<Path> own = own(reference, keys);
    String unsafe = unsafe(reference, other.get(), keys, own);
    return new Join(
        reference.name().name(),
        to.get(),
        own.stream().map(JoinReader::column).toList(),
        keys.stream().map(Segment::name).toList(),
        reference.asOfNow(),
        unsafe);
  }

  /**
   * The key of the other side. Where its rows are valid for a time, the moment of the event tells
   * which one is meant, so the columns of the validity need no counterpart.
   */
  private static List<Segment> keys(Element other) {
    List<String> moments =
        other
            .facts(SourceFact.Valid.class)
            .flatMap(v -> Stream.of(v.from().name(), v.until().name()))
            .toList();
    return other
        .facts(SourceFact.Key.class)
        .flatMap(k -> k.columns().stream())
        .filter(k -> !moments.contains(k.name()))
        .toList();
  }

  /** The columns on this side; where none are written they bear the names of the key. */
  private static List<Path> own(SourceFact.Reference reference, List<Segment> keys) {
    if (!reference.columns().isEmpty()) {
      return reference.columns();
    }
    int at = reference.name().at();
    return keys.stream().map(k -> new Path(List.of(new Segment(k.name(), at)), at)).toList();
  }

  private static Join.Column column(Path path) {
    return new Join.Column(path.segments().size() == 1 ? "" : path.first(), path.last());
  }

  private String unsafe(
      SourceFact.Reference reference, Element other, List<Segment> keys, List<Path> own) {
    if (keys.isEmpty()) {
      return other.broken()
          ? "the key is not known"
          : say(
              reference,
              Say.name(other.name())
                  + " declares no `key`, so a row of "
                  + Say.name(source.name())
                  + " could meet several of its rows; declare its `key`");
    }
    if (own.size() != keys.size()) {
      return say(
          reference,
          "The key of "
              + Say.name(other.name())
              + " has "
              + count(keys.size())
              + " ("
              + names(keys)
              + "), but the reference names "
              + count(own.size()));
    }
    List<Type> found = own.stream().flatMap(p -> type(p).stream()).toList();
    if (found.size() < own.size()) {
      return "a column of the reference is missing";
    }
    return types(reference, other, keys, own, found);
  }

  /** The type of a column here; empty, with a finding, when there is no such column. */
  private Optional<Type> type(Path path) {
    Segment last = path.segments().getLast();
    return path.segments().size() == 1
        ? new ColumnNames(context, source, columns).find(last, false).map(ColumnInfo::type)
        : through(path, last);
  }

  /** The type of a column to which another reference leads. */
  private Optional<Type> through(Path path, Segment column) {
    Join join = path.segments().size() == 2 ? before.get(path.first()) : null;
    if (join == null) {
      if (!source.broken()) {
        context
            .findings()
            .add(
                StructuralRule.UNRESOLVED_NAME,
                path.segments().getFirst().at(),
                Say.name(path.dotted())
                    + " must be a column that one reference of "
                    + Say.name(source.name())
                    + " leads to; declare that reference above this one");
      }
      return Optional.empty();
    }
    context.uses().use(path.segments().getFirst().at(), source.id(), join.name());
    Optional<Element> other =
        Optional.of(join).filter(Join::isSafe).flatMap(j -> context.knowledge().element(j.to()));
    if (other.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = names(other.get()).toList();
    if (!names.contains(column.name())) {
      unknown(other.get(), column, Nearest.one(column.name(), names.stream()));
      return Optional.empty();
    }
    context.uses().use(column.at(), join.to(), column.name());
    return Optional.of(typeOf(other.get(), column.name()));
  }

  private static Stream<String> names(Element other) {
    return other.facts(SourceFact.Column.class).map(c -> c.name().name());
  }

  private void unknown(Element other, Segment column, String nearest) {
    if (!other.broken()) {
      context
          .findings()
          .add(
              StructuralRule.UNRESOLVED_NAME,
              column.at(),
              Say.name(other.name())
                  + " declares no column "
                  + Say.name(column.name())
                  + Say.meant(nearest),
              "",
              ColumnResolver.change(column.at(), nearest));
    }
  }

  private String types(
      SourceFact.Reference reference,
      Element other,
      List<Segment> keys,
      List<Path> own,
      List<Type> types) {
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i).name();
      Type there = typeOf(other, key);
      Type here = types.get(i);
      if (!SourceReader.joinable(here, there)) {
        return say(
            reference,
            Say.name(own.get(i).dotted())
                + " is "
                + Say.type(here)
                + ", but the key "
                + Say.name(key)
                + " of "
                + Say.name(other.name())
                + " is "
                + Say.type(there));
      }
    }
    return "";
  }

  private static Type typeOf(Element other, String column) {
    return other
        .facts(SourceFact.Column.class)
        .filter(c -> c.name().name().equals(column))
        .findFirst()
        .map(c -> sort(c.type().name()))
        .orElse(Type.UNKNOWN);
  }

  /** The sort of value, which is all that matters for equality. */
  private static Type sort(String word) {
    return switch (word) {
      case "text" -> Type.TEXT;
      case "boolean" -> Type.BOOLEAN;
      case "date" -> Type.DATE;
      case "timestamp" -> Type.TIMESTAMP;
      case "integer", "number", "percent", "duration", "money" ->
          Type.number(dev.sextant.model.unit.Unit.ONE);
      default -> Type.UNKNOWN;
    };
  }

  private String say(SourceFact.Reference reference, String message) {
    context
        .findings()
        .add(
            StructuralRule.UNSAFE_JOIN,
            reference.at(),
            message,
            "A reference is followed only where it can meet one row at most, so that nothing is"
                + " counted twice",
            List.of());
    return message;
  }

  private static String count(int columns) {
    return columns == 1 ? "1 column" : columns + " columns";
  }

  private static String names(List<Segment> segments) {
    return String.join(", ", segments.stream().map(s -> Say.name(s.name())).toList());
  }
}
