package dev.sextant.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One {@code select} while it is put together. */
final class Block {
  /** The tables and joins, a line each. */
  final List<String> from = new ArrayList<>();

  /** The conditions, which must all hold. */
  final List<Piece> where = new ArrayList<>();

  /** The columns by name, as far as this block computes them. */
  final Map<String, Piece> computed = new LinkedHashMap<>();

  /** The lines of columns that need several. */
  final Map<String, List<String>> lines = new HashMap<>();

  /** The columns that a table has under the same name, so that they need not be named again. */
  final Set<String> ofTables = new HashSet<>();

  /** The names of the columns, in order. */
  List<String> columns = List.of();

  final List<String> order = new ArrayList<>();

  /** Whether the columns are the final ones. */
  boolean projected;

  /** How many of the columns make a group; -1 without groups. */
  int groups = -1;

  String limit = "";

  /** Whether rows can still be filtered before they are grouped or projected. */
  boolean isOpen() {
    return !projected && groups < 0 && isUnordered();
  }

  /** Forgets how columns are computed, since others follow. */
  void clear() {
    computed.clear();
    ofTables.clear();
    lines.clear();
  }

  boolean isUnordered() {
    return order.isEmpty() && limit.isEmpty();
  }
}
