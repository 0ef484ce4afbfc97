package dev.sextant.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a dialect writes a construct: text with places {@code {0}}, {@code {1}} … for operands and
 * {@code {*}} for all of them, separated by commas.
 */
public record Template(String text) {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d+|\\*)}");

  /** The text with the operands in their places. */
  String fill(List<String> operands) {
    Matcher matcher = PLACE.matcher(text);
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      String place = matcher.group(1);
      String operand =
          place.equals("*") ? String.join(", ", operands) : operands.get(Integer.parseInt(place));
      matcher.appendReplacement(result, Matcher.quoteReplacement(operand));
    }
    return matcher.appendTail(result).toString();
  }

  String fill(String... operands) {
    return fill(new ArrayList<>(List.of(operands)));
  }
}
