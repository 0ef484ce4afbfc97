package dev.sextant.interop.metricflow;

import dev.sextant.interop.sql.Sql;
import dev.sextant.interop.sql.SqlException;
import java.util.List;
import java.util.Locale;

/** Functions of SQL that the language has, too. */
final class Functions {

  private final Translation translation;

  Functions(Translation translation) {
    this.translation = translation;
  }

  Operand call(Sql.Call call) {
    List<Sql> arguments = call.arguments();
    return switch (call.name()) {
      case "coalesce", "ifnull", "nvl" -> first("coalesce", arguments);
      case "abs", "round", "floor", "greatest", "least" -> number(call.name(), arguments);
      case "ceil", "ceiling" -> number("ceiling", arguments);
      case "lower", "upper", "trim" -> plain(call.name(), arguments, Kind.TEXT);
      case "length", "len", "char_length", "character_length" ->
          plain("length", arguments, Kind.INTEGER);
      case "year", "month", "day", "hour" ->
          part(call.name(), required(arguments, 1, call.name()).getFirst());
      case "date_part" -> part(word(arguments), required(arguments, 2, call.name()).get(1));
      case "date_trunc" -> truncated(arguments);
      case "date" -> translation.operand(new Sql.Cast(arguments.getFirst(), "date"));
      case "datediff", "date_diff" -> difference(arguments);
      default -> throw new SqlException("the function `" + call.name() + "` has no counterpart");
    };
  }

  private static List<Sql> required(List<Sql> arguments, int count, String function) {
    if (arguments.size() != count) {
      throw new SqlException("`" + function + "` takes " + count + " arguments");
    }
    return arguments;
  }

  private Operand plain(String function, List<Sql> arguments, Kind kind) {
    return Operand.of(
        Exprs.call(function, arguments.stream().map(translation::expr).toList()), kind);
  }

  private Operand number(String function, List<Sql> arguments) {
    return plain(function, arguments, Kind.NUMBER);
  }

  private Operand first(String function, List<Sql> arguments) {
    return plain(function, arguments, translation.operand(arguments.getFirst()).kind());
  }

  private static String word(List<Sql> arguments) {
    return switch (arguments.isEmpty() ? new Sql.Null() : arguments.getFirst()) {
      case Sql.Text t -> t.value().toLowerCase(Locale.ROOT);
      case Sql.Name n -> n.parts().getLast().toLowerCase(Locale.ROOT);
      default -> throw new SqlException("a part of a date must be written");
    };
  }

  private Operand part(String part, Sql of) {
    String function = datePart(part);
    if (function.isEmpty()) {
      throw new SqlException("the part `" + part + "` of a date has no counterpart");
    }
    return plain(function, List.of(of), Kind.INTEGER);
  }

  /** The function for a part of a date; empty when there is none. */
  static String datePart(String part) {
    return switch (part) {
      case "year" -> "year_of";
      case "quarter" -> "quarter_of_year";
      case "month" -> "month_of_year";
      case "week" -> "week_of_year";
      case "day" -> "day_of_month";
      case "dow", "isodow", "dayofweekiso" -> "day_of_week";
      case "doy", "dayofyear" -> "day_of_year";
      case "hour" -> "hour_of_day";
      case "minute" -> "minute_of_hour";
      default -> "";
    };
  }

  private Operand truncated(List<Sql> arguments) {
    String grain = word(arguments);
    return translation.operand(required(arguments, 2, "date_trunc").get(1)).at(grain);
  }

  private Operand difference(List<Sql> arguments) {
    String grain = word(required(arguments, 3, "datediff"));
    List<Sql> ends = List.of(arguments.get(1), arguments.get(2));
    if (!grain.equals("day")) {
      throw new SqlException("a difference in " + grain + "s has no counterpart");
    }
    return plain("days_between", ends, Kind.NUMBER);
  }
}
