package dev.sextant.cli.finding;

import dev.sextant.cli.host.Style;
import dev.sextant.json.Json;
import dev.sextant.model.check.Severity;

/** An array of {@link Finding}. */
final class JsonFindings implements FindingFormat {

  @Override
  public String format(Findings findings, Severity failOn, Style style) {
    return Json.write(findings.all());
  }
}
