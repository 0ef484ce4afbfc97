package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.arithmetic;
import static dev.sextant.query.plan.Expressions.day;
import static dev.sextant.query.plan.Expressions.number;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.ValueType;
import java.util.List;

/** The functions of the language on values of one row or one group. */
final class ScalarFunctions {

  private ScalarFunctions() {}

  /**
   * The call of a function.
   *
   * @param time how the workspace counts time: between two moments lies real time, also when clocks
   *     change
   * @throws QueryException when there is no such function
   */
  static Expr call(String name, List<Expr> arguments, TimeSettings time) {
    String zone = time.zone().getId();
    return switch (name) {
      case "abs" -> numeric(Function.ABS, arguments);
      case "round" -> numeric(Function.ROUND, arguments);
      case "floor" -> numeric(Function.FLOOR, arguments);
      case "ceiling" -> numeric(Function.CEILING, arguments);
      case "coalesce" -> same(Function.COALESCE, arguments);
      case "if" -> choice(arguments);
      case "least" -> same(Function.LEAST, arguments);
      case "greatest" -> same(Function.GREATEST, arguments);
      case "lower" -> new Expr.Call(Function.LOWER, arguments, ValueType.TEXT);
      case "upper" -> new Expr.Call(Function.UPPER, arguments, ValueType.TEXT);
      case "trim" -> new Expr.Call(Function.TRIM, arguments, ValueType.TEXT);
      case "concat" -> concat(arguments);
      case "length" -> new Expr.Call(Function.LENGTH, arguments, ValueType.INTEGER);
      case "days_between" -> daysBetween(arguments);
      case "hours_between" -> secondsBetween(arguments, 3600, zone);
      case "minutes_between" -> secondsBetween(arguments, 60, zone);
      case "seconds_between" -> secondsBetween(arguments, 1, zone);
      case "year_of" -> part(Function.YEAR, arguments);
      case "quarter_of_year" -> part(Function.QUARTER, arguments);
      case "month_of_year" -> part(Function.MONTH, arguments);
      case "day_of_month" -> part(Function.DAY_OF_MONTH, arguments);
      case "day_of_week" -> part(Function.DAY_OF_WEEK, arguments);
      case "day_of_year" -> part(Function.DAY_OF_YEAR, arguments);
      case "week_of_year" -> part(Function.WEEK_OF_YEAR, arguments);
      case "hour_of_day" -> part(Function.HOUR, arguments);
      case "minute_of_hour" -> part(Function.MINUTE, arguments);
      default ->
          new Periods(time)
              .start(
                  arguments.getFirst(),
                  Grain.of(name)
                      .orElseThrow(
                          () -> new QueryException("There is no function `" + name + "`.")));
    };
  }

  private static Expr numeric(Function function, List<Expr> arguments) {
    return new Expr.Call(function, arguments, ValueType.NUMBER);
  }

  private static Expr same(Function function, List<Expr> arguments) {
    return new Expr.Call(function, arguments, arguments.getFirst().type());
  }

  private static Expr concat(List<Expr> texts) {
    return texts.stream()
        .reduce((a, b) -> new Expr.Call(Function.CONCAT, List.of(a, b), ValueType.TEXT))
        .orElseThrow();
  }

  private static Expr choice(List<Expr> arguments) {
    Expr then = arguments.get(1);
    return new Expr.Case(
        List.of(new Expr.Case.Branch(arguments.getFirst(), then)), arguments.get(2), then.type());
  }

  private static Expr part(Function function, List<Expr> arguments) {
    return new Expr.Call(function, arguments, ValueType.INTEGER);
  }

  private static Expr daysBetween(List<Expr> arguments) {
    return Expressions.call(
        Function.DAYS_BETWEEN, ValueType.INTEGER, day(arguments.get(0)), day(arguments.get(1)));
  }

  private static Expr secondsBetween(List<Expr> arguments, int unit, String zone) {
    Expr seconds =
        Expressions.call(
            Function.SECONDS_BETWEEN,
            ValueType.NUMBER,
            instant(arguments.get(0), zone),
            instant(arguments.get(1), zone));
    return unit == 1 ? seconds : arithmetic(seconds, BinaryOperator.DIVIDE, number(unit));
  }

  /** A date or local moment on the clock of UTC, which never changes. */
  static Expr instant(Expr local, String zone) {
    Expr moment =
        local.type() == ValueType.DATE ? new Expr.Cast(local, ValueType.TIMESTAMP) : local;
    if (moment instanceof Expr.InZone z) {
      return z.from().equals("UTC") ? z.operand() : new Expr.InZone(z.operand(), z.from(), "UTC");
    }
    return zone.equals("UTC") ? moment : new Expr.InZone(moment, zone, "UTC");
  }
}
