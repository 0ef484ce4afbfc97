package dev.sextant.lang.message;

import dev.sextant.lang.token.Keywords;
import dev.sextant.lang.words.LineTable;
import dev.sextant.model.check.Fix;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.name.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what was probably meant by a line that starts with no word of the language. */
public final class Suggestions {

  private Suggestions() {}

  /** The word of the language that is nearest to the start of a line, or empty. */
  public static String nearest(String line, Optional<ElementKind> within) {
    return Nearest.one(firstWord(line), candidates(within));
  }

  /** Reports a line within an element, or at the top of a file. */
  public static void report(
      Problems problems, String line, int offset, Optional<ElementKind> within) {
    String word = firstWord(line);
    String where = within.map(k -> "a `" + k.keyword() + "`").orElse("a file");
    if (word.isEmpty()) {
      String piece = line.length() <= 20 ? line : line.substring(0, 20) + "…";
      problems.error(
          offset,
          offset + line.length(),
          "`%s` cannot start a line of %s: every fact starts with a word such as `%s`"
              .formatted(piece, where, example(within)));
      return;
    }
    String nearest = nearest(line, within);
    int end = offset + word.length();
    if (nearest.isEmpty()
        && within.isPresent()
        && Columns.report(problems, line, offset, within.get())) {
      return;
    }
    if (nearest.isEmpty()) {
      problems.error(
          offset,
          end,
          "`%s` is not known in %s: %s".formatted(word, where, otherwise(line, within)));
      return;
    }
    Fix fix =
        problems.replace("Change `%s` to `%s`".formatted(word, nearest), offset, end, nearest);
    problems.error(
        offset,
        end,
        "`%s` is not known in %s: did you mean `%s`?".formatted(word, where, nearest),
        fix);
  }

  private static Stream<String> candidates(Optional<ElementKind> within) {
    return within.map(k -> LineTable.starters(k).stream()).orElseGet(Suggestions::atTheTop);
  }

  private static Stream<String> atTheTop() {
    return Stream.concat(Keywords.elements().stream(), Stream.of("package", "import", "allow"))
        .sorted();
  }

  /** The line that has most of the same words, or a word that can start one. */
  private static String otherwise(String line, Optional<ElementKind> within) {
    return within
        .flatMap(kind -> SameWords.of(line, kind))
        .map(form -> "did you mean `%s`?".formatted(form.shortText()))
        .orElse("a line starts with a word such as `%s`".formatted(example(within)));
  }

  private static String example(Optional<ElementKind> within) {
    List<String> starters = within.map(LineTable::starters).orElse(List.of("kpi"));
    return starters.isEmpty() ? "definition" : starters.getFirst();
  }

  private static String firstWord(String line) {
    int end = 0;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return line.substring(0, end);
  }
}
