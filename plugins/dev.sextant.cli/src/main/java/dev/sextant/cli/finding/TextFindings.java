package dev.sextant.cli.finding;

import dev.sextant.cli.host.Shown;
import dev.sextant.cli.host.Style;
import dev.sextant.model.check.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
          groups(of).forEach(group -> text.append(new FindingGroup(group).text(frame, style)));
        });
    return text.append(summary(findings, style)).append('\n').toString();
  }

  /** The findings of one element stand together, at the place of its first one. */
  private static List<List<Finding>> groups(List<Finding> findings) {
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding f : findings) {
      String of = f.element().isEmpty() ? f.line() + ":" + f.column() : f.element();
      groups.computeIfAbsent(of, e -> new ArrayList<>()).add(f);
    }
    return List.copyOf(groups.values());
  }

  private static String summary(Findings findings, Style style) {
    String files = count(findings.texts().size(), "file");
    String known =
        findings.known() == 0 ? "" : "; the baseline names " + findings.known() + " more";
    if (findings.all().isEmpty()) {
      return style.good(findings.known() == 0 ? "No findings" : "No new findings")
          + " in "
          + files
          + known;
    }
    String fixable =
        findings.fixable() == 0 ? "" : "; --fix mends " + findings.fixable() + " of them";
    return Stream.of(Severity.ERROR, Severity.WARNING, Severity.INFO)
            .filter(s -> findings.count(s) > 0)
            .map(s -> paint(s, count(findings.count(s), word(s)), style))
            .collect(Collectors.joining(", "))
        + " in "
        + files
        + fixable
        + known;
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

  static String paint(Severity severity, String text, Style style) {
    return switch (severity) {
      case ERROR -> style.bad(text);
      case WARNING -> style.doubtful(text);
      case INFO -> style.note(text);
    };
  }
}
