package dev.sextant.sql;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.Step;
import dev.sextant.query.ir.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes what makes a row for each period: a join, or a named query that repeats itself. */
final class Spines {

  private static final String SERIES = "periods";
  private static final String START = "begins";
  private static final String FIRST = "first_period";
  private static final String PERIOD = "next_period";
  private static final String LAST = "last_period";

  private final Dialect dialect;
  private final Lexis lexis;
  private final Expressions expressions;
  private final List<Query> pending = new ArrayList<>();
  private boolean recursive;
  private int count;

  /** A query that a statement must name before it is used. */
  private record Query(String name, String note, List<String> lines) {
    Query {
      lines = List.copyOf(lines);
    }
  }

  Spines(Dialect dialect, Lexis lexis, Expressions expressions) {
    this.dialect = dialect;
    this.lexis = lexis;
    this.expressions = expressions;
  }

  boolean areRecursive() {
    return recursive;
  }

  /** The queries made since this was last asked, as entries of a {@code with}. */
  List<List<String>> made(String user) {
    List<List<String>> entries = new ArrayList<>();
    for (Query query : pending) {
      List<String> lines = new ArrayList<>();
      lines.add("  " + lexis.comment(query.note() + " " + user + "."));
      lines.add("  " + lexis.name(query.name()) + " as (");
      query.lines().forEach(l -> lines.add("    " + l));
      lines.add("  )");
      entries.add(lines);
    }
    pending.clear();
    return entries;
  }

  /** Both bounds as the type of the periods. */
  private Expr last(Rel.Spine spine) {
    boolean same = spine.first().type() == spine.last().type();
    return same ? spine.last() : new Expr.Cast(spine.last(), spine.first().type());
  }

  Block join(Block block, Rel.Spine spine, Spine.Join join) {
    ValueType type = spine.first().type();
    Spine.Series series = type == ValueType.DATE ? join.dates() : join.moments();
    List<String> operands =
        List.of(
            expressions.write(spine.first(), block.computed).text(),
            expressions.write(last(spine), block.computed).text(),
            Integer.toString(length(spine)),
            Calendar.word(step(spine)),
            lexis.name(SERIES),
            lexis.name(START),
            dialect.type(type));
    block.from.add(series.from().fill(operands));
    Template within = series.within();
    if (within != null) {
      block.where.add(new Piece(within.fill(operands), Piece.COMPARISON));
    }
    block.computed.put(spine.period(), Piece.whole(series.start().fill(operands)));
    block.columns = names(spine);
    return block;
  }

  /** A quarter is three months and a week seven days, for which every engine has a word. */
  private static Step step(Rel.Spine spine) {
    return switch (spine.step()) {
      case QUARTER -> Step.MONTH;
      case WEEK -> Step.DAY;
      case SECOND, MINUTE, HOUR, DAY, MONTH, YEAR -> spine.step();
    };
  }

  private static int length(Rel.Spine spine) {
    return switch (spine.step()) {
      case QUARTER -> spine.count() * 3;
      case WEEK -> spine.count() * 7;
      case SECOND, MINUTE, HOUR, DAY, MONTH, YEAR -> spine.count();
    };
  }

  private static List<String> names(Rel rel) {
    return rel.fields().stream().map(f -> f.name()).toList();
  }

  Block stepping(Block block, Rel.Spine spine) {
    String name = unique();
    ValueType type = spine.first().type();
    Expr next = new Expr.Shifted(new Expr.Column("", PERIOD, type), spine.count(), spine.step());
    String following = text(next);
    List<String> lines = first(block, spine, List.of(text(spine.first()) + " as " + PERIOD));
    lines.add("union all");
    lines.addAll(select(spine, List.of(following, LAST)));
    lines.add("from " + lexis.name(name));
    lines.add("where " + following + " <= " + LAST);
    pending.add(new Query(name, "One period after the other of", lines));
    return rest(name, spine, Piece.whole(PERIOD));
  }

  Block halving(Block block, Rel.Spine spine, Spine.Halving halving) {
    String name = unique();
    Expr last = last(spine);
    String apart =
        halving.apart().fill(text(spine.first()), text(last), Calendar.word(step(spine)));
    int length = length(spine);
    String number = length == 1 ? apart : halving.quotient().fill(apart, Integer.toString(length));
    List<String> lines =
        first(
            block,
            spine,
            List.of(text(spine.first()) + " as " + FIRST, "0 as low", number + " as high"));
    String middle = halving.quotient().fill("(low + high)", "2");
    lines.add("union all");
    lines.addAll(
        select(
            spine,
            List.of(
                FIRST,
                "case when half = 0 then low else " + middle + " + 1 end",
                "case when half = 0 then " + middle + " else high end")));
    lines.add("from " + lexis.name(name));
    lines.add("cross join (select 0 as half union all select 1) as halves");
    lines.add("where low < high");
    pending.add(new Query(name, "The numbers of the periods, found by halving, of", lines));
    Block rest = rest(name, spine, start(spine, length));
    rest.where.add(new Piece("low = high", Piece.COMPARISON));
    return rest;
  }

  /** So many steps after the first period. */
  private Piece start(Rel.Spine spine, int length) {
    ValueType type = spine.first().type();
    String number = length == 1 ? "low" : "low * " + length;
    Template later = dialect.later(type, step(spine));
    return Piece.whole(later.fill(FIRST, number, "+", number));
  }

  private String text(Expr expr) {
    return expressions.write(expr, Map.of()).text();
  }

  private List<String> first(Block block, Rel.Spine spine, List<String> more) {
    recursive = true;
    boolean halving = dialect.spine() instanceof Spine.Halving;
    Expr last = last(spine);
    List<String> all = new ArrayList<>(more);
    if (!halving) {
      all.add(text(last) + " as " + LAST);
    }
    Expr some =
        new Expr.Binary(BinaryOperator.LESS_OR_EQUAL, spine.first(), last, ValueType.BOOLEAN);
    List<String> lines = new ArrayList<>(select(spine, all));
    lines.add("from " + block.from.getFirst());
    lines.addAll(block.from.subList(1, block.from.size()));
    List<Piece> conditions = new ArrayList<>(block.where);
    conditions.add(expressions.write(some, Map.of()));
    lines.addAll(Clauses.of("where ", conditions));
    return lines;
  }

  private List<String> select(Rel.Spine spine, List<String> more) {
    List<String> all = new ArrayList<>();
    spine.input().fields().forEach(f -> all.add(lexis.name(f.name())));
    all.addAll(more);
    List<String> lines = new ArrayList<>(List.of("select"));
    for (int i = 0; i < all.size(); i++) {
      lines.add("  " + all.get(i) + (i + 1 < all.size() ? "," : ""));
    }
    return lines;
  }

  private Block rest(String name, Rel.Spine spine, Piece period) {
    Block block = new Block();
    block.from.add(lexis.name(name));
    block.columns = names(spine);
    block.computed.put(spine.period(), period);
    return block;
  }

  private String unique() {
    count++;
    return count == 1 ? SERIES : SERIES + "_" + count;
  }
}
