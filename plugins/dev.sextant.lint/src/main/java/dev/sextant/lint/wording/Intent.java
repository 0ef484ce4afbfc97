package dev.sextant.lint.wording;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what is counted from what somebody hopes for: "We want happy guests." says nothing of the
 * number. Sentences that only hope are left out, unless nothing else is said.
 */
final class Intent {

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:])\\s+");

  /** The English cues. */
  static final Intent ENGLISH = new Intent(Resource.lines("en/intent.txt"));

  private final List<Pattern> cues;

  Intent(List<String> cues) {
    this.cues =
        cues.stream()
            .map(c -> c.substring(0, c.lastIndexOf(" = ")))
            .map(c -> Pattern.compile(c, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList();
  }

  /** The text without what it only hopes for. */
  String leftOut(String text) {
    String[] sentences = SENTENCE_END.split(text);
    String plain =
        Stream.of(sentences)
            .filter(s -> cues.stream().noneMatch(c -> c.matcher(s).lookingAt()))
            .collect(Collectors.joining(" "));
    return plain.isBlank() ? text : plain;
  }
}
