package dev.sextant.sql;

import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Step;
import dev.sextant.query.ir.ValueType;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What differs between engines, as a value. A construct without a template is one that the engine
 * cannot do, and a query that needs it is refused.
 *
 * @param name how people call the engine
 * @param quote what stands before and behind a quoted identifier, where it is doubled
 * @param reserved words in small letters that must be quoted
 * @param capabilities what it can write
 * @param types the names of types
 * @param functions functions of values
 * @param aggregates functions of rows
 * @param truncated the start of the step that holds {@code {0}}, a moment
 * @param shifted {@code {1}} steps after {@code {0}}, a moment
 * @param shiftedBack {@code {1}} steps before {@code {0}}
 * @param inZone the moment {@code {0}} on the clock of {@code {1}}, on that of {@code {2}}
 * @param spine the join of all periods from {@code {0}} to {@code {1}} in steps of {@code {2}}
 *     times {@code {3}}, as relation {@code {4}} with column {@code {5}}
 */
public record Dialect(
    String name,
    char quote,
    Set<String> reserved,
    Set<Capability> capabilities,
    Map<ValueType, String> types,
    Map<Function, Template> functions,
    Map<AggregateCall.Function, Template> aggregates,
    Template truncated,
    Template shifted,
    Template shiftedBack,
    Template inZone,
    Template spine) {

  public Dialect {
    reserved = Set.copyOf(reserved);
    capabilities = Set.copyOf(capabilities);
    types = Map.copyOf(types);
    functions = Map.copyOf(functions);
    aggregates = Map.copyOf(aggregates);
  }

  boolean can(Capability capability) {
    return capabilities.contains(capability);
  }

  String type(ValueType type) {
    String name = types.get(type);
    if (name == null) {
      throw refusal("the type " + type);
    }
    return name;
  }

  Template function(Function function) {
    Template template = functions.get(function);
    if (template == null) {
      throw refusal("the function " + function);
    }
    return template;
  }

  Template aggregate(AggregateCall.Function function) {
    Template template = aggregates.get(function);
    if (template == null) {
      throw refusal("the aggregate " + function);
    }
    return template;
  }

  private Refusal refusal(String feature) {
    return new Refusal(name, feature);
  }

  /** The word of a step, for dialects that name it. */
  static String word(Step step) {
    return step.name().toLowerCase(Locale.ROOT);
  }
}
