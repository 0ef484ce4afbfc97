package dev.sextant.site.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private static BigDecimal n(String text) {
    return new BigDecimal(text);
  }

  private static Figures figures(String unit, String... values) {
    return Figures.of(unit, Arrays.stream(values).map(BigDecimal::new).toList());
  }

  @Test
  void thousandsHaveCommasAndNoDecimals() {
    Figures visits = figures("visit per day", "4311.6", "812.25");
    assertThat(visits.number(n("4311.6"))).isEqualTo("4,312");
    assertThat(visits.full(n("4311.6"))).isEqualTo("4,312 visits per day");
    assertThat(visits.number(n("-1234567"))).isEqualTo("−1,234,567");
  }

  @Test
  void sharesAreShownInPercentAndTheirDifferencesInPoints() {
    Figures share = figures("percent", "0.849", "0.87");
    assertThat(share.full(n("0.849"))).isEqualTo("84.9%");
    assertThat(share.number(n("0.9"))).isEqualTo("90.0%");
    assertThat(share.difference(n("-0.021"))).isEqualTo("−2.1 points");
    assertThat(share.distance(n("-0.021"))).isEqualTo("2.1 points");
    assertThat(share.unitWords()).isEmpty();
    assertThat(figures("points", "0.31").full(n("0.31"))).isEqualTo("31 points");
  }

  @Test
  void aDistanceThatIsThereIsNeverShownAsNothing() {
    Figures share = figures("percent", "0.0208", "0.021");
    assertThat(share.distance(n("-0.00044"))).isEqualTo("0.04 points");
    assertThat(share.distance(n("0"))).isEqualTo("0.0 points");
    assertThat(figures("visit", "4000").distance(n("0.25"))).isEqualTo("0.3 visits");
  }

  @Test
  void stepsOfAnAxisAreWrittenInFull() {
    List<BigDecimal> steps = List.of(n("0.02"), n("0.0225"), n("0.025"));
    Figures axis = Figures.exact("percent", steps);
    assertThat(steps.stream().map(axis::number)).containsExactly("2.00%", "2.25%", "2.50%");
    assertThat(Figures.exact("visit", List.of(n("0"), n("5E+2"))).number(n("5E+2")))
        .isEqualTo("500");
  }

  @Test
  void allValuesOfAMetricHaveTheSameDecimals() {
    Figures score = figures("", "8.43", "8.5");
    assertThat(score.number(n("8.5"))).isEqualTo("8.50");
    assertThat(score.difference(n("-0.07"))).isEqualTo("−0.07");
    assertThat(figures("", "3", "8").number(n("3"))).isEqualTo("3");
    assertThat(figures("EUR per visit", "0.8731", "0.9").number(n("0.85"))).isEqualTo("0.850");
    assertThat(figures("EUR", "12.345").number(n("12.345"))).isEqualTo("12.3");
  }

  @Test
  void aDifferenceBearsItsSignAndZeroHasNone() {
    Figures visits = figures("visit", "4000");
    assertThat(visits.difference(n("180"))).isEqualTo("+180");
    assertThat(visits.difference(n("-180"))).isEqualTo("−180");
    assertThat(visits.difference(n("0"))).isEqualTo("±0");
    assertThat(visits.difference(n("-0.2"))).as("it differs").isEqualTo("−0.2");
    assertThat(visits.difference(n("1E-15"))).as("left over from fractions").isEqualTo("±0");
  }

  @Test
  void unitsAgreeWithTheirNumber() {
    assertThat(figures("visit", "1").full(n("1"))).isEqualTo("1 visit");
    assertThat(figures("visit", "2").full(n("0"))).isEqualTo("0 visits");
    assertThat(figures("entry", "2").unitWords()).isEqualTo("entries");
    assertThat(figures("box per day", "2").unitWords()).isEqualTo("boxes per day");
    assertThat(figures("EUR per month", "2").unitWords()).isEqualTo("EUR per month");
    assertThat(figures("kWh", "2").unitWords()).isEqualTo("kWh");
    assertThat(figures("per day", "2").unitWords()).isEqualTo("per day");
    assertThat(figures("hours", "2").unitWords()).isEqualTo("hours");
  }

  @Test
  void valuesThatAreMissingDoNotCount() {
    assertThat(Figures.of("", Arrays.asList(null, n("1.25"))).number(n("1.25"))).isEqualTo("1.25");
    assertThat(Figures.of("", List.of()).number(n("0.12345"))).isEqualTo("0.1235");
  }

  @Test
  void aPlanWithoutValuesHasItsOwnDecimalsAndNoMore() {
    assertThat(Figures.of("day", List.of(), List.of(n("3"))).number(n("3.0000"))).isEqualTo("3");
    assertThat(Figures.of("day", List.of(), List.of(n("2.5"))).number(n("2.5"))).isEqualTo("2.5");
    assertThat(Figures.of("", List.of()).number(n("3"))).isEqualTo("3");
  }

  @Test
  void whatFallsBetweenWholeValuesGetsOneDecimal() {
    Figures counts = Figures.of("", List.of(n("12"), n("14")), List.of(n("12.3287671")));
    assertThat(counts.number(n("12"))).isEqualTo("12");
    assertThat(counts.number(n("12.3287671"))).isEqualTo("12.3");
    assertThat(counts.difference(n("-0.3287671"))).isEqualTo("−0.3");
    assertThat(Figures.of("", List.of(n("12")), List.of(n("13"))).number(n("12"))).isEqualTo("12");
  }

  @Test
  void percentagesNearAHundredAreToldApartFromIt() {
    Figures uptime =
        Figures.of("percent", List.of(n("0.99962"), n("0.9987345")), List.of(n("0.999")));
    assertThat(uptime.number(n("0.99962"))).isEqualTo("99.96%");
    assertThat(uptime.number(n("0.999"))).isEqualTo("99.90%");
    assertThat(uptime.difference(n("0.00062"))).isEqualTo("+0.06 points");
    assertThat(figures("percent", "0.999972", "0.5").number(n("0.999972"))).isEqualTo("99.997%");
    assertThat(figures("percent", "0.9923", "1").number(n("0.9923"))).isEqualTo("99.2%");
    assertThat(figures("percent", "1", "0.5234").number(n("1"))).isEqualTo("100.0%");
  }

  @Test
  void aBandIsWrittenWithoutDigitsThatSayNothing() {
    Figures cost = Figures.of("EUR", List.of(n("3.08")), List.of(n("2"), n("4")));
    assertThat(cost.fullRange(n("2"), n("4"))).isEqualTo("2–4 EUR");
    assertThat(cost.range(n("2.5"), n("4"))).isEqualTo("2.5–4.0");
    assertThat(figures("percent", "0.3712").fullRange(n("0.36"), n("0.4"))).isEqualTo("36–40%");
    assertThat(figures("", "-3").range(n("-5"), n("-1"))).isEqualTo("−5 to −1");
    assertThat(figures("visit", "3120").range(n("2000"), n("5000"))).isEqualTo("2,000–5,000");
  }
}
