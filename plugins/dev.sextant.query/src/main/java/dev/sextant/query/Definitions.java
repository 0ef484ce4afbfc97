package dev.sextant.query;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.formula.Formula;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.source.CalendarInfo;
import dev.sextant.model.source.Dimension;
import dev.sextant.model.source.RatesInfo;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.TimeSettings;
import java.util.List;
import java.util.Optional;

/** What a planner must know of a model. */
public interface Definitions {

  /** How the workspace counts time. */
  TimeSettings time();

  /** How people call an element. */
  String title(ElementId id);

  /** The resolved definition of a metric; empty when it has none. */
  Optional<Formula> formula(ElementId metric);

  /** Whether empty periods of a metric stay empty. */
  boolean gapsKept(ElementId metric);

  /**
   * Whether a group stays in which rows were found but no metric has a value, as a ratio has none
   * when its denominator is 0.
   */
  default boolean keepsGroupsWithoutValues() {
    return false;
  }

  /**
   * The source that lists the periods of a grain, or shorter ones; empty when periods are those of
   * the calendar.
   */
  default Optional<PeriodTable> periods(Grain grain) {
    return Optional.empty();
  }

  /** Which of the values of its days a longer period has, where gaps of a window are kept. */
  default PeriodValue valueInPeriods(ElementId metric) {
    return PeriodValue.LAST;
  }

  /**
   * The days whose periods have a row also without any data, as a condition on them; empty when
   * only periods with data have one.
   */
  default Optional<Expr> everyPeriod(ElementId metric) {
    return Optional.empty();
  }

  /**
   * Whether a conversion is credited to the latest of the base events for which all conditions
   * hold, rather than to the latest of all.
   */
  default boolean creditsChosenEvents() {
    return false;
  }

  /** The sources whose rows a metric reads, also through other metrics. */
  List<ElementId> sources(ElementId metric);

  /** All sources, by qualified name. */
  List<ElementId> sources();

  /** A source with its names linked. */
  SourceInfo source(ElementId id);

  /** The name by which SQL reads a source. */
  List<String> table(ElementId source);

  /** The calendar that declares a grain, such as {@code retail_week}. */
  Optional<CalendarInfo> calendar(String grain);

  /** Currency rates with their names linked. */
  RatesInfo rates(ElementId id);

  /**
   * The column that says of which item a row is; for a reference the one by which it is made.
   *
   * @throws QueryException when there is none
   */
  Scalar.Column item(ElementId source, String path);

  /**
   * What {@code orders by customer_id} means for the rows of a source; empty when it is not written
   * like this.
   *
   * @throws QueryException when there is no such metric or item
   */
  Optional<Scalar> itemMetric(ElementId source, String text);

  /** What a dotted path means for the rows of a source. */
  Dimension dimension(ElementId source, String path);

  /**
   * A condition with its names resolved for the rows of a source.
   *
   * @throws QueryException when the source cannot take it
   */
  Scalar condition(ElementId source, Expr condition);
}
