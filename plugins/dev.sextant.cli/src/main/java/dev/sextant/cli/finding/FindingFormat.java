package dev.sextant.cli.finding;

import dev.sextant.cli.host.Style;
import dev.sextant.model.check.Severity;

/** A form in which findings are printed. */
public interface FindingFormat {

  /**
   * The findings in this form.
   *
   * @param failOn the least severity that makes the check fail
   * @param style the colours of a terminal, for forms that people read
   */
  String format(Findings findings, Severity failOn, Style style);
}
