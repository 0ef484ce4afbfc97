package dev.sextant.model.resolve;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path.Segment;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.Type;
import dev.sextant.model.source.ColumnInfo;
import dev.sextant.model.source.Join;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Proves that each row meets at most one row of the source it refers to, or says why it may not.
 */
final class JoinReader {

  private final Context context;
  private final Element source;
  private final List<ColumnInfo> columns;

  JoinReader(Context context, Element source, List<ColumnInfo> columns) {
    this.context = context;
    this.source = source;
    this.columns = columns;
  }

  Join read(SourceFact.Reference reference) {
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
    List<Segment> own = own(reference, keys);
    String unsafe = unsafe(reference, other.get(), keys, own);
    return new Join(
        reference.name().name(),
        to.get(),
        own.stream().map(Segment::name).toList(),
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
  private static List<Segment> own(SourceFact.Reference reference, List<Segment> keys) {
    if (!reference.columns().isEmpty()) {
      return reference.columns();
    }
    return keys.stream().map(k -> new Segment(k.name(), reference.name().at())).toList();
  }

  private String unsafe(
      SourceFact.Reference reference, Element other, List<Segment> keys, List<Segment> own) {
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
    List<ColumnInfo> found = new ArrayList<>();
    for (Segment column : own) {
      new ColumnNames(context, source, columns).find(column, false).ifPresent(found::add);
    }
    if (found.size() < own.size()) {
      return "a column of the reference is missing";
    }
    return types(reference, other, keys, found);
  }

  private String types(
      SourceFact.Reference reference, Element other, List<Segment> keys, List<ColumnInfo> own) {
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i).name();
      Type there = typeOf(other, key);
      Type here = own.get(i).type();
      if (!SourceReader.joinable(here, there)) {
        return say(
            reference,
            Say.name(own.get(i).name())
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
