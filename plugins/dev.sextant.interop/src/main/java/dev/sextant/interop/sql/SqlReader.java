package dev.sextant.interop.sql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads one SQL expression, by what its operators bind. */
public final class SqlReader {

  private static final Set<String> COMPARISONS = Set.of("=", "!=", "<>", "<", "<=", ">", ">=");
  private static final int DEEPEST = 200;

  private final List<Token> tokens;
  private int at;
  private int depth;

  private SqlReader(String text) {
    this.tokens = Lexer.tokens(text);
  }

  /**
   * Reads an expression.
   *
   * @throws SqlException when it cannot
   */
  public static Sql read(String text) {
    SqlReader reader = new SqlReader(text);
    Sql result = reader.or();
    if (reader.peek().kind() != Token.Kind.END) {
      throw new SqlException(reader.peek() + " is not expected");
    }
    return result;
  }

  private Sql or() {
    if (++depth > DEEPEST) {
      throw new SqlException("it is nested too deeply");
    }
    Sql left = and();
    while (word("OR")) {
      left = new Sql.Binary("OR", left, and());
    }
    depth--;
    return left;
  }

  private Sql and() {
    Sql left = not();
    while (word("AND")) {
      left = new Sql.Binary("AND", left, not());
    }
    return left;
  }

  private Sql not() {
    int negations = 0;
    while (word("NOT")) {
      negations++;
    }
    Sql operand = comparison();
    for (int i = 0; i < negations; i++) {
      operand = new Sql.Not(operand);
    }
    return operand;
  }

  private Sql comparison() {
    Sql left = sum();
    while (true) {
      Token token = peek();
      if (token.kind() == Token.Kind.SYMBOL && COMPARISONS.contains(token.text())) {
        at++;
        left = new Sql.Binary(token.text().equals("<>") ? "!=" : token.text(), left, sum());
      } else if (word("IS")) {
        left = is(left);
      } else {
        boolean negated = peek().isWord("NOT");
        Token next = negated ? tokens.get(at + 1) : token;
        if (!next.isWord("IN")
            && !next.isWord("BETWEEN")
            && !next.isWord("LIKE")
            && !next.isWord("ILIKE")) {
          return left;
        }
        at += negated ? 2 : 1;
        left = compared(left, next, negated);
      }
    }
  }

  private Sql is(Sql operand) {
    boolean negated = word("NOT");
    if (word("NULL")) {
      return new Sql.IsNull(operand, negated);
    }
    if (word("TRUE") || word("FALSE")) {
      boolean value = tokens.get(at - 1).isWord("TRUE");
      Sql known = new Sql.Call("coalesce", false, List.of(operand, new Sql.Bool(!value)));
      Sql is = value ? known : new Sql.Not(known);
      return negated ? new Sql.Not(is) : is;
    }
    throw new SqlException(peek() + " is not expected behind `IS`");
  }

  private Sql compared(Sql left, Token operator, boolean negated) {
    if (operator.isWord("IN")) {
      expect("(");
      return new Sql.In(left, negated, list());
    }
    if (operator.isWord("BETWEEN")) {
      Sql low = sum();
      if (!word("AND")) {
        throw new SqlException("`AND` is missing before " + peek());
      }
      return new Sql.Between(left, negated, low, sum());
    }
    return new Sql.Like(left, negated, operator.isWord("ILIKE"), sum());
  }

  private Sql sum() {
    Sql left = product();
    while (peek().is("+") || peek().is("-") || peek().is("||")) {
      String operator = tokens.get(at++).text();
      left = new Sql.Binary(operator, left, product());
    }
    return left;
  }

  private Sql product() {
    Sql left = unary();
    while (peek().is("*") || peek().is("/") || peek().is("%")) {
      String operator = tokens.get(at++).text();
      left = new Sql.Binary(operator, left, unary());
    }
    return left;
  }

  private Sql unary() {
    if (take("-")) {
      return new Sql.Negative(unary());
    }
    return take("+") ? unary() : cast(primary());
  }

  private Sql cast(Sql operand) {
    Sql result = operand;
    while (take("::")) {
      result = new Sql.Cast(result, type());
    }
    return result;
  }

  private Sql primary() {
    Token token = tokens.get(at++);
    return switch (token.kind()) {
      case NUMBER -> number(token.text());
      case TEXT -> new Sql.Text(token.text());
      case TEMPLATE -> new Sql.Template(ReferenceReader.read(token.text()));
      case QUOTED -> name(token.text());
      case WORD -> word(token);
      case SYMBOL -> symbol(token);
      case END -> throw new SqlException("the expression ends too early");
    };
  }

  private static Sql number(String text) {
    try {
      return new Sql.Number(new BigDecimal(text));
    } catch (NumberFormatException e) {
      throw new SqlException("`" + text + "` is no number");
    }
  }

  private Sql symbol(Token token) {
    if (token.is("(")) {
      Sql inner = or();
      expect(")");
      return inner;
    }
    if (token.is("*")) {
      return new Sql.Star();
    }
    throw new SqlException(token + " is not expected");
  }

  private Sql word(Token token) {
    return switch (token.text().toLowerCase(Locale.ROOT)) {
      case "true" -> new Sql.Bool(true);
      case "false" -> new Sql.Bool(false);
      case "null" -> new Sql.Null();
      case "case" -> choice();
      case "cast", "try_cast", "safe_cast" -> castCall();
      case "select", "interval", "exists" -> throw new SqlException(token + " is not supported");
      default -> named(token);
    };
  }

  /** {@code DATE '2026-01-31'}, a function or a column. */
  private Sql named(Token token) {
    boolean literal = token.isWord("DATE") || token.isWord("TIMESTAMP");
    if (literal && peek().kind() == Token.Kind.TEXT) {
      Sql text = new Sql.Text(tokens.get(at++).text());
      return new Sql.Cast(text, token.text().toLowerCase(Locale.ROOT));
    }
    return peek().is("(") ? call(token.text()) : name(token.text());
  }

  private Sql castCall() {
    expect("(");
    Sql operand = or();
    if (!word("AS")) {
      throw new SqlException("`AS` is missing before " + peek());
    }
    Sql cast = new Sql.Cast(operand, type());
    expect(")");
    return cast;
  }

  /** Of {@code decimal(10, 2)} only the first word matters, of {@code double precision} all do. */
  private String type() {
    List<String> words = new ArrayList<>();
    while (peek().kind() == Token.Kind.WORD && !isOperator(peek())) {
      words.add(tokens.get(at++).text().toLowerCase(Locale.ROOT));
    }
    if (words.isEmpty()) {
      throw new SqlException("a type is missing before " + peek());
    }
    if (take("(")) {
      list();
    }
    return String.join(" ", words);
  }

  private static boolean isOperator(Token token) {
    return List.of("AND", "OR", "IS", "IN", "NOT", "BETWEEN", "LIKE", "THEN", "ELSE", "END", "WHEN")
        .contains(token.text().toUpperCase(Locale.ROOT));
  }

  private Sql call(String name) {
    expect("(");
    String function = name.toLowerCase(Locale.ROOT);
    if (function.equals("extract") && tokens.get(at + 1).isWord("FROM")) {
      Sql part = new Sql.Text(tokens.get(at).text());
      at += 2;
      Sql of = or();
      expect(")");
      return new Sql.Call("date_part", false, List.of(part, of));
    }
    boolean distinct = word("DISTINCT");
    return new Sql.Call(function, distinct, list());
  }

  private List<Sql> list() {
    List<Sql> values = new ArrayList<>();
    while (!take(")")) {
      values.add(or());
      if (!take(",") && !peek().is(")")) {
        throw new SqlException(peek() + " is not expected in a list");
      }
    }
    return values;
  }

  private Sql name(String first) {
    List<String> parts = new ArrayList<>(List.of(first));
    while (take(".")) {
      parts.add(tokens.get(at++).text());
    }
    return new Sql.Name(parts);
  }

  private Sql choice() {
    boolean searched = peek().isWord("WHEN");
    Sql operand = searched ? new Sql.Null() : or();
    List<Sql.Case.Branch> branches = new ArrayList<>();
    while (word("WHEN")) {
      Sql value = or();
      Sql when = searched ? value : new Sql.Binary("=", operand, value);
      if (!word("THEN")) {
        throw new SqlException("`THEN` is missing before " + peek());
      }
      branches.add(new Sql.Case.Branch(when, or()));
    }
    Sql otherwise = word("ELSE") ? or() : null;
    if (branches.isEmpty() || !word("END")) {
      throw new SqlException("`END` is missing before " + peek());
    }
    return new Sql.Case(branches, otherwise);
  }

  private Token peek() {
    return tokens.get(at);
  }

  private boolean word(String word) {
    boolean found = peek().isWord(word);
    at += found ? 1 : 0;
    return found;
  }

  private boolean take(String symbol) {
    boolean found = peek().is(symbol);
    at += found ? 1 : 0;
    return found;
  }

  private void expect(String symbol) {
    if (!take(symbol)) {
      throw new SqlException("`" + symbol + "` is missing before " + peek());
    }
  }
}
