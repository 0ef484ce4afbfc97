package dev.sextant.interop.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code TimeDimension('metric_time', 'day', entity_path=['a'])} and the calls behind it:
 * {@code .grain('month')}, {@code .date_part('year')}, {@code .descending(True)}.
 */
public final class ReferenceReader {

  private final List<Token> tokens;
  private int at;

  private ReferenceReader(String text) {
    this.tokens = Lexer.tokens(text);
  }

  /** The arguments of a call: those by place, and those by name. */
  private record Arguments(List<List<String>> placed, Map<String, List<String>> named) {

    List<String> list(int place, String name) {
      return place < placed.size() ? placed.get(place) : named.getOrDefault(name, List.of());
    }

    String text(int place, String name) {
      List<String> values = list(place, name);
      return values.isEmpty() ? "" : values.getFirst();
    }
  }

  /**
   * Reads a call.
   *
   * @throws SqlException when it is none that is known
   */
  public static Reference read(String text) {
    return new ReferenceReader(text).reference();
  }

  private Reference reference() {
    String function = word();
    Reference reference = called(function, arguments());
    while (take(".")) {
      reference = changed(reference, word(), arguments());
    }
    if (peek().kind() != Token.Kind.END) {
      throw new SqlException(peek() + " is not expected in a reference");
    }
    return reference;
  }

  private static Reference called(String function, Arguments arguments) {
    String name = arguments.text(0, "name").toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      throw new SqlException("`" + function + "` needs a name");
    }
    return switch (function) {
      case "Dimension" ->
          Reference.of(Reference.Kind.DIMENSION, path(arguments.list(1, "entity_path"), name));
      case "Entity" ->
          Reference.of(Reference.Kind.ENTITY, path(arguments.list(1, "entity_path"), name));
      case "TimeDimension" ->
          Reference.of(Reference.Kind.TIME_DIMENSION, path(arguments.list(2, "entity_path"), name))
              .at(arguments.text(1, "time_granularity_name").toLowerCase(Locale.ROOT))
              .part(arguments.text(4, "date_part_name").toLowerCase(Locale.ROOT));
      case "Metric" ->
          new Reference(
              Reference.Kind.METRIC,
              arguments.text(0, "metric_name").isEmpty() ? name : arguments.text(0, "metric_name"),
              "",
              "",
              arguments.list(1, "group_by"),
              false);
      default -> throw new SqlException("`" + function + "` is not known");
    };
  }

  private static String path(List<String> entities, String name) {
    List<String> path = new ArrayList<>();
    entities.forEach(e -> path.add(e.toLowerCase(Locale.ROOT)));
    path.add(name);
    return String.join("__", path);
  }

  private static Reference changed(Reference reference, String method, Arguments arguments) {
    String value = arguments.text(0, "").toLowerCase(Locale.ROOT);
    return switch (method) {
      case "grain" -> reference.at(value);
      case "date_part" -> reference.part(value);
      case "descending" -> reference.descending(value.equals("true"));
      default -> throw new SqlException("`" + method + "` is not known");
    };
  }

  private Arguments arguments() {
    expect("(");
    List<List<String>> placed = new ArrayList<>();
    Map<String, List<String>> named = new LinkedHashMap<>();
    while (!take(")")) {
      String name = name();
      List<String> value = value();
      if (name.isEmpty()) {
        placed.add(value);
      } else {
        named.put(name, value);
      }
      if (!take(",") && !peek().is(")")) {
        throw new SqlException(peek() + " is not expected among arguments");
      }
    }
    return new Arguments(placed, named);
  }

  private String name() {
    boolean named = peek().kind() == Token.Kind.WORD && tokens.get(at + 1).is("=");
    if (!named) {
      return "";
    }
    String name = word();
    expect("=");
    return name;
  }

  private List<String> value() {
    String close = take("[") ? "]" : take("(") ? ")" : null;
    if (close == null) {
      return single();
    }
    List<String> values = new ArrayList<>();
    while (!take(close)) {
      values.addAll(single());
      if (!take(",") && !peek().is(close)) {
        throw new SqlException(peek() + " is not expected in a list");
      }
    }
    return values;
  }

  /** A text, or a word such as True; None is nothing. */
  private List<String> single() {
    Token token = tokens.get(at++);
    return switch (token.kind()) {
      case TEXT, QUOTED, NUMBER -> List.of(token.text());
      case WORD -> token.text().equals("None") ? List.of() : List.of(token.text());
      case TEMPLATE, SYMBOL, END -> throw new SqlException(token + " is no value");
    };
  }

  private Token peek() {
    return tokens.get(at);
  }

  private String word() {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.WORD) {
      throw new SqlException("a reference cannot begin with " + token);
    }
    at++;
    return token.text();
  }

  private boolean take(String symbol) {
    boolean found = peek().is(symbol);
    at += found ? 1 : 0;
    return found;
  }

  private void expect(@Nullable String symbol) {
    if (symbol != null && !take(symbol)) {
      throw new SqlException("`" + symbol + "` is missing before " + peek());
    }
  }
}
