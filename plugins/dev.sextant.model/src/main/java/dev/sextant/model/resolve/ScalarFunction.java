package dev.sextant.model.resolve;

import dev.sextant.model.formula.Type;
import dev.sextant.model.time.Grain;
import dev.sextant.model.unit.Unit;
import java.util.Arrays;
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

  /** {@code if(condition, value, otherwise)}; without an answer the condition does not hold. */
  static final String IF = "if";

  private static final Type DAYS = Type.number(Unit.of("day"));
  private static final Type HOURS = Type.number(Unit.of("hour"));
  private static final Type MINUTES = Type.number(Unit.of("minute"));
  private static final Type COUNT = new Type(Type.Kind.INTEGER, Unit.ONE);

  private static final List<ScalarFunction> ALL =
      List.of(
          same("abs", 1, "a number", Type::isNumeric),
          same("ceiling", 1, "a number", Type::isNumeric),
          new ScalarFunction("coalesce", 2, 8, "a value", t -> true, Optional.empty()),
          new ScalarFunction(
              "concat", 2, 8, "a text", ScalarFunction::isText, Optional.of(Type.TEXT)),
          part("day_of_month"),
          part("day_of_week"),
          part("day_of_year"),
          of("days_between", 2, "a date", Type::isTemporal, DAYS),
          same("floor", 1, "a number", Type::isNumeric),
          of("hour_of_day", 1, "a timestamp", ScalarFunction::isMoment, COUNT),
          of("hours_between", 2, "a timestamp", Type::isTemporal, HOURS),
          new ScalarFunction(IF, 3, 3, "a value", t -> true, Optional.empty()),
          of("length", 1, "a text", ScalarFunction::isText, COUNT),
          of("lower", 1, "a text", ScalarFunction::isText, Type.TEXT),
          of("minute_of_hour", 1, "a timestamp", ScalarFunction::isMoment, COUNT),
          of("minutes_between", 2, "a timestamp", Type::isTemporal, MINUTES),
          part("month_of_year"),
          part("quarter_of_year"),
          new ScalarFunction("round", 1, 2, "a number", Type::isNumeric, Optional.empty()),
          of("trim", 1, "a text", ScalarFunction::isText, Type.TEXT),
          of("upper", 1, "a text", ScalarFunction::isText, Type.TEXT),
          part("week_of_year"),
          part("year_of"));

  private static ScalarFunction part(String name) {
    return of(name, 1, "a date", Type::isTemporal, COUNT);
  }

  /** The word of a grain stands for the start of the period that holds a date. */
  private static ScalarFunction start(Grain grain) {
    return grain.compareTo(Grain.DAY) < 0
        ? of(grain.word(), 1, "a timestamp", ScalarFunction::isMoment, Type.TIMESTAMP)
        : of(grain.word(), 1, "a date", Type::isTemporal, Type.DATE);
  }

  private static boolean isMoment(Type type) {
    return type.kind() == Type.Kind.TIMESTAMP;
  }

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
    return ALL.stream()
        .filter(f -> f.name().equals(name))
        .findFirst()
        .or(() -> Grain.of(name).filter(g -> g.word().equals(name)).map(ScalarFunction::start));
  }

  /** What a name says of a date, such as {@code day_of_week} or {@code month}. */
  static Optional<ScalarFunction> ofDate(String name) {
    return of(name).filter(f -> f.most() == 1 && f.fits().test(Type.TIMESTAMP));
  }

  /** What can be said of a date or timestamp. */
  static Stream<String> namesOfDate(Type type) {
    return Stream.concat(names(), Arrays.stream(Grain.values()).map(Grain::word))
        .filter(n -> ofDate(n).filter(f -> f.fits().test(type)).isPresent());
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
