package dev.sextant.sql;

import dev.sextant.model.expr.Expr.MatchKind;
import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Step;
import dev.sextant.query.ir.ValueType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What differs between engines, as a value. A construct without a template is one that the engine
 * cannot do, and a query that needs it is refused.
 *
 * @param name how people call the engine
 * @param lexicon how names and texts are written
 * @param capabilities what it can write
 * @param types the names of types
 * @param casts {@code {0}} as another type, where that is no {@code cast}
 * @param functions functions of values
 * @param aggregates functions of rows, {@code {1}} is a percentile's level; percentiles and
 *     standard deviations that are absent are computed from row numbers and means
 * @param matches whether {@code {0}} has the text {@code {1}}, which is {@code {2}} as a pattern
 *     and {@code {3}} characters long
 * @param sortedText a text by which is sorted
 * @param calendar how dates and moments are written
 * @param spine how periods are made
 */
public record Dialect(
    String name,
    Lexicon lexicon,
    Set<Capability> capabilities,
    Map<ValueType, String> types,
    Map<ValueType, Template> casts,
    Map<Function, Template> functions,
    Map<AggregateCall.Function, Template> aggregates,
    Map<MatchKind, Template> matches,
    Template sortedText,
    Calendar calendar,
    Spine spine) {

  public Dialect {
    capabilities = Set.copyOf(capabilities);
    types = Map.copyOf(types);
    casts = Map.copyOf(casts);
    functions = Map.copyOf(functions);
    aggregates = Map.copyOf(aggregates);
    matches = Map.copyOf(matches);
  }

  boolean can(Capability capability) {
    return capabilities.contains(capability);
  }

  /** Whether a function of rows is one of the engine's own. */
  boolean has(AggregateCall.Function function) {
    return aggregates.containsKey(function);
  }

  String type(ValueType type) {
    return required(types, type, "the type " + type);
  }

  String cast(String operand, ValueType type) {
    Template own = casts.get(type);
    return own == null ? "cast(" + operand + " as " + type(type) + ")" : own.fill(operand);
  }

  /** No value, as something of a type. */
  String none(ValueType type) {
    return casts.containsKey(type) ? "null" : cast("null", type);
  }

  Template function(Function function) {
    return required(functions, function, "the function " + function);
  }

  Template aggregate(AggregateCall.Function function) {
    return required(aggregates, function, "the aggregate " + function);
  }

  Template match(MatchKind kind) {
    return required(matches, kind, "texts that are like another, " + kind);
  }

  Optional<Template> startOfMoment(Step step) {
    return Optional.ofNullable(calendar.startOfMoment().get(step));
  }

  Template startOfDate(Step step) {
    return required(calendar.startOfDate(), step, "the start of a date's " + Calendar.word(step));
  }

  /** Whether there is a way of its own to move a date or moment by such steps. */
  boolean hasLater(ValueType type, Step step) {
    return later(type).containsKey(step);
  }

  private Map<Step, Template> later(ValueType type) {
    return type == ValueType.DATE ? calendar.laterDate() : calendar.laterMoment();
  }

  Template later(ValueType type, Step step) {
    return required(later(type), step, "to move a " + type + " by " + Calendar.word(step));
  }

  Template inZone() {
    Template template = calendar.inZone();
    if (template == null) {
      throw new Refusal(name, "time zones");
    }
    return template;
  }

  private <K, V> V required(Map<K, V> map, K key, String feature) {
    V value = map.get(key);
    if (value == null) {
      throw new Refusal(name, feature);
    }
    return value;
  }
}
