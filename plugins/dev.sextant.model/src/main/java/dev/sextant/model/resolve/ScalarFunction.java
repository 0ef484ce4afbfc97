package dev.sextant.model.resolve;

import dev.sextant.model.formula.Type;
import dev.sextant.model.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A function of values in one row.
 *
 * @param name as it is written
 * @param least the fewest arguments
 * @param most the most arguments
 * @param argument what each argument must be, in words
 * @param fits whether an argument will do
 * @param result the type of the result, or empty when it is the first argument's
 */
record ScalarFunction(
    String name,
    int least,
    int most,
    String argument,
    Predicate<Type> fits,
    Optional<Type> result) {

  private static final Type DAYS = Type.number(Unit.of("day"));
  private static final Type HOURS = Type.number(Unit.of("hour"));
  private static final Type MINUTES = Type.number(Unit.of("minute"));
  private static final Type COUNT = new Type(Type.Kind.INTEGER, Unit.ONE);

  private static final List<ScalarFunction> ALL =
      List.of(
          same("abs", 1, "a number", Type::isNumeric),
          same("ceiling", 1, "a number", Type::isNumeric),
          new ScalarFunction("coalesce", 2, 8, "a value", t -> true, Optional.empty()),
          of("day_of_month", 1, "a date", Type::isTemporal, COUNT),
          of("day_of_week", 1, "a date", Type::isTemporal, COUNT),
          of("days_between", 2, "a date", Type::isTemporal, DAYS),
          same("floor", 1, "a number", Type::isNumeric),
          of("hour_of_day", 1, "a timestamp", Type::isTemporal, COUNT),
          of("hours_between", 2, "a timestamp", Type::isTemporal, HOURS),
          of("length", 1, "a text", ScalarFunction::isText, COUNT),
          of("lower", 1, "a text", ScalarFunction::isText, Type.TEXT),
          of("minutes_between", 2, "a timestamp", Type::isTemporal, MINUTES),
          of("month_of_year", 1, "a date", Type::isTemporal, COUNT),
          new ScalarFunction("round", 1, 2, "a number", Type::isNumeric, Optional.empty()),
          of("trim", 1, "a text", ScalarFunction::isText, Type.TEXT),
          of("upper", 1, "a text", ScalarFunction::isText, Type.TEXT),
          of("year_of", 1, "a date", Type::isTemporal, COUNT));

  private static ScalarFunction of(
      String name, int arguments, String argument, Predicate<Type> fits, Type result) {
    return new ScalarFunction(name, arguments, arguments, argument, fits, Optional.of(result));
  }

  private static ScalarFunction same(
      String name, int arguments, String argument, Predicate<Type> fits) {
    return new ScalarFunction(name, arguments, arguments, argument, fits, Optional.empty());
  }

  private static boolean isText(Type type) {
    return type.kind() == Type.Kind.TEXT;
  }

  /** The function of a name. */
  static Optional<ScalarFunction> of(String name) {
    return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
  }

  /** The names of all functions. */
  static Stream<String> names() {
    return ALL.stream().map(ScalarFunction::name);
  }

  /** How many arguments it takes, in words. */
  String arity() {
    String count = least == most ? String.valueOf(least) : least + " to " + most;
    return count + (most == 1 ? " argument" : " arguments");
  }
}
