package dev.sextant.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a dialect writes a construct: text with places {@code {0}}, {@code {1}} … for operands,
 * {@code {,1}} for a comma and an operand that may be absent, and {@code {*}} for all of them,
 * separated by commas.
 */
public record Template(String text) {

  private static final Pattern COMPUTED = Pattern.compile("\\d} [-+*/]|[-+*/] \\{\\d");

  private static final Pattern PLACE = Pattern.compile("\\{(,?)(\\d+|\\*)}");

  /** Whether the first operand stands at the start, so that it must hold together by itself. */
  boolean isInfix() {
    return text.startsWith("{0} ");
  }

  /** Whether parentheses hold the whole together. */
  boolean isEnclosed() {
    return text.startsWith("(");
  }

  /** Whether operands stand beside arithmetic, so that each must hold together by itself. */
  boolean computes() {
    return COMPUTED.matcher(text).find();
  }

  /** The text with the operands in their places. */
  String fill(List<String> operands) {
    Matcher matcher = PLACE.matcher(text);
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(
          result, Matcher.quoteReplacement(operand(matcher.group(1), matcher.group(2), operands)));
    }
    return matcher.appendTail(result).toString();
  }

  private static String operand(String comma, String place, List<String> operands) {
    if (place.equals("*")) {
      return String.join(", ", operands);
    }
    int index = Integer.parseInt(place);
    return comma.isEmpty()
        ? operands.get(index)
        : index < operands.size() ? ", " + operands.get(index) : "";
  }

  String fill(String... operands) {
    return fill(new ArrayList<>(List.of(operands)));
  }
}
