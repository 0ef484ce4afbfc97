package dev.sextant.cli.finding;

import dev.sextant.cli.host.Shown;
import dev.sextant.cli.host.Style;
import dev.sextant.model.check.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings for people: file by file, each with its line of the model, the reason and the fixes. */
final class TextFindings implements FindingFormat {

  @Override
  public String format(Findings findings, Severity failOn, Style style) {
    Map<String, List<Finding>> byFile =
        findings.all().stream()
            .collect(Collectors.groupingBy(Finding::file, TreeMap::new, Collectors.toList()));
    StringBuilder text = new StringBuilder();
    byFile.forEach(
        (file, of) -> {
          text.append(style.strong(Shown.text(file))).append("\n\n");
          CodeFrame frame = new CodeFrame(findings.texts().getOrDefault(file, ""), style);
          of.forEach(f -> append(text, f, frame, style));
        });
    return text.append(summary(findings, style)).append('\n').toString();
  }

  private static void append(StringBuilder text, Finding f, CodeFrame frame, Style style) {
    String severity = f.severity().name().toLowerCase(Locale.ROOT);
    text.append(paint(f.severity(), severity + "[" + f.rule() + "]", style))
        .append(' ')
        .append(style.strong(Shown.text(f.message())))
        .append('\n')
        .append(style.faint("  at " + Shown.text(f.file()) + ":" + f.line() + ":" + f.column()))
        .append('\n')
        .append(frame.of(f));
    if (!f.why().isEmpty()) {
      text.append("  ").append(style.note("why")).append("  ");
      text.append(Shown.text(f.why())).append('\n');
    }
    for (Finding.Remedy fix : f.fixes()) {
      text.append("  ").append(style.good("fix")).append("  ");
      text.append(Shown.text(fix.title())).append('\n');
    }
    text.append('\n');
  }

  private static String summary(Findings findings, Style style) {
    String files = count(findings.texts().size(), "file");
    if (findings.all().isEmpty()) {
      return style.good("No findings") + " in " + files;
    }
    return Stream.of(Severity.ERROR, Severity.WARNING, Severity.INFO)
            .filter(s -> findings.count(s) > 0)
            .map(s -> paint(s, count(findings.count(s), word(s)), style))
            .collect(Collectors.joining(", "))
        + " in "
        + files;
  }

  private static String word(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "remark";
    };
  }

  private static String count(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static String paint(Severity severity, String text, Style style) {
    return switch (severity) {
      case ERROR -> style.bad(text);
      case WARNING -> style.doubtful(text);
      case INFO -> style.note(text);
    };
  }
}
