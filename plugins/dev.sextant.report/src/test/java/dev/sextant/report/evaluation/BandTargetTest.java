package dev.sextant.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.lang.MetricsParser;
import dev.sextant.model.workspace.Settings;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.Corridor;
import dev.sextant.report.MetricReport;
import dev.sextant.report.Point;
import dev.sextant.report.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A band is asked for as a whole: neither of its edges is the plan. */
class BandTargetTest {

  private static final String MODEL =
      """
      package shop
      kpi Wait "Days until it is sent" {
        value entered monthly in "data/wait.csv" by Seller
        lower is better
        target between 2 and 5 throughout 2026
        at risk within 0.5
      }
      """;

  private static MetricReport wait(String... monthAndValue) {
    Workspace workspace =
        Workspace.of(Settings.DEFAULT, List.of(MetricsParser.parse("shop.metrics", MODEL).model()));
    HandValues values = new HandValues();
    for (int i = 0; i < monthAndValue.length; i += 2) {
      values.put("Wait", monthAndValue[i], monthAndValue[i + 1]);
    }
    return new ReportBuilder(workspace, values, LocalDate.of(2026, 11, 10))
        .build(Optional.empty()).metrics().stream().findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "1.4, -0.6, OFF_TRACK",
    "1.5, -0.5, AT_RISK",
    "2,   0,    ON_TRACK",
    "3.1, 0,    ON_TRACK",
    "5,   0,    ON_TRACK",
    "5.5, 0.5,  AT_RISK",
    "5.6, 0.6,  OFF_TRACK"
  })
  void theVarianceIsHowFarAValueLiesOutside(String value, BigDecimal variance, Status status) {
    MetricReport wait = wait("2026-10", value);
    assertThat(wait.plan().variance()).isEqualByComparingTo(variance);
    assertThat(wait.status()).isEqualTo(status);
    assertThat(wait.history())
        .filteredOn(p -> p.period().label().equals("2026-10"))
        .singleElement()
        .satisfies(p -> assertThat(p.variance()).isEqualByComparingTo(variance));
  }

  @ParameterizedTest
  @CsvSource({"2.1", "4.9"})
  void everyPeriodIsAskedForTheSameBandWhateverItsValue(String value) {
    MetricReport wait = wait("2026-08", "4.9", "2026-09", "2.1", "2026-10", value);
    assertThat(wait.plan().corridor())
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(
            new Corridor(
                new BigDecimal("2"),
                new BigDecimal("5"),
                new BigDecimal("1.5"),
                new BigDecimal("5.5")));
    assertThat(wait.history()).extracting(Point::corridor).containsOnly(wait.plan().corridor());
  }

  @Test
  void theLastValueIsOneBeforeThePeriodThatIsJudged() {
    MetricReport late = wait("2026-09", "3", "2026-11", "4");
    assertThat(late.value()).isNull();
    assertThat(late.plan().corridor()).isNotNull();
    assertThat(late.reason()).isEqualTo("no value for 2026-10; the last one before is for 2026-09");
    assertThat(wait("2026-11", "4").reason())
        .isEqualTo("no value for 2026-10 or any period before");
  }
}
