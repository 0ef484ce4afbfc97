package dev.sextant.site.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences in which names of the model stand between backticks. */
public final class Prose {

  private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

  private Prose() {}

  /** A part of a sentence; {@code code} for what stood between backticks. */
  public record Piece(String text, boolean code) {}

  /** The parts of a sentence, in order; a backtick without its fellow is a letter like others. */
  public static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher named = NAMED.matcher(text);
    int done = 0;
    while (named.find()) {
      pieces.add(new Piece(text.substring(done, named.start()), false));
      pieces.add(new Piece(named.group(1), true));
      done = named.end();
    }
    pieces.add(new Piece(text.substring(done), false));
    return pieces.stream().filter(p -> !p.text().isEmpty()).toList();
  }

  /** The sentence for a place that knows letters alone, such as a hint. */
  public static String plain(String text) {
    return NAMED.matcher(text).replaceAll("$1");
  }

  /**
   * The sentence with what stands between backticks called otherwise.
   *
   * @param called the words for a name, without backticks; empty to leave it
   */
  public static String calling(String text, Function<String, String> called) {
    return NAMED
        .matcher(text)
        .replaceAll(
            named -> {
              String words = called.apply(named.group(1));
              return Matcher.quoteReplacement(words.isEmpty() ? named.group() : words);
            });
  }
}
