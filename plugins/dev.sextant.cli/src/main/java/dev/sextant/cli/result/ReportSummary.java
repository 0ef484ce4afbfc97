package dev.sextant.cli.result;

import dev.sextant.cli.host.Shown;
import dev.sextant.cli.host.Style;
import dev.sextant.report.MetricReport;
import dev.sextant.report.Report;
import dev.sextant.report.Standing;
import java.util.List;
import java.util.stream.Collectors;

/** What a report says, in a few lines. */
public final class ReportSummary {

  private static final int WORDS = 16;

  private ReportSummary() {}

  /** The KPIs by how they stand, and what was restated. */
  public static String of(Report report, Style style) {
    StringBuilder text = new StringBuilder();
    text.append(style.strong(Shown.text(report.workspace())));
    text.append(style.faint(" as of " + report.asOf())).append('\n');
    for (Standing standing : Standing.values()) {
      List<String> names =
          report.metrics().stream()
              .filter(m -> m.kind().equals("kpi") && m.standing() == standing)
              .map(MetricReport::name)
              .map(n -> n.substring(n.lastIndexOf('.') + 1))
              .toList();
      if (!names.isEmpty()) {
        String words = Shown.padded(standing.words(), WORDS);
        text.append("  ").append(paint(standing, words, style)).append(' ');
        text.append(Shown.text(String.join(", ", names))).append('\n');
      }
    }
    return text.append(restated(report)).append(findings(report, style)).toString();
  }

  private static String findings(Report report, Style style) {
    return report.findings().stream()
        .map(
            f ->
                "  %s %s %s\n"
                    .formatted(
                        style.doubtful(Shown.padded("worth a look", WORDS)),
                        Shown.text(f.message()),
                        style.faint("[" + f.rule() + "]")))
        .collect(Collectors.joining());
  }

  private static String restated(Report report) {
    if (report.restatements().isEmpty()) {
      return "";
    }
    String metrics =
        report.restatements().stream()
            .map(r -> r.metric().substring(r.metric().lastIndexOf('.') + 1))
            .distinct()
            .collect(Collectors.joining(", "));
    return "  " + Shown.padded("restated", WORDS) + " " + Shown.text(metrics) + "\n";
  }

  private static String paint(Standing standing, String words, Style style) {
    return switch (standing) {
      case ON_TRACK -> style.good(words);
      case AT_RISK -> style.doubtful(words);
      case OFF_TRACK -> style.bad(words);
      case UNRELIABLE, NO_DATA, NO_TARGET, PLANNED, CONFIDENTIAL -> style.faint(words);
    };
  }
}
