package dev.sextant.build.fix;

import dev.sextant.model.check.TextEdit;
import dev.sextant.model.text.Span;
import java.util.Comparator;
import java.util.List;

/** Replaces ranges of a text. What leaves nothing on its lines takes the lines with it. */
public final class EditedText {

  private EditedText() {}

  /** The text after edits that do not overlap. */
  static String of(String text, List<TextEdit> edits) {
    StringBuilder edited = new StringBuilder(text);
    edits.stream()
        .map(e -> tidy(text, e))
        .sorted(Comparator.comparingInt((TextEdit e) -> e.span().start()).reversed())
        .forEach(e -> edited.replace(e.span().start(), e.span().end(), e.text()));
    return edited.toString();
  }

  /** An edit that takes the lines with it on which it leaves nothing. */
  public static TextEdit tidy(String text, TextEdit edit) {
    return edit.text().isEmpty() ? removal(text, edit) : edit;
  }

  private static TextEdit removal(String text, TextEdit edit) {
    int start = edit.span().start();
    while (start > 0 && isBlank(text.charAt(start - 1))) {
      start--;
    }
    int end = edit.span().end();
    while (end < text.length() && (isBlank(text.charAt(end)) || text.charAt(end) == ';')) {
      end++;
    }
    boolean startsLine = start == 0 || isBreak(text.charAt(start - 1));
    boolean endsLine = end == text.length() || isBreak(text.charAt(end));
    return startsLine && endsLine && !edit.span().equals(new Span(start, start))
        ? new TextEdit(edit.file(), new Span(start, behindBreak(text, end)), "")
        : edit;
  }

  private static int behindBreak(String text, int end) {
    if (end == text.length()) {
      return end;
    }
    return text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
