package dev.sextant.sql;

import java.util.ArrayList;
import java.util.List;

/** Lays out conditions: one stands on the line of its word, of several each has its own. */
final class Clauses {

  private Clauses() {}

  /** A word and conditions that must all hold. */
  static List<String> of(String word, List<Piece> conditions) {
    int least = conditions.size() == 1 ? Piece.OR : Piece.NOT;
    List<String> lines = new ArrayList<>();
    for (Piece condition : conditions) {
      lines.add((lines.isEmpty() ? word : "  and ") + condition.within(least));
    }
    return lines;
  }

  /**
   * A table that is joined where the conditions hold.
   *
   * @param tables the table, or a query in parentheses, and what is joined to it in turn
   */
  static List<String> join(String word, List<String> tables, List<Piece> conditions) {
    List<String> lines = new ArrayList<>(tables);
    lines.set(0, word + lines.getFirst());
    int end = end(tables);
    List<String> on = of("on ", conditions);
    if (on.size() == 1) {
      lines.set(end, lines.get(end) + " " + on.getFirst());
    } else {
      lines.addAll(end + 1, on.subList(1, on.size()));
      lines.add(end + 1, "  " + on.getFirst());
    }
    return lines;
  }

  /** The lines of a table that is joined without a condition. */
  static List<String> crossJoin(List<String> tables) {
    List<String> lines = new ArrayList<>(tables);
    lines.set(0, "cross join " + lines.getFirst());
    return lines;
  }

  /** The line on which the first table ends; within parentheses all lines are indented. */
  private static int end(List<String> tables) {
    int end = 0;
    if (tables.getFirst().equals("(")) {
      while (!tables.get(end).startsWith(")")) {
        end++;
      }
    }
    return end;
  }
}
