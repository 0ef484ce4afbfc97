package dev.sextant.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.lang.MetricsParser;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.model.workspace.Settings;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.PersonalReport;
import dev.sextant.report.PersonalReport.Criterion;
import dev.sextant.report.PersonalReport.PersonValue;
import dev.sextant.report.SourceReport;
import dev.sextant.report.values.Groups;
import dev.sextant.report.values.Groups.Member;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PersonalReportsTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 10);
  private static final LocalDate START = LocalDate.of(2026, 4, 1);
  private static final Workspace WORKSPACE =
      Workspace.of(
          new Settings("Test", TimeSettings.DEFAULT, false),
          List.of(
              MetricsParser.parse(
                      "people.metrics",
                      """
                      package t
                      team Shop { lead Lead }
                      role Clerk { of Shop }
                      role Lead { of Shop }
                      role Other { of Shop }
                      source Sales {
                        file "sales.csv"
                        column day: date
                        column clerk: text
                        column wrong: boolean
                        column product: text
                        time day
                      }
                      metric wrong_share in percent = share(Sales.wrong)
                      ladder Clerks for Clerk {
                        reviewed yearly by Shop
                        level One "First level" {
                          expects wrong_share at most 3% per person by Sales.clerk over 2 quarters
                        }
                      }
                      dashboard Board {
                        row { bar wrong_share by clerk; bar wrong_share by product }
                      }
                      """)
                  .model()));

  private static Member member(String name, String value) {
    return new Member(name, List.of(new TreeMap<>(Map.of(START, new BigDecimal(value)))));
  }

  private static Groups groups(Member... members) {
    return new Groups(List.of(members), null, 0, "");
  }

  private static PersonalReport report(String role, HandValues values) {
    Element element =
        WORKSPACE
            .elements(ElementKind.ROLE)
            .filter(e -> e.name().equals(role))
            .findFirst()
            .orElseThrow();
    return new PersonalReports(WORKSPACE, values, AS_OF).of(element);
  }

  private static HandValues five() {
    return new HandValues()
        .groups(
            "wrong_share",
            groups(
                member("Zoe", "0.01"),
                member("(none)", "0.9"),
                member("Ann", "0.05"),
                member("Bob", "0.03"),
                member("Cem", "0.02"),
                member("Dan", "0.04")));
  }

  @Test
  void judgesEachPersonByNameInTheLastClosedPeriods() {
    Criterion criterion = report("Clerk", five()).criteria().getFirst();
    assertThat(criterion.expected()).isEqualTo("at most 3%");
    assertThat(criterion.reviewer()).isFalse();
    assertThat(criterion.window()).isEqualTo("the last 2 closed quarters");
    assertThat(criterion.period().start()).isEqualTo(START);
    assertThat(criterion.period().end()).isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(criterion.persons().stream().map(p -> p.person() + " " + p.verdict()))
        .containsExactly("Ann not met", "Bob met", "Cem met", "Dan not met", "Zoe met");
    assertThat(criterion.median()).isEqualByComparingTo("0.03");
  }

  @Test
  void withholdsWhatASmallGroupComesTo() {
    HandValues four =
        new HandValues()
            .groups(
                "wrong_share",
                groups(
                    member("Ann", "0.01"),
                    member("Bob", "0.02"),
                    member("Cem", "0.03"),
                    member("Dan", "0.04")));
    Criterion criterion = report("Clerk", four).criteria().getFirst();
    assertThat(criterion.persons()).hasSize(4);
    assertThat(criterion.median()).isNull();
  }

  @Test
  void givesNoVerdictOnDataThatFailsACheck() {
    HandValues values =
        five()
            .source(
                new SourceReport(
                    "t.Sales",
                    9,
                    null,
                    List.of(
                        new SourceReport.Check(
                            "uniqueness", "`id` is unique", false, "it is not"))));
    Criterion criterion = report("Clerk", values).criteria().getFirst();
    assertThat(criterion.persons().stream().map(PersonValue::verdict).distinct())
        .containsExactly("unreliable data");
    assertThat(criterion.reason()).isEqualTo("`t.Sales`: `id` should be unique, but it is not");
  }

  @Test
  void isForThoseWhoAreMeasuredAndWhoReview() {
    assertThat(report("Lead", five()).criteria())
        .extracting(Criterion::reviewer)
        .containsOnly(true);
    assertThat(report("Other", five()).criteria()).isEmpty();
  }

  @Test
  void namesTheRoleOfTheLadderWhoeverReads() {
    assertThat(List.of("Clerk", "Lead"))
        .allSatisfy(
            reader ->
                assertThat(report(reader, five()).criteria().getFirst().roles())
                    .containsExactly("Clerk"));
  }

  @Test
  void sharedBreakdownsByAPersonAreRefused() {
    var breakdowns =
        new ReportBuilder(WORKSPACE, five(), AS_OF).build(java.util.Optional.empty()).breakdowns();
    assertThat(breakdowns).hasSize(2);
    assertThat(breakdowns.get(0).groups()).isEmpty();
    assertThat(breakdowns.get(0).reason())
        .isEqualTo("values of single persons stand on no shared page");
    assertThat(Stream.of(breakdowns.get(1)).flatMap(b -> b.groups().stream())).hasSize(6);
  }
}
