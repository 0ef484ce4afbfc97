package dev.sextant.sql;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.Step;
import dev.sextant.query.ir.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes expressions. */
final class Expressions {

  private final Dialect dialect;
  private final Lexis lexis;
  private final Calls calls;

  Expressions(Dialect dialect, Lexis lexis) {
    this.dialect = dialect;
    this.lexis = lexis;
    this.calls = new Calls(dialect);
  }

  /**
   * An expression.
   *
   * @param computed columns that the enclosing block computes rather than reads
   */
  Piece write(Expr expr, Map<String, Piece> computed) {
    return new Writing(computed).piece(expr);
  }

  /** A choice between values, a line each. */
  List<String> branches(Expr.Case choice, Map<String, Piece> computed) {
    Writing writing = new Writing(computed);
    List<String> lines = new ArrayList<>(List.of("case"));
    choice.branches().forEach(b -> lines.add("  " + writing.branch(b)));
    Stream.ofNullable(choice.otherwise()).forEach(o -> lines.add("  else " + writing.text(o)));
    lines.add("end");
    return lines;
  }

  /** An aggregate. */
  Piece write(AggregateCall call, Map<String, Piece> computed) {
    Writing writing = new Writing(computed);
    Expr operand = call.operand();
    Expr filter = call.filter();
    boolean inside = filter != null && !dialect.can(Capability.FILTER_CLAUSE);
    String value = operand == null ? (inside ? "1" : "*") : writing.text(operand);
    if (filter != null && inside) {
      value = "case when " + writing.text(filter) + " then " + value + " end";
    }
    String level = lexis.number(call.level()).text();
    String text = dialect.aggregate(call.function()).fill(value, level);
    return Piece.whole(
        filter == null || inside ? text : text + " filter (where " + writing.text(filter) + ")");
  }

  /** A total of the rows up to each; written alike by all engines. */
  Piece write(Rel.Moving moving, AggregateCall call, Map<String, Piece> computed) {
    int before = moving.span() instanceof Rel.Moving.Span.LastDays d ? d.count() - 1 : -1;
    String frame =
        "rows between %s preceding and current row"
            .formatted(before < 0 ? "unbounded" : Integer.toString(before));
    Writing writing = new Writing(computed);
    List<Expr.Window.Order> order = List.of(new Expr.Window.Order(moving.order(), false));
    return Piece.whole(
        write(call, computed).text() + writing.over(moving.partition(), order, List.of(frame)));
  }

  private final class Writing {
    private final Map<String, Piece> computed;

    Writing(Map<String, Piece> computed) {
      this.computed = computed;
    }

    String text(Expr expr) {
      return piece(expr).text();
    }

    List<String> texts(List<Expr> exprs) {
      return exprs.stream().map(this::text).toList();
    }

    Piece piece(Expr expr) {
      return switch (expr) {
        case Expr.Column c -> column(c);
        case Expr.Text t -> Piece.whole(lexis.text(t.value()));
        case Expr.Number n -> lexis.number(n.value());
        case Expr.Bool b -> Piece.whole(b.value() ? "true" : "false");
        case Expr.Date d -> Piece.whole(lexis.date(d.value()));
        case Expr.Timestamp t -> Piece.whole(lexis.timestamp(t.value()));
        case Expr.Null n -> Piece.whole(dialect.none(n.type()));
        case Expr.Binary b -> binary(b);
        case Expr.Not n ->
            new Piece("not " + piece(n.operand()).within(Piece.COMPARISON), Piece.NOT);
        case Expr.Negated n -> new Piece("-" + piece(n.operand()).within(Piece.WHOLE), Piece.SIGN);
        case Expr.IsNull i -> comparison(i.operand(), i.negated() ? " is not null" : " is null");
        case Expr.In i -> in(i);
        case Expr.Match m -> match(m);
        case Expr.Case c -> Piece.whole(cases(c));
        case Expr.Call c -> calls.piece(c, this::piece);
        case Expr.Cast c -> cast(c);
        case Expr.InZone z ->
            filled(dialect.inZone(), z.operand(), lexis.text(z.from()), lexis.text(z.to()));
        case Expr.Truncated t -> truncated(t);
        case Expr.Shifted s -> shifted(s);
        case Expr.Window w -> Piece.whole(window(w));
        case Expr.ValueOf v ->
            Piece.whole(
                "(select %s from %s)".formatted(lexis.name(v.column()), lexis.name(v.relation())));
      };
    }

    private Piece column(Expr.Column column) {
      Piece own = column.of().isEmpty() ? computed.get(column.name()) : null;
      if (own != null) {
        return own;
      }
      String name = lexis.name(column.name());
      return Piece.whole(column.of().isEmpty() ? name : lexis.name(column.of()) + "." + name);
    }

    private Piece binary(Expr.Binary b) {
      int strength = strength(b.operator());
      boolean associative = b.operator().isLogical() || isAssociative(b.operator());
      Piece first = compared(b, b.left(), b.right());
      Piece second = compared(b, b.right(), b.left());
      String left = first.within(b.operator().isComparison() ? strength + 1 : strength);
      String right = second.within(associative ? strength : strength + 1);
      if (b.operator() == BinaryOperator.DIVIDE
          && !hasFraction(b.left())
          && !dialect.can(Capability.DIVISION_WITH_FRACTION)) {
        left = dialect.cast(first.text(), ValueType.NUMBER);
      }
      return new Piece(left + " " + symbol(b.operator()) + " " + right, strength);
    }

    private Piece compared(Expr.Binary b, Expr operand, Expr other) {
      boolean day =
          b.operator().isComparison()
              && operand.type() == ValueType.DATE
              && other.type() == ValueType.TIMESTAMP
              && !dialect.can(Capability.COMPARES_DAYS_WITH_MOMENTS);
      return day ? firstMoment(operand) : piece(operand);
    }

    private Piece firstMoment(Expr day) {
      return day instanceof Expr.Date d
          ? piece(new Expr.Timestamp(d.value().atStartOfDay()))
          : cast(new Expr.Cast(day, ValueType.TIMESTAMP));
    }

    private Piece comparison(Expr operand, String rest) {
      return new Piece(piece(operand).within(Piece.SUM) + rest, Piece.COMPARISON);
    }

    private Piece in(Expr.In in) {
      String values = String.join(", ", texts(in.values()));
      return comparison(in.operand(), (in.negated() ? " not in (" : " in (") + values + ")");
    }

    /** A pattern in which the text's own wildcards, and what engines escape with, are escaped. */
    private Piece match(Expr.Match match) {
      String plain = match.text().replace("!", "!!").replace("%", "!%").replace("_", "!_");
      String pattern =
          switch (match.kind()) {
            case STARTS_WITH -> plain + "%";
            case ENDS_WITH -> "%" + plain;
            case CONTAINS -> "%" + plain + "%";
          };
      boolean escaped = !plain.equals(match.text()) || plain.contains("\\");
      String text =
          dialect
              .match(match.kind())
              .fill(
                  piece(match.operand()).within(Piece.SUM),
                  lexis.text(match.text()),
                  lexis.text(pattern) + (escaped ? " escape '!'" : ""),
                  Integer.toString(match.text().codePointCount(0, match.text().length())));
      return new Piece(text, Piece.COMPARISON);
    }

    private String cases(Expr.Case c) {
      String branches = c.branches().stream().map(this::branch).collect(Collectors.joining(" "));
      Expr otherwise = c.otherwise();
      return "case " + branches + (otherwise == null ? "" : " else " + text(otherwise)) + " end";
    }

    private String branch(Expr.Case.Branch branch) {
      return "when " + text(branch.when()) + " then " + text(branch.then());
    }

    /** Written alike by all engines. */
    private String window(Expr.Window w) {
      Expr operand = w.operand();
      String function =
          switch (w.function()) {
            case ROW_NUMBER -> "row_number()";
            case RANK -> "rank()";
            case PREVIOUS -> "lag(" + text(Objects.requireNonNull(operand)) + ")";
            case NEXT -> "lead(" + text(Objects.requireNonNull(operand)) + ")";
            case KNOWN -> "count(" + text(Objects.requireNonNull(operand)) + ")";
            case MEAN -> mean(Objects.requireNonNull(operand));
          };
      return function + over(w.partition(), w.order(), List.of());
    }

    private String over(List<Expr> partition, List<Expr.Window.Order> order, List<String> frame) {
      List<String> over = new ArrayList<>();
      if (!partition.isEmpty()) {
        over.add("partition by " + String.join(", ", texts(partition)));
      } else if (!dialect.can(Capability.WINDOWS_OF_ALL_ROWS)) {
        over.add("partition by null");
      }
      if (!order.isEmpty()) {
        over.add(
            order.stream()
                .map(o -> text(o.by()) + (o.descending() ? " desc" : ""))
                .collect(Collectors.joining(", ", "order by ", "")));
      }
      over.addAll(frame);
      return " over (" + String.join(" ", over) + ")";
    }

    private String mean(Expr operand) {
      return dialect.aggregate(AggregateCall.Function.AVERAGE).fill(text(operand));
    }

    private Piece cast(Expr.Cast c) {
      boolean number = c.type() == ValueType.INTEGER || c.type() == ValueType.NUMBER;
      if (number
          && c.operand().type() == ValueType.BOOLEAN
          && !dialect.can(Capability.CASTS_BOOLEANS)) {
        return Piece.whole("cast(" + text(c.operand()) + " as integer)");
      }
      boolean startOfDay =
          c.type() == ValueType.DATE
              && c.operand() instanceof Expr.Truncated t
              && t.type() == ValueType.TIMESTAMP
              && dialect.startOfMoment(t.step()).isEmpty();
      return startOfDay && c.operand() instanceof Expr.Truncated t
          ? piece(new Expr.Truncated(new Expr.Cast(t.operand(), ValueType.DATE), t.step()))
          : Piece.whole(dialect.cast(text(c.operand()), c.type()));
    }

    private Piece truncated(Expr.Truncated t) {
      if (t.type() == ValueType.DATE) {
        return filled(dialect.startOfDate(t.step()), ofDate(t));
      }
      Optional<Template> own = dialect.startOfMoment(t.step());
      return own.isPresent()
          ? filled(own.get(), t.operand())
          : Piece.whole(dialect.cast(startOfDate(t), ValueType.TIMESTAMP));
    }

    /** The date, or the moment that has it where that is as good. */
    private Expr ofDate(Expr.Truncated t) {
      return t.step() != Step.DAY
              && t.operand() instanceof Expr.Cast c
              && c.operand().type() == ValueType.TIMESTAMP
              && dialect.can(Capability.STARTS_DATES_OF_MOMENTS)
          ? c.operand()
          : t.operand();
    }

    private String startOfDate(Expr.Truncated t) {
      return text(new Expr.Truncated(new Expr.Cast(t.operand(), ValueType.DATE), t.step()));
    }

    /** A quarter is three months and a week seven days, for which every engine has a word. */
    private Piece shifted(Expr.Shifted s) {
      return switch (s.step()) {
        case QUARTER -> shifted(new Expr.Shifted(s.operand(), s.count() * 3, Step.MONTH));
        case WEEK -> shifted(new Expr.Shifted(s.operand(), s.count() * 7, Step.DAY));
        case YEAR ->
            dialect.hasLater(s.type(), Step.YEAR)
                ? later(s)
                : later(new Expr.Shifted(s.operand(), s.count() * 12, Step.MONTH));
        case SECOND, MINUTE, HOUR, DAY, MONTH -> later(s);
      };
    }

    private Piece later(Expr.Shifted s) {
      return filled(
          dialect.later(s.type(), s.step()),
          s.operand(),
          Integer.toString(Math.abs(s.count())),
          s.count() < 0 ? "-" : "+",
          Integer.toString(s.count()));
    }

    /** A template whose first place is an expression. */
    private Piece filled(Template template, Expr operand, String... others) {
      boolean infix = template.isInfix();
      List<String> all = new ArrayList<>();
      all.add(infix ? piece(operand).within(Piece.SUM) : text(operand));
      all.addAll(List.of(others));
      return new Piece(template.fill(all), infix ? Piece.SUM : Piece.WHOLE);
    }
  }

  /** Whether a value is computed with fractions, so that none is lost when it is divided. */
  private static boolean hasFraction(Expr expr) {
    return switch (expr) {
      case Expr.Call c -> c.function() == Function.SECONDS_BETWEEN;
      case Expr.Binary b when !b.operator().isComparison() && !b.operator().isLogical() ->
          b.operator() == BinaryOperator.DIVIDE || hasFraction(b.left()) || hasFraction(b.right());
      default -> false;
    };
  }

  private static boolean isAssociative(BinaryOperator operator) {
    return operator == BinaryOperator.PLUS || operator == BinaryOperator.TIMES;
  }

  private static int strength(BinaryOperator operator) {
    return switch (operator) {
      case OR -> Piece.OR;
      case AND -> Piece.AND;
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> Piece.COMPARISON;
      case PLUS, MINUS -> Piece.SUM;
      case TIMES, DIVIDE -> Piece.PRODUCT;
    };
  }

  private static String symbol(BinaryOperator operator) {
    return operator == BinaryOperator.NOT_EQUAL ? "<>" : operator.symbol();
  }
}
