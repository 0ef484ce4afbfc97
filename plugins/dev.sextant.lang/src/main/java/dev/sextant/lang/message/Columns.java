package dev.sextant.lang.message;

import dev.sextant.model.check.Fix;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.source.TypeWords;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises a column that is written as SQL and other tools write it: {@code id text}. */
final class Columns {

  private static final Pattern NAME_AND_TYPE =
      Pattern.compile("(\\p{L}[\\p{L}\\p{N}_]*)\\s*:?\\s*(\\p{L}+)\\b.*");

  private Columns() {}

  /** Reports the line if it is a column of a source without its keyword. */
  static boolean report(Problems problems, String line, int offset, ElementKind within) {
    Matcher column = NAME_AND_TYPE.matcher(line);
    boolean hasColumns = within == ElementKind.SOURCE || within == ElementKind.RATES;
    Optional<String> type =
        hasColumns && column.matches() ? TypeWords.meant(column.group(2)) : Optional.empty();
    if (type.isEmpty()) {
      return false;
    }
    String written = "column %s: %s".formatted(column.group(1), type.get());
    int end = offset + column.end(2);
    Fix fix = problems.replace("Write `%s`".formatted(written), offset, end, written);
    problems.error(
        offset,
        end,
        "`%s` is not known in a `%s`: a column is written `%s`"
            .formatted(column.group(1), within.keyword(), written),
        fix);
    return true;
  }
}
