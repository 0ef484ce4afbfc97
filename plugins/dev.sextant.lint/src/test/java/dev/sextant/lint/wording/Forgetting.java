package dev.sextant.lint.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lists of words with gaps: what they leave out stands for the words that nobody listed. */
final class Forgetting {

  private static final double SHARE = 0.25;
  private static final int GAPPED = 3;

  /** The whole list, and some that forget a quarter of the words, each other ones. */
  static final List<Lexicon> LEXICONS =
      Stream.concat(
              Stream.of(Lexicon.ENGLISH),
              IntStream.range(0, GAPPED).mapToObj(i -> new Lexicon(lines(new Random(i)))))
          .toList();

  private Forgetting() {}

  private static List<String> lines(Random random) {
    return Resource.lines("en/lexicon.txt").stream()
        .map(l -> kept(l, random))
        .filter(l -> !l.startsWith(" = "))
        .toList();
  }

  private static String kept(String line, Random random) {
    int split = line.indexOf(" = ");
    if (line.startsWith("[") || split < 0) {
      return line;
    }
    String words =
        Arrays.stream(line.substring(0, split).split(",", -1))
            .filter(w -> random.nextDouble() >= SHARE)
            .map(String::strip)
            .collect(Collectors.joining(", "));
    return words + line.substring(split);
  }
}
