package dev.sextant.site.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.sextant.site.tests.Chromium.Visit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample site in a real browser, opened from the file system. */
class BrowserTest {

  private static final String KPI = "kpi/museum.paleontology.DailyVisits.html";
  private static final String SCORECARD = "review/museum.paleontology.PaleontologyReview.html";

  private static Chromium chromium;

  @BeforeAll
  static void start() {
    assumeTrue(
        Chromium.executable().isPresent(),
        "not run: no Chromium found (Debian and Ubuntu: apt-get install chromium)");
    chromium = Chromium.launch();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  /** One page of every kind, with the one that shows most. */
  static List<String> kinds() {
    return List.of(
        "index.html",
        "guide.html",
        "tree.html",
        "objectives.html",
        "journeys.html",
        "metrics.html",
        "roadmap.html",
        "data.html",
        "people.html",
        "owners.html",
        "asks.html",
        "ladders.html",
        SCORECARD,
        KPI,
        "driver/museum.paleontology.OpeningHours.html",
        "metric/museum.data.visits.html",
        "kpi/museum.backoffice.Engagement.html",
        "kpi/museum.paleontology.BestMuseum.html",
        "role/museum.HeadOfPaleontology.html",
        "role/museum.Curator.html",
        "dashboard/museum.Overview.html",
        "dashboard/museum.paleontology.Halls.html",
        "newsletter/museum.MuseumNews.html");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void anyPageIsAccessibleInLightAndDarkAndFitsAPhone(String path) {
    try (Visit visit = chromium.visit(path, 1200, ColorScheme.LIGHT)) {
      Page page = visit.page();
      page.waitForLoadState();
      assertThat(visit.complaints()).isEmpty();
      assertThat(violations(page)).as("in light").isEmpty();
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      assertThat(violations(page)).as("in the dark").isEmpty();
      page.setViewportSize(390, 844);
      assertThat(violations(page)).as("on a phone in the dark").isEmpty();
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
      assertThat(violations(page)).as("on a phone").isEmpty();
      page.setViewportSize(360, 740);
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as("width on a phone")
          .isLessThanOrEqualTo(360);
    }
  }

  /** What axe finds, after it has found much that is right. */
  private static List<String> violations(Page page) {
    AxeResults results = new AxeBuilder(page).analyze();
    assertThat(results.getPasses()).hasSizeGreaterThan(20);
    return results.getViolations().stream().map(v -> v.getId() + ": " + v.getNodes()).toList();
  }

  @Test
  void aChartShowsValuesPlanEventsAndTheOpenPeriod() {
    try (Visit visit = chromium.visit(KPI, 1200, ColorScheme.LIGHT)) {
      Locator plot = visit.page().locator(".plot svg").first();
      assertThat(plot.locator("path.value:not(.open)").count()).isPositive();
      assertThat(plot.locator("path.value.open").count()).isOne();
      assertThat(plot.locator("path.expected").getAttribute("d")).hasSizeGreaterThan(100);
      assertThat(plot.locator("path.point").count()).isEqualTo(24);
      assertThat(plot.locator("circle.point.open").count()).isOne();
      assertThat(plot.locator("rect.event").count()).isEqualTo(2);
      assertThat(plot.locator("path.tolerance").boundingBox().height).isPositive();
    }
  }

  @Test
  void aBandIsDrawnAsTwoLevelLinesWithTheToleranceOutside() {
    String path = "kpi/" + SampleReport.BANDED + ".html";
    try (Visit visit = chromium.visit(path, 1200, ColorScheme.LIGHT)) {
      Locator plot = visit.page().locator(".plot svg").first();
      var lines = plot.locator("path.expected[d]").all();
      assertThat(lines).hasSize(2);
      lines.forEach(
          line -> assertThat(line.evaluate("e => e.getBBox().height").toString()).isEqualTo("0"));
      assertThat(plot.locator("path.band").boundingBox().height).isPositive();
      assertThat(plot.locator("path.tolerance[d]").count()).isEqualTo(2);
    }
  }

  @Test
  void coursesOfMembersAreToldApartByMoreThanColour() {
    String path = "dashboard/museum.paleontology.Halls.html";
    try (Visit visit = chromium.visit(path, 1200, ColorScheme.LIGHT)) {
      Page page = visit.page();
      Locator plot = page.locator(".plot[data-courses]").first();
      assertThat(plot.locator("svg >> nth=0").locator("path.course").count()).isEqualTo(3);
      assertThat(
              plot.locator("path.course")
                  .evaluateAll(
                      "all => new Set(all.map(e => getComputedStyle(e).strokeDasharray)).size"))
          .isEqualTo(3);
      plot.focus();
      page.keyboard().press("ArrowLeft");
      assertThat(plot.locator(".tip").innerText())
          .contains("Oct 2026", "Jurassic: 4,800", "3 others: 70");
    }
  }

  @Test
  void aChangedDefinitionBreaksTheLine() {
    String path = "kpi/museum.paleontology.Satisfaction.html";
    try (Visit visit = chromium.visit(path, 1200, ColorScheme.LIGHT)) {
      Locator plot = visit.page().locator(".plot svg").first();
      assertThat(plot.locator("line.break").count()).isOne();
      assertThat(plot.locator("path.value:not(.open)").count()).isEqualTo(2);
    }
  }

  @Test
  void theArrowKeysReadAChart() {
    try (Visit visit = chromium.visit(KPI, 1200, ColorScheme.LIGHT)) {
      Page page = visit.page();
      page.locator(".plot").first().focus();
      page.keyboard().press("ArrowLeft");
      page.keyboard().press("ArrowLeft");
      assertThat(page.locator(".tip").innerText())
          .contains("Oct 2026", "visits per day", "at risk");
      page.keyboard().press("Escape");
      assertThat(page.locator(".tip").isVisible()).isFalse();
    }
  }

  @Test
  void theKeyboardReachesContentSearchAndThemeInOrder() {
    try (Visit visit = chromium.visit(SCORECARD, 1200, ColorScheme.LIGHT)) {
      Page page = visit.page();
      page.keyboard().press("Tab");
      assertThat(focused(page)).isEqualTo("Skip to the content");
      assertThat(page.locator(".skip").boundingBox().y).isNotNegative();
      page.keyboard().press("Tab");
      assertThat(focused(page)).isEqualTo("City Museum of Natural History");
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("find");
      page.keyboard().press("Tab");
      assertThat(focused(page)).startsWith("Theme");
      page.keyboard().press("Tab");
      assertThat(focused(page)).isEqualTo("Overview");
      page.locator(".skip").focus();
      page.keyboard().press("Enter");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
    }
  }

  private static String focused(Page page) {
    return ((String) page.evaluate("document.activeElement.textContent")).strip();
  }

  @Test
  void searchFindsPagesByNameAndByTheirWords() {
    try (Visit visit = chromium.visit(SCORECARD, 1200, ColorScheme.LIGHT)) {
      Page page = visit.page();
      page.keyboard().press("/");
      page.keyboard().type("daily vis");
      assertThat(page.locator("#found a").first().innerText())
          .contains("Number of daily visits", "KPI");
      page.locator("#find").fill("unprompted awareness telephone");
      assertThat(page.locator("#found a").count()).isOne();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.waitForURL("**/kpi/museum.frontofhouse.Awareness.html");
      page.locator("#find").fill("zebra quagga");
      assertThat(page.locator("#found").innerText()).isEqualTo("Nothing found");
      assertThat(page.locator("#found-count").innerText()).isEqualTo("Nothing found");
    }
  }

  @Test
  void theListOfMetricsNarrows() {
    try (Visit visit = chromium.visit("metrics.html", 1200, ColorScheme.LIGHT)) {
      Page page = visit.page();
      int all = page.locator("#all tbody tr:visible").count();
      page.locator("#narrow").fill("at risk");
      int shown = page.locator("#all tbody tr:visible").count();
      assertThat(shown).isPositive().isLessThan(all);
      assertThat(page.locator("#narrow-count").innerText())
          .isEqualTo(shown + " of " + all + " shown");
    }
  }

  @Test
  void theThemeFollowsTheSystemUntilOneIsChosen() {
    try (Visit visit = chromium.visit(KPI, 1200, ColorScheme.DARK)) {
      Page page = visit.page();
      assertThat(background(page)).isEqualTo("rgb(18, 22, 26)");
      page.locator("#theme").click();
      assertThat(page.locator("#theme").innerText()).isEqualTo("Theme: light");
      assertThat(background(page)).isEqualTo("rgb(251, 251, 249)");
      page.reload();
      assertThat(page.locator("#theme").innerText()).isEqualTo("Theme: light");
      page.locator("#theme").click();
      assertThat(background(page)).isEqualTo("rgb(18, 22, 26)");
    }
  }

  private static Object background(Page page) {
    return page.evaluate("getComputedStyle(document.body).backgroundColor");
  }

  @Test
  void paperShowsTheContentAndTheChartsWithoutTheNavigation() {
    try (Visit visit = chromium.visit(KPI, 1000, ColorScheme.DARK)) {
      Page page = visit.page();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".side").isVisible()).isFalse();
      assertThat(page.locator("#find").isVisible()).isFalse();
      assertThat(page.locator("h1").isVisible()).isTrue();
      assertThat(page.locator(".plot svg").first().isVisible()).isTrue();
      assertThat(background(page)).isEqualTo("rgb(255, 255, 255)");
      assertThat(page.pdf()).hasSizeGreaterThan(10_000);
    }
  }

  @Test
  void theMenuUnfoldsOnAPhone() {
    try (Visit visit = chromium.visit(SCORECARD, 360, ColorScheme.LIGHT)) {
      Page page = visit.page();
      Locator button = page.locator(".menu-button");
      assertThat(page.locator("#side").isVisible()).isFalse();
      assertThat(button.getAttribute("aria-expanded")).isEqualTo("false");
      button.click();
      assertThat(page.locator("#side").isVisible()).isTrue();
      assertThat(button.getAttribute("aria-expanded")).isEqualTo("true");
    }
  }

  @Test
  void aScorecardBecomesCardsOnAPhoneAndStaysATableForReaders() {
    try (Visit visit = chromium.visit(SCORECARD, 360, ColorScheme.LIGHT)) {
      Locator actual = visit.page().locator("td.actual").first();
      assertThat(visit.page().locator("table.score").getAttribute("role")).isEqualTo("table");
      assertThat(actual.evaluate("e => getComputedStyle(e, '::before').content").toString())
          .contains("Actual");
      Locator status = visit.page().locator("td[data-label=Status]").first();
      assertThat(actual.boundingBox().y).isEqualTo(status.boundingBox().y);
      assertThat(actual.boundingBox().width + status.boundingBox().width).isGreaterThan(250);
    }
  }
}
