package dev.sextant.lint.wording;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a written unit says of what is counted. */
enum UnitShape {
  MONEY("\\b(eur|usd|gbp|chf|jpy|cents?|k€)\\b|[$£€¥]", "it is money"),
  TIME(
      "^(ms|s|sec|seconds?|min|minutes?|h|hrs?|hours?|d|days?|wd|w|wks?|weeks?|months?)$",
      "it is a time"),
  PERCENT("%|percent|share", "it is a share"),
  PER_HEAD(
      "(/|per )(agent|fte|rep|clerk|advis[eo]r|shift|head|employee|person|engineer|officer|nurse)",
      "it is per head"),
  RATE("\\b(rate|ppm|bps|ratio)\\b|per 100|/release|‰", "it is a rate"),
  COUNT("^(#|no\\.?|number|count|pcs|pieces|units?)$", "it is a bare count"),
  PER_PERIOD(
      "(/|per )(wk|week|mo|month|day|qtr|quarter|yr|year|h|hour)\\b|sprint",
      "it is counted by the period");

  private final Pattern pattern;
  private final String why;

  UnitShape(String pattern, String why) {
    this.pattern = Pattern.compile(pattern);
    this.why = why;
  }

  String why() {
    return why;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean fits(String unit) {
    return pattern.matcher(unit.toLowerCase(Locale.ROOT).strip()).find();
  }
}
