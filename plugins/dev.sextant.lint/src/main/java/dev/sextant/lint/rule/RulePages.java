package dev.sextant.lint.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The pages about the rules, as they stand in {@code docs/rules}. */
public final class RulePages {

  private RulePages() {}

  /**
   * The page of a rule as Markdown.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static String of(String rule) {
    try (InputStream in = RulePages.class.getResourceAsStream("pages/" + rule + ".md")) {
      if (in == null) {
        throw new IllegalArgumentException("There is no page about " + rule);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
