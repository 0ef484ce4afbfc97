package dev.sextant.build.rule;

import dev.sextant.model.check.Severity;
import java.util.Locale;

/** What is checked while the files of a workspace are read. */
public enum ReadingRule {
  FILE_TOO_LARGE(Severity.ERROR, "A model file may not be larger than people write by hand."),
  LINK_LEAVES_WORKSPACE(
      Severity.ERROR, "A workspace reads nothing outside its folder, also not through links."),
  NOT_UTF_8(Severity.ERROR, "Model files and settings are texts in UTF-8."),
  SETTING_SYNTAX(Severity.ERROR, "`sextant.toml` must be a TOML file."),
  SETTING_VALUE(Severity.ERROR, "A setting must have a value of its kind."),
  UNKNOWN_SETTING(Severity.WARNING, "A setting must be one that exists."),
  UNREADABLE_FILE(Severity.ERROR, "Every file of a workspace must be readable.");

  private final Severity severity;
  private final String summary;

  ReadingRule(Severity severity, String summary) {
    this.severity = severity;
    this.summary = summary;
  }

  /** The stable id, such as {@code not-utf-8}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How much it matters. */
  public Severity severity() {
    return severity;
  }

  /** One sentence that says what must hold. */
  public String summary() {
    return summary;
  }
}
