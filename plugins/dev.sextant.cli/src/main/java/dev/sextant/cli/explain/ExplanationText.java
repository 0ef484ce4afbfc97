package dev.sextant.cli.explain;

import dev.sextant.cli.host.Shown;
import dev.sextant.cli.host.Style;
import java.util.List;

/** An explanation for people. */
public final class ExplanationText {

  private static final int WORDS = 12;

  private final Style style;
  private final StringBuilder text = new StringBuilder();

  private ExplanationText(Style style) {
    this.style = style;
  }

  /** The explanation, one thing a line. */
  public static String of(Explanation e, Style style) {
    ExplanationText text = new ExplanationText(style);
    text.write(e);
    return text.text.toString();
  }

  private void write(Explanation e) {
    text.append(style.note(e.kind())).append(' ').append(style.strong(Shown.text(e.title())));
    text.append('\n').append(style.faint(Shown.text(e.name() + "  " + e.file() + ":" + e.line())));
    text.append("\n\n");
    line("means", e.definition());
    lines("computed as", e.formula().lines().toList());
    line("unit", e.unit());
    line("better", e.better());
    line("judged", e.judged());
    line("owner", e.owner());
    lines("target", e.targets());
    lines("moved by", e.drivers());
    lines("serves", e.serves());
    lines("says", e.facts());
    if (!e.sql().isEmpty()) {
      text.append('\n').append(style.strong("SQL")).append('\n');
      e.sql().lines().forEach(l -> text.append("  ").append(Shown.text(l)).append('\n'));
    }
  }

  private void lines(String word, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      line(i == 0 ? word : "", lines.get(i));
    }
  }

  private void line(String word, String words) {
    if (!words.isEmpty()) {
      text.append("  ").append(style.faint(Shown.padded(word, WORDS))).append(' ');
      text.append(Shown.text(words)).append('\n');
    }
  }
}
