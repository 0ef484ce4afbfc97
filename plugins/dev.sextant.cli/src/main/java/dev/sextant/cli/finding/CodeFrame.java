package dev.sextant.cli.finding;

import dev.sextant.cli.host.Shown;
import dev.sextant.cli.host.Style;
import dev.sextant.model.text.LineMap;

/** The line of a model on which something stands, with carets under it. */
final class CodeFrame {

  /** So much of a long line is shown, around the place. */
  private static final int WIDEST = 140;

  private final String text;
  private final LineMap lines;
  private final Style style;

  CodeFrame(String text, Style style) {
    this.text = text;
    this.lines = LineMap.of(text);
    this.style = style;
  }

  /** The frame of a finding; empty when its file has no text. */
  String of(Finding f) {
    if (text.isEmpty() || f.line() > lines.lines()) {
      return "";
    }
    String line = line(f.line());
    int from = Math.min(f.column() - 1, line.length());
    int to = f.endLine() == f.line() ? Math.min(f.endColumn() - 1, line.length()) : line.length();
    int cut = from > WIDEST / 2 && line.length() > WIDEST ? from - WIDEST / 2 : 0;
    String before = (cut > 0 ? "…" : "") + Shown.text(line.substring(cut, from));
    String marked = Shown.text(line.substring(from, Math.max(from, to)));
    String after = Shown.text(line.substring(Math.max(from, to)));
    String shown = shorten(before + marked + after);
    int room = Math.max(1, Shown.width(shown) - Shown.width(before));
    String carets = "^".repeat(Math.clamp(Shown.width(marked), 1, room));
    String number = String.valueOf(f.line());
    String margin = " ".repeat(number.length());
    return style.faint("  " + number + " │ ")
        + shown
        + "\n"
        + style.faint("  " + margin + " │ ")
        + " ".repeat(Shown.width(before))
        + style.bad(carets)
        + (f.endLine() > f.line() ? style.faint(" …") : "")
        + "\n";
  }

  private static String shorten(String shown) {
    int codePoints = shown.codePointCount(0, shown.length());
    return codePoints <= WIDEST
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, WIDEST)) + "…";
  }

  private String line(int number) {
    int start = lines.lineStart(number);
    int end = number < lines.lines() ? lines.lineStart(number + 1) : text.length();
    return text.substring(start, end).stripTrailing();
  }
}
