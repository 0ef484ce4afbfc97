package dev.sextant.model.resolve;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.formula.Type;
import dev.sextant.model.source.CalendarInfo;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.unit.Unit;

/** How messages name things. */
public final class Say {

  private Say() {}

  /** A name in backticks. */
  public static String name(String name) {
    return "`" + name + "`";
  }

  /** An element's simple name in backticks. */
  public static String name(ElementId id) {
    return name(id.simpleName());
  }

  /** Such as {@code a role} or {@code an objective}. */
  public static String a(ElementKind kind) {
    return article(kind.keyword());
  }

  /** A word with the article that it takes. */
  public static String article(String word) {
    boolean vowel = "aeiou".indexOf(Character.toLowerCase(word.charAt(0))) >= 0;
    return (vowel && !word.startsWith("un") ? "an " : "a ") + word;
  }

  /** A unit in backticks, or {@code a plain number}. */
  public static String unit(Unit unit) {
    return unit.powers().isEmpty() ? "a plain number" : name(unit.toString());
  }

  /** What sort of value a type holds. */
  public static String type(Type type) {
    return switch (type.kind()) {
      case TEXT -> "a text";
      case NUMBER, INTEGER ->
          type.unit().powers().isEmpty() ? "a number" : "a number in " + unit(type.unit());
      case BOOLEAN -> "a condition";
      case DATE -> "a date";
      case TIMESTAMP -> "a timestamp";
      case UNKNOWN -> "unknown";
    };
  }

  /** That a day of a calendar may have several rows. */
  static String severalTimes(CalendarInfo calendar, SourceInfo days) {
    return "The days of the calendar "
        + name(calendar.id())
        + " may occur several times; declare "
        + name("key " + calendar.day())
        + " in "
        + name(days.id());
  }

  /** {@code ; did you mean `x`?}, or nothing. */
  public static String meant(String nearest) {
    return nearest.isEmpty() ? "" : "; did you mean " + name(nearest) + "?";
  }
}
