package dev.sextant.engines.contract;

import static dev.sextant.engines.contract.Write.call;
import static dev.sextant.engines.contract.Write.condition;
import static dev.sextant.engines.contract.Write.none;
import static dev.sextant.engines.contract.Write.number;
import static dev.sextant.engines.contract.Write.text;

import dev.sextant.engines.TestTable;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.expr.Expr.MatchKind;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Texts keep each character, and are matched as they are written. */
final class Texts {

  /** What an engine could take for something else. */
  static final List<String> HARD =
      List.of(
          "it's",
          "''",
          "\"quoted\"",
          "back\\slash",
          "ends with \\",
          "\\'; drop table x; --",
          "a\nb",
          "a\r\nb",
          "tab\there",
          "Ünïcödé 漢字",
          "🎉🎉",
          "50% _off_!",
          "${spark.app.name}",
          "$1 {d} {ts} :name ? @x #y",
          "/* no comment */ -- neither",
          "\\n\\t\\u0041",
          " spaces ");

  static final TestTable TABLE =
      new TestTable(
          List.of("contract", "texts"),
          List.of(new Field("id", ValueType.INTEGER), new Field("value", ValueType.TEXT)),
          rows());

  private Texts() {}

  private static List<List<Expr>> rows() {
    List<List<Expr>> rows = new ArrayList<>();
    for (int i = 0; i < HARD.size(); i++) {
      rows.add(List.of(number("" + (i + 1)), text(HARD.get(i))));
    }
    return rows;
  }

  static Stream<Clause> clauses() {
    return Stream.of(literals(), equality(), matches(), wildcards(), functions());
  }

  private static Clause literals() {
    return new Clause(
        "texts are what was written",
        Samples.values(HARD.stream().map(Write::text).toList()),
        List.of(Samples.joined(HARD)));
  }

  /** Each stored text equals its literal. */
  private static Clause equality() {
    Expr value = Samples.of(TABLE, "value");
    List<Rel.Item> items = new ArrayList<>();
    items.add(new Rel.Item("id", Samples.of(TABLE, "id")));
    for (int i = 0; i < HARD.size(); i++) {
      items.add(
          new Rel.Item("is_" + (i + 1), condition(value, BinaryOperator.EQUAL, text(HARD.get(i)))));
    }
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < HARD.size(); i++) {
      StringBuilder row = new StringBuilder("" + (i + 1));
      for (int j = 0; j < HARD.size(); j++) {
        row.append(" | ").append(i == j);
      }
      expected.add(row.toString());
    }
    return new Clause(
        "texts equal themselves", Samples.sorted(Samples.scan(TABLE), items), expected);
  }

  private static Clause matches() {
    Expr word = text("Straße");
    return new Clause(
        "texts start, end with and contain others, in upper and lower case",
        Samples.values(
            List.of(
                new Expr.Match(word, MatchKind.STARTS_WITH, "Str"),
                new Expr.Match(word, MatchKind.STARTS_WITH, "str"),
                new Expr.Match(word, MatchKind.ENDS_WITH, "aße"),
                new Expr.Match(word, MatchKind.ENDS_WITH, "ASSE"),
                new Expr.Match(word, MatchKind.CONTAINS, "raß"),
                new Expr.Match(word, MatchKind.CONTAINS, "RA"))),
        List.of("true | false | true | false | true | false"));
  }

  /** What is a wildcard in a pattern, or escapes one, is none here. */
  private static Clause wildcards() {
    Expr value = Samples.of(TABLE, "value");
    List<String> parts = List.of("%", "_", "\\", "!", "'", "${", "\n");
    List<Rel.Item> items = new ArrayList<>();
    items.add(new Rel.Item("id", Samples.of(TABLE, "id")));
    for (int i = 0; i < parts.size(); i++) {
      items.add(
          new Rel.Item("has_" + (i + 1), new Expr.Match(value, MatchKind.CONTAINS, parts.get(i))));
    }
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < HARD.size(); i++) {
      String hard = HARD.get(i);
      expected.add(
          (i + 1)
              + " | "
              + Samples.joined(parts.stream().map(p -> "" + hard.contains(p)).toList()));
    }
    return new Clause(
        "wildcards are characters", Samples.sorted(Samples.scan(TABLE), items), expected);
  }

  private static Clause functions() {
    return new Clause(
        "functions of texts",
        Samples.values(
            List.of(
                call(Function.LOWER, ValueType.TEXT, text("ABC xyz")),
                call(Function.UPPER, ValueType.TEXT, text("ABC xyz")),
                call(Function.LENGTH, ValueType.INTEGER, text("Straße 漢")),
                call(Function.TRIM, ValueType.TEXT, text("  a b ")),
                call(Function.COALESCE, ValueType.TEXT, none(ValueType.TEXT), text("x")),
                call(Function.CONCAT, ValueType.TEXT, text("a "), text("b")),
                call(Function.CONCAT, ValueType.TEXT, text("a"), none(ValueType.TEXT)),
                call(Function.NULL_IF, ValueType.TEXT, text("a"), text("a")),
                call(Function.NULL_IF, ValueType.TEXT, text("a"), text("A")),
                new Expr.Cast(number("12"), ValueType.TEXT))),
        List.of("abc xyz | ABC XYZ | 8 | a b | x | a b | - | - | a | 12"));
  }
}
