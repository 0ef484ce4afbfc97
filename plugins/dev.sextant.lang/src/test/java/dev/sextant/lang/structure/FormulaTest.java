package dev.sextant.lang.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.check.Problem;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.formula.Formula;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.index.Wording;
import dev.sextant.model.source.Dimension;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.unit.Quantity;
import dev.sextant.model.workspace.Workspace;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What formulas become once their names are linked: every kind of metric of the language. */
class FormulaTest {

  private static final String DATA =
      """
      unit visit
      unit shift = 8 hours
      role Head
      source Halls {
        file "halls.csv"
        key hall
        column hall: text
        column wing: text
      }
      source Customers {
        file "customers.csv"
        key id, since
        column id: text
        column since: date
        column until: date
        column rank: text
        valid from since until until
      }
      source Visits {
        counts visit
        file "visits.csv"
        key id
        column id: integer
        column visitor: text
        column day: date
        column booked_on: date
        column hall: text
        column wait: duration in minutes
        column member: boolean
        column price: money in EUR
        time day
        time booked_on as booked
        reference room to Halls on hall
        reference customer to Customers on visitor
      }
      source Contracts {
        file "contracts.csv"
        key id
        column id: text
        column visitor: text
        column fee: money in currency
        column currency: text
        column started: date
        column ended: date
        time started
        valid from started until ended
        reference customer to Customers on visitor
      }
      source Stock {
        file "stock.csv"
        key counted_on, item
        column counted_on: date
        column item: text
        column pieces: integer
        time counted_on
      }
      rates Ecb { file "fx.csv"; key day, currency; rate rate to EUR }
      metric visits = count(Visits)
      metric revenue = sum(Visits.price)
      """;

  private static Workspace workspace(String metrics) {
    return Fixture.of(DATA + metrics).workspace();
  }

  private static Measure measure(String metric) {
    Workspace workspace = workspace("metric it " + metric + "\n");
    assertThat(workspace.problems()).as(metric).isEmpty();
    return formula(workspace, "it").current();
  }

  private static Formula formula(Workspace workspace, String name) {
    return workspace.formula(id(workspace, name)).orElseThrow();
  }

  private static ElementId id(Workspace workspace, String name) {
    return workspace.find(name).orElseThrow();
  }

  private static String unit(String metric) {
    return measure(metric).unit().toString();
  }

  @Test
  void infersUnits() {
    assertThat(unit("= visits")).isEqualTo("visit");
    assertThat(unit("= revenue / visits")).isEqualTo("EUR per visit");
    assertThat(unit("= visits per day")).isEqualTo("visit per day");
    assertThat(unit("= share(Visits.member)")).isEqualTo("percent");
    assertThat(unit("= share(Visits.member) - share(Visits.wait > 1 hour)")).isEqualTo("points");
    assertThat(unit("= median of Visits.wait")).isEqualTo("minute");
    assertThat(unit("= sum(Visits.wait) per week")).isEqualTo("minute per week");
    assertThat(unit("= sum(Contracts.fee) converted by Ecb on started")).isEqualTo("EUR");
    assertThat(unit("in visit per month = count(Visits) per month")).isEqualTo("visit per month");
    assertThat(unit("in percent = visits / visits")).isEqualTo("percent");
  }

  @Test
  void declaredUnitsScale() {
    Measure hours = measure("in hours = sum(Visits.wait)");
    assertThat(hours)
        .isInstanceOfSatisfying(
            Measure.Arithmetic.class,
            a ->
                assertThat(a.right())
                    .isInstanceOfSatisfying(
                        Measure.Constant.class,
                        c -> assertThat(c.value()).isEqualByComparingTo("60")));
  }

  @Test
  void ratesPerDeclaredLengthOfTime() {
    Measure perShift = measure("= visits per shift");
    assertThat(perShift.unit()).hasToString("visit per shift");
    assertThat(perShift.tree()).anyMatch(Measure.Rate.class::isInstance);
  }

  @Test
  void filtersReachEveryAggregate() {
    Measure ratio = measure("= (revenue / visits) where room.wing = \"east\"");
    List<Measure.Aggregate> leaves =
        ratio
            .tree()
            .filter(Measure.Aggregate.class::isInstance)
            .map(Measure.Aggregate.class::cast)
            .toList();
    assertThat(leaves).hasSize(2).allSatisfy(a -> assertThat(a.filter()).isNotNull());
  }

  @Test
  void filtersAddUp() {
    Measure both = measure("= visits where member where room.wing = \"east\"");
    assertThat(both)
        .isInstanceOfSatisfying(
            Measure.Aggregate.class,
            a -> {
              assertThat(a.name()).isEqualTo("it");
              assertThat(a.filter()).isInstanceOf(Scalar.Operation.class);
            });
  }

  @Test
  void everyKindResolves() {
    assertThat(measure("= count(distinct Visits.visitor) over last 28 days"))
        .isInstanceOf(Measure.Window.class);
    assertThat(measure("= revenue since start of year")).isInstanceOf(Measure.ToDate.class);
    assertThat(measure("= revenue at start of month")).isInstanceOf(Measure.AtStart.class);
    assertThat(measure("= revenue from 1 year ago")).isInstanceOf(Measure.Offset.class);
    assertThat(measure("= revenue over all time")).isInstanceOf(Measure.AllTime.class);
    assertThat(measure("= sum(Stock.pieces) latest by counted_on per item"))
        .isInstanceOf(Measure.Snapshot.class);
    assertThat(measure("= count(Contracts) active at end")).isInstanceOf(Measure.State.class);
    assertThat(measure("= count(Contracts) ended")).isInstanceOf(Measure.State.class);
    assertThat(measure("= count(distinct Visits.visitor) having visits > 3"))
        .isInstanceOf(Measure.Having.class);
    assertThat(measure("= conversion of Visits to Contracts by visitor within 30 days"))
        .isInstanceOf(Measure.Conversion.class);
    assertThat(measure("= median time from Visits to Contracts by visitor"))
        .isInstanceOf(Measure.TimeTo.class);
    assertThat(measure("= entered monthly in \"x.csv\" by Head"))
        .isInstanceOf(Measure.Entered.class);
    assertThat(measure("= coalesce(visits, 0)")).isInstanceOf(Measure.Function.class);
    assertThat(measure("= -visits")).isInstanceOf(Measure.Negated.class);
    assertThat(measure("= count(Contracts) where customer active 12 months earlier"))
        .isInstanceOf(Measure.Aggregate.class);
  }

  @Test
  void anotherDateRoleIsTaken() {
    assertThat(measure("= visits on booked"))
        .isInstanceOfSatisfying(
            Measure.Aggregate.class, a -> assertThat(a.timeRole()).isEqualTo("booked"));
  }

  @Test
  void aVersionEndsWhereTheNextBegins() {
    Workspace workspace =
        workspace("metric it {\n  value visits\n  value visits * 2 since 2026-04-01\n}\n");
    Formula formula = formula(workspace, "it");
    assertThat(formula.versions()).hasSize(2);
    assertThat(formula.versions().getFirst().until()).isEqualTo(PeriodRef.date(2026, 3, 31));
    assertThat(formula.versions().getLast().until()).isNull();
  }

  @Test
  void aFilteredVersionedMetricKeepsItsVersions() {
    Workspace workspace =
        workspace(
            """
            metric it {
              value visits
              value visits * 2 since 2026-04-01
            }
            metric part = it where member
            """);
    assertThat(workspace.problems()).isEmpty();
    assertThat(formula(workspace, "part").current()).isInstanceOf(Measure.Versioned.class);
  }

  @Test
  void aMistakeIsReportedOnce() {
    Workspace workspace =
        workspace("metric a = nothing * 2\nmetric b = a + visits\nmetric c = b where member\n");
    assertThat(workspace.problems()).extracting(Problem::rule).containsExactly("unresolved-name");
  }

  @Test
  void dimensionsLeadOverSafeReferences() {
    Workspace workspace = workspace("");
    ElementId visits = id(workspace, "Visits");
    assertThat(workspace.resolveDimension(visits, "room.wing"))
        .isInstanceOfSatisfying(
            Dimension.Reached.class,
            d -> assertThat(d.column().references()).containsExactly("room"));
    assertThat(workspace.resolveDimension(visits, "room")).isInstanceOf(Dimension.Reached.class);
    assertThat(workspace.resolveDimension(visits, "room.wnig"))
        .isEqualTo(
            new Dimension.Unreachable(
                "`Halls` has no column or reference `wnig`", List.of("wing")));
    assertThat(workspace.dimensions(id(workspace, "visits")))
        .contains("room", "room.wing", "hall", "customer.rank")
        .doesNotContain("price", "wait", "day");
  }

  @Test
  void aRatioIsGroupedByWhatBothSidesHave() {
    Workspace workspace = workspace("metric it = visits / (count(Contracts) active at end)\n");
    assertThat(workspace.problems()).isEmpty();
    assertThat(workspace.dimensions(id(workspace, "it")))
        .contains("visitor", "customer.rank")
        .doesNotContain("hall");
  }

  @Test
  void quantitiesAreReadInTheUnitOfTheMetric() {
    Workspace workspace = workspace("metric it = median of Visits.wait\n");
    Quantity hours = new Quantity(new BigDecimal("2"), "hours");
    assertThat(workspace.quantity(id(workspace, "it"), hours))
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("120"));
    assertThat(workspace.quantity(id(workspace, "revenue"), hours)).isEmpty();
  }

  @Test
  void saysDefinitionsInWords() {
    Workspace workspace =
        workspace(
            """
            metric a "Visits of members" = visits where member
            metric b = a per day
            metric c = revenue / a
            metric d = (visits from 1 year ago) - 1
            """);
    assertThat(Wording.of(workspace, id(workspace, "a"))).isEqualTo("Visits where member");
    assertThat(Wording.of(workspace, id(workspace, "b"))).isEqualTo("Visits of members, per day");
    assertThat(Wording.of(workspace, id(workspace, "c")))
        .isEqualTo("Revenue divided by visits of members");
    assertThat(Wording.of(workspace, id(workspace, "d")))
        .isEqualTo("(visits, 1 year earlier) minus 1");
  }
}
