package dev.sextant.cli.finding;

import dev.sextant.cli.host.Shown;
import dev.sextant.cli.host.Style;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one element, or at one place outside of elements.
 *
 * @param findings by place; at least one
 */
record FindingGroup(List<Finding> findings) {

  FindingGroup {
    findings = List.copyOf(findings);
  }

  /** One finding opens with what is wrong, several with what they are about. */
  String text(CodeFrame frame, Style style) {
    Finding first = findings.getFirst();
    if (findings.size() == 1) {
      return message(first, style)
          + place(first, frame, style)
          + reasons(first, style, "  ")
          + "\n";
    }
    StringBuilder text = new StringBuilder();
    text.append(style.strong(about(first))).append('\n');
    Finding before = null;
    for (Finding f : findings) {
      if (before == null || !isSamePlace(before, f)) {
        text.append(place(f, frame, style));
      }
      text.append("  ").append(message(f, style)).append(reasons(f, style, "    "));
      before = f;
    }
    return text.append('\n').toString();
  }

  private String about(Finding first) {
    String element = first.element().isEmpty() ? "this place" : Shown.text(first.element());
    return findings.size() + " findings of " + element;
  }

  private static boolean isSamePlace(@Nullable Finding a, Finding b) {
    return a != null
        && a.line() == b.line()
        && a.column() == b.column()
        && a.endLine() == b.endLine()
        && a.endColumn() == b.endColumn();
  }

  private static String message(Finding f, Style style) {
    String severity = f.severity().name().toLowerCase(Locale.ROOT);
    return TextFindings.paint(f.severity(), severity + "[" + f.rule() + "]", style)
        + " "
        + style.strong(Shown.text(f.message()))
        + "\n";
  }

  private static String place(Finding f, CodeFrame frame, Style style) {
    return style.faint("  at " + Shown.text(f.file()) + ":" + f.line() + ":" + f.column())
        + "\n"
        + frame.of(f);
  }

  private static String reasons(Finding f, Style style, String indent) {
    StringBuilder text = new StringBuilder();
    if (!f.why().isEmpty()) {
      text.append(indent).append(style.note("why")).append("  ");
      text.append(Shown.text(f.why())).append('\n');
    }
    for (Finding.Remedy fix : f.fixes()) {
      text.append(indent).append(style.good("fix")).append("  ");
      text.append(Shown.text(fix.title())).append(fix.safe() ? " (--fix does it)" : "");
      text.append('\n');
    }
    return text.toString();
  }
}
