package dev.sextant.query.plan;

import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.resolve.Rows;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.query.Definitions;
import dev.sextant.query.MetricQuery;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A grain may stand among the dimensions: {@code by month, hall}. Of several the finest one makes
 * the periods, and the others are said of them, as is the month of the year of a day.
 *
 * @param query the question with the grain taken out of the dimensions, and what is asked of the
 *     period out of the condition
 * @param derived what is said of the period
 * @param shown conditions on the period
 */
record Grains(MetricQuery query, List<String> derived, List<Expr> shown) {

  private static final int MONTHS_OF_QUARTER = 3;

  private static final Pattern CALL = Pattern.compile("(\\w+)\\s*\\(\\s*([^()]+?)\\s*\\)");

  Grains {
    derived = List.copyOf(derived);
    shown = List.copyOf(shown);
  }

  static Grains of(MetricQuery question, Definitions definitions) {
    List<String> by = question.by().stream().map(Grains::dotted).toList();
    List<Grain> words = new ArrayList<>(by.stream().flatMap(w -> word(w).stream()).toList());
    Optional.ofNullable(question.grain()).ifPresent(words::add);
    Grain grain = words.stream().min(Grain::compareTo).orElse(null);
    Set<String> dimensions = new LinkedHashSet<>();
    Set<String> derived = new LinkedHashSet<>();
    for (String path : by) {
      boolean isGrain = word(path).isPresent();
      boolean crosses =
          grain != null && !path.equals(grain.word()) && crosses(grain, path, definitions.time());
      if (grain != null
          && !path.equals(grain.word())
          && !crosses
          && (isGrain || follows(path, grain, definitions, question))) {
        derived.add(path);
      } else if (!isGrain || crosses) {
        dimensions.add(path);
      }
    }
    MetricQuery query = question.each(grain).by(dimensions.toArray(String[]::new));
    boolean periods =
        grain != null || by.stream().anyMatch(w -> definitions.calendar(w).isPresent());
    Predicate<Expr> ofPeriod =
        c -> periods && PeriodScalars.are(c, n -> isColumn(n, definitions, question));
    List<Expr> conditions = conjuncts(question.condition()).toList();
    Expr ofRows = conditions.stream().filter(ofPeriod.negate()).reduce(Grains::and).orElse(null);
    List<Expr> shown = conditions.stream().filter(ofPeriod).toList();
    return new Grains(query.where(ofRows), List.copyOf(derived), shown);
  }

  /** The conditions that must all hold. */
  private static Stream<Expr> conjuncts(@Nullable Expr condition) {
    return switch (condition) {
      case null -> Stream.empty();
      case Expr.Paren p -> conjuncts(p.inner());
      case Expr.Binary b when b.operator() == BinaryOperator.AND ->
          Stream.concat(conjuncts(b.left()), conjuncts(b.right()));
      default -> Stream.of(condition);
    };
  }

  private static Expr and(Expr a, Expr b) {
    return new Expr.Binary(BinaryOperator.AND, a, b, a.at(), a.at());
  }

  /** Whether all moments of a period agree in what a word says of dates. */
  static boolean isOne(Grain grain, String word, TimeSettings time) {
    return word(word)
        .map(longer -> grain.compareTo(longer) <= 0 && !crosses(grain, longer, time))
        .orElseGet(() -> isFine(grain, word));
  }

  /** {@code day_of_week(sold_at)} is another way to write {@code sold_at.day_of_week}. */
  private static String dotted(String by) {
    Matcher call = CALL.matcher(by.strip());
    return call.matches() && Rows.saysOfDate(call.group(1))
        ? call.group(2) + "." + call.group(1)
        : by.strip();
  }

  private static Optional<Grain> word(String path) {
    return Grain.of(path).filter(g -> g.word().equals(path));
  }

  private static boolean crosses(Grain grain, String path, TimeSettings time) {
    return word(path).filter(longer -> crosses(grain, longer, time)).isPresent();
  }

  /**
   * Whether a period can begin in one longer period and end in another. Fiscal years begin on any
   * day, so that they can split months, and need not begin with a quarter or a year.
   */
  static boolean crosses(Grain grain, Grain longer, TimeSettings time) {
    boolean together = isFiscal(grain) == isFiscal(longer);
    MonthDay start = time.fiscalYearStart();
    boolean withMonth = start.getDayOfMonth() == 1;
    return switch (grain) {
      case SECOND, MINUTE, HOUR, DAY -> false;
      case WEEK -> longer != Grain.WEEK;
      case MONTH -> !together && !withMonth;
      case QUARTER, FISCAL_QUARTER ->
          !together && !(withMonth && start.getMonthValue() % MONTHS_OF_QUARTER == 1);
      case YEAR, FISCAL_YEAR -> !together && !start.equals(MonthDay.of(1, 1));
    };
  }

  private static boolean isFiscal(Grain grain) {
    return grain == Grain.FISCAL_QUARTER || grain == Grain.FISCAL_YEAR;
  }

  /** Whether all moments of a period agree in what is said of dates. */
  private static boolean follows(
      String path, Grain grain, Definitions definitions, MetricQuery query) {
    return Rows.saysOfDate(path) && isFine(grain, path) && !isColumn(path, definitions, query);
  }

  private static boolean isColumn(String name, Definitions definitions, MetricQuery query) {
    return query.metrics().stream()
        .flatMap(m -> definitions.sources(m).stream())
        .anyMatch(s -> definitions.source(s).column(name).isPresent());
  }

  private static boolean isFine(Grain grain, String part) {
    Grain longest =
        switch (part) {
          case "year_of" -> Grain.YEAR;
          case "quarter_of_year" -> Grain.QUARTER;
          case "month_of_year" -> Grain.MONTH;
          case "hour_of_day" -> Grain.HOUR;
          case "minute_of_hour" -> Grain.MINUTE;
          default -> Grain.DAY;
        };
    boolean calendar = grain != Grain.WEEK && grain != Grain.FISCAL_QUARTER;
    return calendar && grain.compareTo(longest) <= 0;
  }
}
