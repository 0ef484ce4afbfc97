package dev.sextant.cli.finding;

import com.google.gson.annotations.SerializedName;
import dev.sextant.cli.host.Style;
import dev.sextant.json.Json;
import dev.sextant.model.check.Severity;
import java.util.List;

/** The code quality report of GitLab, which merge requests show beside the changed lines. */
final class GitlabFindings implements FindingFormat {

  /** An entry; the names are GitLab's, and with them the underscore. */
  record Issue(
      String description,
      @SerializedName("check_name") String checkName,
      String fingerprint,
      String severity,
      Location location) {}

  /** Where, from the current folder, which is the repository's root in a pipeline. */
  record Location(String path, Lines lines) {}

  /** From one line to another one, both counted from 1 and part of it. */
  record Lines(int begin, int end) {}

  @Override
  public String format(Findings findings, Severity failOn, Style style) {
    List<Issue> issues = findings.all().stream().map(GitlabFindings::issue).toList();
    return Json.write(issues);
  }

  private static Issue issue(Finding f) {
    return new Issue(
        f.said(),
        f.rule(),
        f.fingerprint(),
        severity(f.severity()),
        new Location(f.file(), new Lines(f.line(), f.endLine())));
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }
}
