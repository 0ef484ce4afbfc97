package dev.sextant.site.page;

import dev.sextant.report.Corridor;
import dev.sextant.report.MetricReport;
import dev.sextant.report.MetricReport.Plan;
import dev.sextant.site.book.Reading;
import dev.sextant.site.text.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** How a metric stands, in sentences. */
final class Judgement {

  private Judgement() {}

  /** In a few words: {@code 4,120 in October 2026, 180 below the plan of 4,300}. */
  static String brief(Reading reading) {
    return reading
        .open()
        .filter(r -> r.value() != null && r.plan() != null)
        .map(r -> brief(reading, r))
        .orElse(reading.reason());
  }

  private static String brief(Reading reading, MetricReport report) {
    return value(reading, report) + " in " + reading.period() + ", " + comparison(reading, report);
  }

  private static String value(Reading reading, MetricReport report) {
    BigDecimal value = report.value();
    return value == null ? "no value" : reading.figures().full(value);
  }

  private static String comparison(Reading reading, MetricReport report) {
    Plan plan = report.plan();
    if (plan == null) {
      return "without a target";
    }
    Figures figures = reading.figures();
    Corridor band = plan.corridor();
    BigDecimal variance = plan.variance();
    if (variance == null || variance.signum() == 0) {
      return band == null
          ? "just as planned"
          : "within the plan of " + figures.fullRange(band.low(), band.high());
    }
    String expected =
        band == null ? figures.number(plan.expected()) : figures.range(band.low(), band.high());
    String side = variance.signum() > 0 ? " above" : " below";
    return figures.distance(variance) + side + " the plan of " + expected;
  }

  /** In full: the value, the plan, the status and why it is that one. */
  static String full(Reading reading) {
    return reading
        .open()
        .filter(r -> r.value() != null)
        .map(r -> full(reading, r))
        .orElse(reading.reason());
  }

  private static String full(Reading reading, MetricReport report) {
    if (report.plan() == null) {
      return value(reading, report)
          + " in "
          + reading.period()
          + "; no target says what it should be.";
    }
    String sentence = brief(reading, report) + ": " + report.status().words() + ".";
    return !report.status().isKnown()
        ? sentence
        : sentence + tolerance(report.unit(), report.plan());
  }

  private static String tolerance(String unit, Plan plan) {
    String worse = plan.corridor() == null ? "worse than the plan" : "outside of the plan";
    if (plan.tolerance().signum() == 0) {
      return " Anything " + worse + " is off track.";
    }
    BigDecimal tolerance = significant(plan.tolerance());
    String width = Figures.exact(unit, List.of(tolerance)).distance(tolerance);
    return " Up to " + width + " " + worse + " is at risk, more is off track.";
  }

  /** Three digits tell how wide a tolerance is; those before the point are all kept. */
  private static BigDecimal significant(BigDecimal tolerance) {
    int whole = tolerance.precision() - tolerance.scale();
    return tolerance.round(new MathContext(Math.max(3, whole)));
  }
}
