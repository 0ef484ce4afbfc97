package dev.sextant.sql;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import dev.sextant.query.pass.AggregatesByRank;
import dev.sextant.query.pass.MovingByJoin;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes relations as SQL that is meant to be read. */
public final class SqlWriter {

  private static final String INDENT = "  ";

  /** What rows are called that are selected before they are grouped or computed with. */
  private static final String SELECTED = "selected";

  /** What the whole is called where a refusal names the part. */
  private static final String ANSWER = "the answer";

  private final Dialect dialect;
  private final Lexis lexis;
  private final Expressions expressions;

  private final Spines spines;

  private SqlWriter(Dialect dialect) {
    this.dialect = dialect;
    this.lexis = new Lexis(dialect);
    this.expressions = new Expressions(dialect, lexis);
    this.spines = new Spines(dialect, lexis, expressions);
  }

  /**
   * The SQL of a relation, without a semicolon.
   *
   * @throws Refusal when the engine cannot do what the relation needs
   */
  public static String write(Rel rel, Dialect dialect) {
    SqlWriter writer = new SqlWriter(dialect);
    Rel framed = dialect.can(Capability.ADDS_UP_EACH_FRAME) ? rel : new MovingByJoin().apply(rel);
    Rel possible = new AggregatesByRank(absent(dialect)).apply(framed);
    return String.join("\n", writer.statement(possible)) + "\n";
  }

  private static Set<AggregateCall.Function> absent(Dialect dialect) {
    return EnumSet.allOf(AggregateCall.Function.class).stream()
        .filter(f -> !dialect.has(f))
        .collect(Collectors.toSet());
  }

  /** A value as it is written in the dialect. */
  public static String literal(Expr value, Dialect dialect) {
    return new Expressions(dialect, new Lexis(dialect)).write(value, Map.of()).text();
  }

  /** The shortest query, alike for all engines, which asks whether somebody answers. */
  public static String one() {
    return "select 1";
  }

  /** A query without rows that tells the columns of a table. */
  public static String columnsOf(List<String> table, Dialect dialect) {
    return "select * from " + name(table, dialect) + " where 1 = 0";
  }

  /** A name of one or more parts, quoted where needed. */
  public static String name(List<String> parts, Dialect dialect) {
    return new Lexis(dialect).name(parts);
  }

  private List<String> statement(Rel rel) {
    Rel.With with = rel instanceof Rel.With w ? w : new Rel.With(List.of(), rel);
    List<List<String>> named = new ArrayList<>();
    for (Rel.Named each : with.named()) {
      List<String> lines = part(each.name(), each.notes(), each.body());
      named.addAll(spines.made(each.name()));
      named.add(entry(each.name(), each.notes(), lines));
    }
    List<String> body = part(ANSWER, List.of(), with.body());
    named.addAll(spines.made("answer"));
    List<String> lines = new ArrayList<>();
    for (List<String> each : named) {
      boolean last = each.equals(named.getLast());
      lines.addAll(each.subList(0, each.size() - 1));
      lines.add(each.getLast() + (last ? "" : ","));
    }
    if (!lines.isEmpty()) {
      lines.addFirst(spines.areRecursive() ? "with recursive" : "with");
    }
    lines.addAll(body);
    return lines;
  }

  private List<String> entry(String name, List<String> notes, List<String> body) {
    List<String> lines = new ArrayList<>();
    notes.stream().map(lexis::comment).map(INDENT::concat).forEach(lines::add);
    lines.add(INDENT + lexis.name(name) + " as (");
    lines.addAll(indented(indented(body)));
    lines.add(INDENT + ")");
    return lines;
  }

  /** A part of the query, which a refusal names. */
  private List<String> part(String name, List<String> notes, Rel body) {
    try {
      return query(body);
    } catch (Refusal e) {
      throw e.in(
          name.equals(ANSWER)
              ? name
              : "`" + name + "`" + (notes.isEmpty() ? "" : " (" + notes.getFirst() + ")"));
    }
  }

  private static List<String> indented(List<String> lines) {
    return lines.stream().map(INDENT::concat).toList();
  }

  private List<String> query(Rel rel) {
    if (rel instanceof Rel.Union union) {
      return union(union);
    }
    return select(block(rel));
  }

  private List<String> union(Rel.Union union) {
    List<String> lines = new ArrayList<>();
    for (Rel part : union.parts()) {
      if (!lines.isEmpty()) {
        lines.add("union all");
      }
      lines.addAll(query(part));
    }
    return lines;
  }

  private List<String> select(Block block) {
    List<String> lines = new ArrayList<>(items(block));
    lines.add("from " + block.from.getFirst());
    lines.addAll(block.from.subList(1, block.from.size()));
    lines.addAll(Clauses.of("where ", block.where));
    if (block.groups > 0) {
      lines.add(
          "group by "
              + Stream.iterate(1, i -> i + 1)
                  .limit(block.groups)
                  .map(String::valueOf)
                  .collect(Collectors.joining(", ")));
    } else if (block.groups == 0) {
      lines.add("having count(*) > 0");
    }
    if (!block.order.isEmpty()) {
      lines.add("order by " + String.join(", ", block.order));
    }
    if (!block.limit.isEmpty()) {
      lines.add(block.limit);
    }
    return lines;
  }

  private List<String> items(Block block) {
    if (block.columns.size() == 1 && block.lines.isEmpty()) {
      return List.of("select " + item(block, block.columns.getFirst()));
    }
    List<String> lines = new ArrayList<>(List.of("select"));
    for (int i = 0; i < block.columns.size(); i++) {
      List<String> item = indented(itemLines(block, block.columns.get(i)));
      lines.addAll(item.subList(0, item.size() - 1));
      lines.add(item.getLast() + (i + 1 < block.columns.size() ? "," : ""));
    }
    return lines;
  }

  private List<String> itemLines(Block block, String name) {
    List<String> lines = block.lines.get(name);
    if (lines == null) {
      return List.of(item(block, name));
    }
    List<String> named = new ArrayList<>(lines);
    named.add(named.removeLast() + " as " + lexis.name(name));
    return named;
  }

  /** A column by which is sorted is named in any case: SQLite looks for it in the tables else. */
  private String item(Block block, String name) {
    String quoted = lexis.name(name);
    Piece computed = block.computed.getOrDefault(name, Piece.whole(quoted));
    boolean named =
        computed.text().equals(quoted) || (block.order.isEmpty() && block.ofTables.contains(name));
    return named ? computed.text() : computed.text() + " as " + quoted;
  }

  private Block block(Rel rel) {
    return switch (rel) {
      case Rel.Scan scan -> table(scan.name(), scan.alias(), scan);
      case Rel.Ref ref -> table(List.of(ref.name()), ref.alias(), ref);
      case Rel.Filter filter -> filter(filter);
      case Rel.Project project -> project(project);
      case Rel.Aggregate aggregate -> aggregate(aggregate);
      case Rel.Lookup lookup -> lookup(lookup);
      case Rel.Pair pair -> pair(pair);
      case Rel.Union union -> nested(union(union), "parts", union);
      case Rel.Spine spine -> spine(spine);
      case Rel.Moving moving -> moving(moving);
      case Rel.Sort sort -> sort(sort);
      case Rel.Limit limit -> limit(limit);
      case Rel.With with -> nested(statement(with), "answer", with);
    };
  }

  private Block table(List<String> name, String alias, Rel rel) {
    Block block = new Block();
    boolean same = alias.isEmpty() || name.getLast().equals(alias);
    String table = lexis.name(name);
    block.from.add(same ? table : table + " as " + lexis.name(alias));
    block.columns = names(rel);
    if (!alias.isEmpty()) {
      for (Field field : rel.fields()) {
        block.computed.put(field.name(), qualified(alias, field));
        block.ofTables.add(field.name());
      }
    }
    return block;
  }

  private Piece qualified(String alias, Field field) {
    return Piece.whole(lexis.name(alias) + "." + lexis.name(field.name()));
  }

  private static List<String> names(Rel rel) {
    return rel.fields().stream().map(Field::name).toList();
  }

  private Block nested(List<String> query, String alias, Rel rel) {
    Block block = new Block();
    block.from.add("(");
    block.from.addAll(indented(query));
    block.from.add(") as " + lexis.name(alias));
    block.columns = names(rel);
    return block;
  }

  /** The block of an input to which a clause can be added, else one around it. */
  private Block open(Rel input) {
    Block block = block(input);
    return block.isOpen() ? block : nested(select(block), SELECTED, input);
  }

  private Block filter(Rel.Filter filter) {
    Block block = open(filter.input());
    conjuncts(filter.condition())
        .map(c -> expressions.write(c, block.computed))
        .forEach(block.where::add);
    return block;
  }

  static Stream<Expr> conjuncts(Expr condition) {
    return condition instanceof Expr.Binary b && b.operator() == BinaryOperator.AND
        ? Stream.concat(conjuncts(b.left()), conjuncts(b.right()))
        : Stream.of(condition);
  }

  private Block project(Rel.Project project) {
    Block input = block(project.input());
    Block block =
        input.projected || !input.isUnordered() || !keepsKeys(project, input)
            ? nested(select(input), SELECTED, project.input())
            : input;
    Map<String, Piece> own = Map.copyOf(block.computed);
    Set<String> ofTables = Set.copyOf(block.ofTables);
    block.clear();
    project.items().forEach(i -> compute(block, i, own, ofTables));
    block.columns = names(project);
    block.projected = true;
    return block;
  }

  private void compute(Block block, Rel.Item item, Map<String, Piece> own, Set<String> ofTables) {
    block.computed.put(item.name(), expressions.write(item.value(), own));
    if (item.value() instanceof Expr.Case c && c.branches().size() > 1) {
      block.lines.put(item.name(), expressions.branches(c, own));
    }
    if (item.value() instanceof Expr.Column c
        && (!c.of().isEmpty() || ofTables.contains(c.name()))
        && c.name().equals(item.name())) {
      block.ofTables.add(item.name());
    }
  }

  /** Groups are numbered, so that their columns must come first. */
  private static boolean keepsKeys(Rel.Project project, Block input) {
    for (int i = 0; i < input.groups; i++) {
      String key = input.columns.get(i);
      boolean kept =
          i < project.items().size()
              && project.items().get(i).value() instanceof Expr.Column c
              && c.name().equals(key);
      if (!kept) {
        return false;
      }
    }
    return true;
  }

  private Block aggregate(Rel.Aggregate aggregate) {
    Block block = open(aggregate.input());
    Map<String, Piece> own = Map.copyOf(block.computed);
    Set<String> ofTables = Set.copyOf(block.ofTables);
    block.clear();
    aggregate.keys().forEach(k -> compute(block, k, own, ofTables));
    aggregate.totals().forEach(t -> block.computed.put(t.name(), expressions.write(t.call(), own)));
    block.columns = names(aggregate);
    block.groups = aggregate.keys().size();
    return block;
  }

  private Block moving(Rel.Moving moving) {
    Block block = open(moving.input());
    Map<String, Piece> own = Map.copyOf(block.computed);
    Set<String> ofTables = Set.copyOf(block.ofTables);
    block.clear();
    Stream.concat(Stream.of(moving.order()), moving.groups().stream())
        .forEach(c -> compute(block, new Rel.Item(c.name(), c), own, ofTables));
    moving
        .totals()
        .forEach(t -> block.computed.put(t.name(), expressions.write(moving, t.call(), own)));
    block.columns = names(moving);
    block.projected = true;
    return block;
  }

  private Block lookup(Rel.Lookup lookup) {
    Block left = open(lookup.left());
    Block right = block(lookup.right());
    left.computed.putAll(right.computed);
    List<Piece> conditions = new ArrayList<>();
    for (Rel.Lookup.Match match : lookup.matches()) {
      conditions.add(
          expressions.write(
              new Expr.Binary(BinaryOperator.EQUAL, match.key(), match.value(), ValueType.BOOLEAN),
              Map.of()));
    }
    Expr valid = lookup.valid();
    if (valid != null) {
      conjuncts(valid).map(c -> expressions.write(c, Map.of())).forEach(conditions::add);
    }
    String join = lookup.required() ? "join " : "left join ";
    left.from.addAll(Clauses.join(join, right.from, conditions));
    return left;
  }

  private Block pair(Rel.Pair pair) {
    Block left = open(pair.left());
    Block right = open(pair.right());
    left.computed.putAll(right.computed);
    left.where.addAll(right.where);
    if (pair.isUnconditional()) {
      left.from.addAll(Clauses.crossJoin(right.from));
    } else {
      List<Piece> conditions =
          conjuncts(pair.condition()).map(c -> expressions.write(c, left.computed)).toList();
      left.from.addAll(Clauses.join("join ", right.from, conditions));
    }
    left.columns = names(pair);
    return left;
  }

  private Block spine(Rel.Spine spine) {
    return switch (dialect.spine()) {
      case Spine.Join join when hasQueries(spine) && !dialect.can(Capability.SERIES_OF_QUERIES) -> {
        Rel.Spine plain = withBounds(spine);
        Block block = nested(select(block(plain.input())), "bounds", plain.input());
        yield named(spines.join(block, plain, join), spine);
      }
      case Spine.Join join -> spines.join(open(spine.input()), spine, join);
      case Spine.Stepping stepping ->
          spines.stepping(nestedIfRenamed(open(spine.input()), spine), spine);
      case Spine.Halving halving ->
          spines.halving(nestedIfRenamed(open(spine.input()), spine), spine, halving);
    };
  }

  private static boolean hasQueries(Rel.Spine spine) {
    return Stream.of(spine.first(), spine.last())
        .flatMap(Expr::tree)
        .anyMatch(Expr.ValueOf.class::isInstance);
  }

  /** The same over rows that have both bounds as columns. */
  private static Rel.Spine withBounds(Rel.Spine spine) {
    List<Rel.Item> items = new ArrayList<>();
    spine.input().fields().forEach(f -> items.add(Rel.Item.of(f)));
    Rel.Item first = new Rel.Item("first_period", spine.first());
    Rel.Item last = new Rel.Item("last_period", spine.last());
    items.addAll(List.of(first, last));
    return new Rel.Spine(
        new Rel.Project(spine.input(), items),
        spine.period(),
        column(first),
        column(last),
        spine.count(),
        spine.step());
  }

  private static Expr column(Rel.Item item) {
    return new Expr.Column("", item.name(), item.value().type());
  }

  private static Block named(Block block, Rel rel) {
    block.columns = names(rel);
    return block;
  }

  /** Columns that are computed or qualified get names of their own before they are repeated. */
  private Block nestedIfRenamed(Block block, Rel.Spine spine) {
    boolean plain = block.computed.isEmpty() && block.from.size() == 1;
    return plain ? block : nested(select(block), "bounds", spine.input());
  }

  private Block sort(Rel.Sort sort) {
    Block block = block(sort.input());
    sort.by().forEach(key -> block.order.addAll(order(key, block)));
    return block;
  }

  private List<String> order(Rel.Sort.Key key, Block block) {
    Expr.Column column = key.column();
    String name = lexis.name(column.name());
    String read = block.computed.getOrDefault(column.name(), Piece.whole(name)).within(Piece.SUM);
    boolean plain = column.type() != ValueType.TEXT || dialect.sortedText().text().equals("{0}");
    String way =
        (plain ? name : dialect.sortedText().fill(read)) + (key.descending() ? " desc" : "");
    if (key.known()) {
      return List.of(way);
    }
    return dialect.can(Capability.NULLS_LAST)
        ? List.of(way + " nulls last")
        : List.of("case when " + read + " is null then 1 else 0 end", way);
  }

  private Block limit(Rel.Limit limit) {
    Block block = block(limit.input());
    block.limit = "limit " + limit.rows();
    return block;
  }
}
