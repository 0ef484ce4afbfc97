package dev.sextant.cli.finding;

import java.util.Locale;

/** The forms in which findings are printed. */
public enum FindingForm {
  TEXT,
  JSON,
  SARIF,
  JUNIT,
  GITHUB,
  GITLAB;

  /** A writer of this form; one line each. */
  public FindingFormat writer() {
    return switch (this) {
      case TEXT -> new TextFindings();
      case JSON -> new JsonFindings();
      case SARIF -> new SarifFindings();
      case JUNIT -> new JunitFindings();
      case GITHUB -> new GithubFindings();
      case GITLAB -> new GitlabFindings();
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
