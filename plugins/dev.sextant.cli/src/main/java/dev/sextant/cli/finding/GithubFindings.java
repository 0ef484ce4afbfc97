package dev.sextant.cli.finding;

import dev.sextant.cli.host.Style;
import dev.sextant.model.check.Severity;
import java.util.stream.Collectors;

/**
 * Annotations of GitHub Actions, one a line, such as {@code ::error file=a.metrics,line=3::…}; the
 * escapes are those of GitHub's own toolkit.
 */
final class GithubFindings implements FindingFormat {

  @Override
  public String format(Findings findings, Severity failOn, Style style) {
    return findings.all().stream().map(GithubFindings::line).collect(Collectors.joining());
  }

  private static String line(Finding f) {
    String columns =
        f.line() == f.endLine() ? ",col=%d,endColumn=%d".formatted(f.column(), f.endColumn()) : "";
    String why = f.why().isEmpty() ? "" : "\n" + f.why();
    return "::%s file=%s,line=%d,endLine=%d%s,title=%s::%s\n"
        .formatted(
            command(f.severity()),
            property(f.file()),
            f.line(),
            f.endLine(),
            columns,
            property(f.rule()),
            data(f.message() + why));
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
