package dev.sextant.model.expr;

import dev.sextant.model.element.Path;
import dev.sextant.model.time.Cadence;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.unit.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A formula or condition as it is written. Parentheses are kept, because a suffix binds to one
 * operand and mixing it with arithmetic is only clear with them.
 */
public sealed interface Expr {

  /** The node of this expression. */
  int at();

  /** The operands, in the order of the text. */
  default Stream<Expr> operands() {
    return Stream.empty();
  }

  /** This expression and all within it, parents first. */
  default Stream<Expr> tree() {
    return Stream.concat(Stream.of(this), operands().flatMap(Expr::tree));
  }

  /** A number with an optional unit; {@code 2 weeks} is one too. */
  record Number(Quantity quantity, int at) implements Expr {}

  /** A text in quotes. */
  record Text(String value, int at) implements Expr {}

  /** {@code true} or {@code false}. */
  record Bool(boolean value, int at) implements Expr {}

  /** A written date or period. */
  record Date(PeriodRef period, int at) implements Expr {}

  /** A metric, source, column, date role or reference path. */
  record Name(Path path, int at) implements Expr {}

  /** An expression in parentheses. */
  record Paren(Expr inner, int at) implements Expr {
    @Override
    public Stream<Expr> operands() {
      return Stream.of(inner);
    }
  }

  /** In a condition: {@code (orders by customer_id)}, a metric of the item of a row. */
  record OfItem(Expr metric, List<Path> by, int at) implements Expr {
    public OfItem {
      by = List.copyOf(by);
    }

    @Override
    public Stream<Expr> operands() {
      return Stream.of(metric);
    }
  }

  /** {@code -x} or {@code not x}. */
  record Unary(UnaryOperator operator, Expr operand, int at) implements Expr {
    @Override
    public Stream<Expr> operands() {
      return Stream.of(operand);
    }
  }

  /**
   * Arithmetic, comparison or logic with two operands; {@code operatorAt} is the operator's node.
   */
  record Binary(BinaryOperator operator, Expr left, Expr right, int operatorAt, int at)
      implements Expr {
    @Override
    public Stream<Expr> operands() {
      return Stream.of(left, right);
    }
  }

  /** {@code x in (a, b)} or {@code x not in (a, b)}. */
  record In(Expr operand, boolean negated, List<Expr> values, int at) implements Expr {
    public In {
      values = List.copyOf(values);
    }

    @Override
    public Stream<Expr> operands() {
      return Stream.concat(Stream.of(operand), values.stream());
    }
  }

  /** {@code x between a and b}, both ends included. */
  record Between(Expr operand, Expr low, Expr high, int at) implements Expr {
    @Override
    public Stream<Expr> operands() {
      return Stream.of(operand, low, high);
    }
  }

  /** {@code x is missing} or {@code x is not missing}. */
  record Missing(Expr operand, boolean negated, int at) implements Expr {
    @Override
    public Stream<Expr> operands() {
      return Stream.of(operand);
    }
  }

  /** {@code x starts with "…"}, {@code x ends with "…"}, {@code x contains "…"}. */
  record Match(Expr operand, MatchKind kind, String text, int at) implements Expr {
    @Override
    public Stream<Expr> operands() {
      return Stream.of(operand);
    }
  }

  /** In a condition: {@code customer active 12 months earlier}. */
  record ActiveEarlier(Expr operand, Duration earlier, int at) implements Expr {
    @Override
    public Stream<Expr> operands() {
      return Stream.of(operand);
    }
  }

  /**
   * A function call: {@code count(Visits)}, {@code count(distinct Visits.visitor_id)}.
   *
   * @param function the function's name as written
   * @param functionAt the name's node
   */
  record Call(String function, boolean distinct, List<Expr> arguments, int functionAt, int at)
      implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Stream<Expr> operands() {
      return arguments.stream();
    }
  }

  /**
   * {@code percentile 90 of Queue.wait}, {@code approximate percentile 90 of …}, {@code median of
   * …}.
   *
   * @param level the share below, from 0 to 1: 0.9 for the 90th percentile
   */
  record Percentile(BigDecimal level, PercentileKind kind, Expr operand, int at) implements Expr {
    @Override
    public Stream<Expr> operands() {
      return Stream.of(operand);
    }
  }

  /**
   * {@code conversion of Visits to Memberships by visitor_id within 30 days with same campaign}.
   *
   * @param rate whether the share of base events is meant, rather than the number of conversions
   * @param within how long after the base event, or null for any time
   * @param same further columns that both events must have alike
   */
  record Conversion(
      boolean rate,
      Path base,
      Path event,
      Path by,
      @Nullable Duration within,
      List<Path> same,
      int at)
      implements Expr {
    public Conversion {
      same = List.copyOf(same);
    }
  }

  /**
   * {@code median time from Hires to SignOffs by employee_id}.
   *
   * @param statistic {@code median}, {@code average} or {@code percentile}
   * @param level for percentiles the share from 0 to 1, else 0.5
   */
  record TimeTo(String statistic, BigDecimal level, Path from, Path to, Path by, int at)
      implements Expr {}

  /** {@code waiting for SignOffs since Hires by employee_id}: who has begun and not arrived yet. */
  record Waiting(Path to, Path from, Path by, int at) implements Expr {}

  /** Hand-kept values: {@code entered monthly in "data/engagement.csv" by PeopleOps}. */
  record Entered(Cadence cadence, String file, Path by, int at) implements Expr {}

  /** An operand with one suffix; several suffixes nest, the first one innermost. */
  record Suffixed(Expr operand, Suffix suffix, int at) implements Expr {
    @Override
    public Stream<Expr> operands() {
      return Stream.concat(Stream.of(operand), suffix.expressions());
    }
  }

  /** What could not be read; every check absorbs it. */
  record Broken(int at) implements Expr {}

  /** What modifies one operand. */
  sealed interface Suffix {

    /** The node of the suffix. */
    int at();

    /** Expressions within the suffix. */
    default Stream<Expr> expressions() {
      return Stream.empty();
    }

    /** {@code where C}: only rows for which the condition holds. */
    record Where(Expr condition, int at) implements Suffix {
      @Override
      public Stream<Expr> expressions() {
        return Stream.of(condition);
      }
    }

    /** {@code having C}: only items for which the condition holds, {@code visits > 3}. */
    record Having(Expr condition, int at) implements Suffix {
      @Override
      public Stream<Expr> expressions() {
        return Stream.of(condition);
      }
    }

    /** {@code over last 28 days}. */
    record OverLast(Length window, int at) implements Suffix {}

    /** {@code over all time}. */
    record OverAllTime(int at) implements Suffix {}

    /** {@code since start of year}; a calendar's own grain is a name. */
    record ToDate(GrainRef grain, int at) implements Suffix {}

    /** {@code at start of month}: the value of its first day. */
    record AtStart(GrainRef grain, int at) implements Suffix {}

    /** {@code from 1 year ago}. */
    record Ago(Length offset, int at) implements Suffix {}

    /** {@code latest by counted_at per item}, {@code earliest by …}; the items are mandatory. */
    record Snapshot(boolean latest, Path time, List<Path> per, int at) implements Suffix {
      public Snapshot {
        per = List.copyOf(per);
      }
    }

    /** {@code per day}: the period's total over its number of such units. */
    record Per(GrainRef grain, int at) implements Suffix {}

    /** {@code converted by Ecb on booked_on}. */
    record Converted(Path rates, Path on, int at) implements Suffix {}

    /** {@code active at end}, {@code active at start}, {@code started}, {@code ended}. */
    record State(StateKind kind, int at) implements Suffix {}

    /** {@code on booked}: by another date role of the source. */
    record OnRole(Path role, int at) implements Suffix {}
  }

  /**
   * A grain as it is written.
   *
   * @param name {@code month}, or the name of a custom calendar's grain
   * @param at its node
   */
  record GrainRef(Path name, int at) {
    /** The standard grain of that word, if it is one. */
    public Optional<Grain> standard() {
      return Grain.of(name.dotted());
    }
  }

  /**
   * So many periods, as it is written.
   *
   * @param grain of what, in the singular or plural
   */
  record Length(int count, GrainRef grain) {
    /** The standard length of time, if it is one. */
    public Optional<Duration> standard() {
      return grain.standard().map(g -> new Duration(count, g));
    }

    /** As it is written in a model. */
    @Override
    public String toString() {
      return standard().map(Duration::toString).orElse(count + " " + Written.of(grain.name()));
    }
  }

  /** How a percentile is found. */
  enum PercentileKind {
    /** Between two values in proportion. */
    EXACT,
    /** One of the values. */
    DISCRETE,
    /** As good as the engine can do fast. */
    APPROXIMATE
  }

  /** How a text is compared with a part of it. */
  enum MatchKind {
    STARTS_WITH,
    ENDS_WITH,
    CONTAINS
  }

  /** Which rows with a validity interval count for a period. */
  enum StateKind {
    ACTIVE_AT_END,
    ACTIVE_AT_START,
    STARTED,
    ENDED
  }

  /** Operators with one operand. */
  enum UnaryOperator {
    MINUS("-"),
    NOT("not");

    private final String symbol;

    UnaryOperator(String symbol) {
      this.symbol = symbol;
    }

    /** As it is written. */
    public String symbol() {
      return symbol;
    }
  }

  /** Operators with two operands. */
  enum BinaryOperator {
    OR("or"),
    AND("and"),
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDE("/");

    private final String symbol;

    BinaryOperator(String symbol) {
      this.symbol = symbol;
    }

    /** As it is written. */
    public String symbol() {
      return symbol;
    }

    /** Whether it computes a number from numbers. */
    public boolean isArithmetic() {
      return compareTo(PLUS) >= 0;
    }

    /** Whether it compares two values. */
    public boolean isComparison() {
      return compareTo(EQUAL) >= 0 && compareTo(PLUS) < 0;
    }

    /** Whether it joins two conditions. */
    public boolean isLogical() {
      return compareTo(EQUAL) < 0;
    }
  }
}
