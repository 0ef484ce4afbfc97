package dev.sextant.sql;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.ValueType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes expressions. */
final class Expressions {

  private final Dialect dialect;
  private final Lexis lexis;

  Expressions(Dialect dialect, Lexis lexis) {
    this.dialect = dialect;
    this.lexis = lexis;
  }

  /**
   * An expression.
   *
   * @param computed columns that the enclosing block computes rather than reads
   */
  Piece write(Expr expr, Map<String, Piece> computed) {
    return new Writing(computed).piece(expr);
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
        case Expr.Null n -> Piece.whole("cast(null as " + dialect.type(n.type()) + ")");
        case Expr.Binary b -> binary(b);
        case Expr.Not n ->
            new Piece("not " + piece(n.operand()).within(Piece.COMPARISON), Piece.NOT);
        case Expr.Negated n -> new Piece("-" + piece(n.operand()).within(Piece.WHOLE), Piece.SIGN);
        case Expr.IsNull i -> comparison(i.operand(), i.negated() ? " is not null" : " is null");
        case Expr.In i -> in(i);
        case Expr.Match m -> match(m);
        case Expr.Case c -> Piece.whole(cases(c));
        case Expr.Call c -> Piece.whole(dialect.function(c.function()).fill(texts(c.arguments())));
        case Expr.Cast c -> Piece.whole(cast(text(c.operand()), c.type()));
        case Expr.InZone z ->
            Piece.whole(
                dialect.inZone().fill(text(z.operand()), lexis.text(z.from()), lexis.text(z.to())));
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
      String left = piece(b.left()).within(b.operator().isComparison() ? strength + 1 : strength);
      String right = piece(b.right()).within(associative ? strength : strength + 1);
      if (b.operator() == BinaryOperator.DIVIDE
          && !dialect.can(Capability.DIVISION_WITH_FRACTION)) {
        left = cast(left, ValueType.NUMBER);
      }
      return new Piece(left + " " + symbol(b.operator()) + " " + right, strength);
    }

    private Piece comparison(Expr operand, String rest) {
      return new Piece(piece(operand).within(Piece.SUM) + rest, Piece.COMPARISON);
    }

    private Piece in(Expr.In in) {
      String values = String.join(", ", texts(in.values()));
      return comparison(in.operand(), (in.negated() ? " not in (" : " in (") + values + ")");
    }

    /** A pattern in which the text's own wildcards are escaped. */
    private Piece match(Expr.Match match) {
      String plain = match.text().replace("!", "!!").replace("%", "!%").replace("_", "!_");
      String pattern =
          switch (match.kind()) {
            case STARTS_WITH -> plain + "%";
            case ENDS_WITH -> "%" + plain;
            case CONTAINS -> "%" + plain + "%";
          };
      boolean escaped = !plain.equals(match.text());
      return comparison(
          match.operand(), " like " + lexis.text(pattern) + (escaped ? " escape '!'" : ""));
    }

    private String cases(Expr.Case c) {
      String branches =
          c.branches().stream()
              .map(b -> " when " + text(b.when()) + " then " + text(b.then()))
              .collect(Collectors.joining());
      Expr otherwise = c.otherwise();
      return "case" + branches + (otherwise == null ? "" : " else " + text(otherwise)) + " end";
    }

    /** Written alike by all engines. */
    private String window(Expr.Window w) {
      Expr operand = w.operand();
      String function =
          switch (w.function()) {
            case ROW_NUMBER -> "row_number(";
            case RANK -> "rank(";
            case PREVIOUS -> "lag(";
            case NEXT -> "lead(";
          };
      String among =
          w.partition().isEmpty()
              ? ""
              : "partition by " + String.join(", ", texts(w.partition())) + " ";
      String order =
          w.order().stream()
              .map(o -> text(o.by()) + (o.descending() ? " desc" : ""))
              .collect(Collectors.joining(", "));
      String of = operand == null ? "" : text(operand);
      return function + of + ") over (" + among + "order by " + order + ")";
    }

    private Piece truncated(Expr.Truncated t) {
      String text = dialect.truncated().fill(text(t.operand()), Dialect.word(t.step()));
      return Piece.whole(t.type() == ValueType.DATE ? cast(text, ValueType.DATE) : text);
    }

    private Piece shifted(Expr.Shifted s) {
      String operand = piece(s.operand()).within(Piece.SUM);
      Template template = s.count() < 0 ? dialect.shiftedBack() : dialect.shifted();
      String count = Integer.toString(Math.abs(s.count()));
      String text = template.fill(operand, count, Dialect.word(s.step()));
      return s.type() == ValueType.DATE
          ? Piece.whole(cast(text, ValueType.DATE))
          : new Piece(text, Piece.SUM);
    }

    private String cast(String operand, ValueType type) {
      return "cast(" + operand + " as " + dialect.type(type) + ")";
    }
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
