package dev.sextant.model.check;

import static dev.sextant.model.check.Severity.ERROR;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What is checked before a model means anything: names, types, units, and facts that must be there.
 */
public enum StructuralRule {
  AMBIGUOUS_NAME(
      ERROR, "A name that several wildcard imports bring in must say which one it means."),
  CASE_CLASH(ERROR, "Names of one kind may not differ only in the case of their letters."),
  CONDITION_UNREACHABLE(
      ERROR, "A condition must make sense for the rows of every source it is applied to."),
  CYCLE(ERROR, "Nothing may be defined by itself, directly or through others."),
  DUPLICATE_FACT(ERROR, "A fact that can hold only one value may be stated only once."),
  DUPLICATE_NAME(ERROR, "A name may be given only once in a package."),
  DUPLICATE_TARGET(ERROR, "A period and slice may have only one target."),
  FORMULA_TOO_LARGE(ERROR, "A formula may not grow beyond what can be computed."),
  MISSING_DIRECTION(ERROR, "A KPI must say whether higher or lower is better."),
  MISSING_FACT(ERROR, "An element must state the facts without which it means nothing."),
  MISSING_OWNER(ERROR, "A KPI or driver must have exactly one owner."),
  MISSING_TOLERANCE(
      ERROR,
      "Where no sensible default exists, a target must say how near still counts as at risk."),
  MIXED_SUFFIX(ERROR, "A suffix beside arithmetic needs parentheses that say what it applies to."),
  NO_VALUE(ERROR, "A formula may only use metrics that have a value."),
  PERIOD_ORDER(ERROR, "A period must not end before it begins, nor overlap another version."),
  RETIRED_PROXY(ERROR, "A proxy must not be a metric that has been retired."),
  SNAPSHOT_ITEMS(ERROR, "A stock must name the items whose last values are added up."),
  SQL_FRAGMENT(ERROR, "A source may hold SQL only where the workspace allows it."),
  TARGET_DIRECTION(ERROR, "A target must lie on the better side of its start."),
  TARGET_WITHOUT_DATE(ERROR, "A target must say by when it is to be met."),
  TYPE_MISMATCH(ERROR, "Values must be of a type that the operation can work with."),
  UNIT_MISMATCH(ERROR, "Only values in the same kind of unit can be added, compared or declared."),
  UNKNOWN_FUNCTION(ERROR, "A function must be one of the language."),
  UNKNOWN_UNIT(ERROR, "A unit must be declared, a length of time, a currency, percent or points."),
  UNKNOWN_WORD(
      ERROR, "A category, side, scope, tile, type or grain must be one of the known words."),
  UNRESOLVED_IMPORT(ERROR, "An import must name something that exists."),
  UNRESOLVED_NAME(ERROR, "A name must be declared where it can be found."),
  UNSAFE_JOIN(ERROR, "A reference must meet the key of its source, so that no row counts twice."),
  WRONG_KIND(ERROR, "A name must stand for the kind of thing that the fact needs.");

  private final Severity severity;
  private final String summary;

  StructuralRule(Severity severity, String summary) {
    this.severity = severity;
    this.summary = summary;
  }

  /** The stable id, such as {@code unresolved-name}. */
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

  /** The rule of an id. */
  public static Optional<StructuralRule> of(String id) {
    return Arrays.stream(values()).filter(r -> r.id().equals(id)).findFirst();
  }
}
