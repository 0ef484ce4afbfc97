package dev.sextant.site.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.report.Status;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** What the pages of the sample site say. */
class PagesTest {

  private static final String SCORECARD = "review/museum.paleontology.PaleontologyReview.html";
  private static final String KPI = "kpi/museum.paleontology.DailyVisits.html";

  private static Element row(String path, String title) {
    return SampleSite.page(path).select("table.score tbody").stream()
        .filter(b -> b.select("th.name").text().startsWith(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aScorecardRowHoldsAllItsFigures() {
    Element row = row(SCORECARD, "Number of daily visits");
    assertThat(row.select("td[data-label]").eachAttr("data-label"))
        .containsExactly(
            "Status",
            "Actual",
            "Plan",
            "Variance",
            "Previous period",
            "Previous year",
            "Year to date",
            "Trend");
    assertThat(row.select("td[data-label]").eachText())
        .containsExactly(
            "at risk previous period: off track",
            "4,301 October 2026",
            "4,800",
            "−499",
            "4,290",
            "4,061",
            "4,301");
    assertThat(row.select("th.name").text())
        .isEqualTo("Number of daily visits visits per day · Head of Paleontology");
    assertThat(row.select("svg.spark path.v").attr("d")).startsWith("M");
  }

  @Test
  void aScorecardRowTellsWhatWasSaidDecidedAndCorrected() {
    assertThat(row(SCORECARD, "Number of daily visits").select("tr.notes li").eachText())
        .containsExactly(
            "Comment on October 2026 by Head of Paleontology: Autumn holidays began a week later"
                + " <than> last year",
            "Action: Keep both dinosaur halls open until nine on Thursdays all winter – Head of"
                + " Facilities, overdue since 1 November 2026",
            "Action: Put up signs – Head of Paleontology, done on 20 October 2026",
            "Event 28 September 2026 to 24 October 2026: The T. rex skeleton was on loan",
            "Restated: August 2026 was shown as 4,012 on 10 October 2026, and is 4,078 now");
  }

  @Test
  void aProxyIsMarkedWhereverItsValueIsShown() {
    String title = "Share of visitors who call it the best museum they know";
    assertThat(row(SCORECARD, title).select(".tag.proxy").eachText()).contains("proxy");
    assertThat(
            SampleSite.page("kpi/museum.paleontology.BestMuseum.html")
                .select(".notice.proxy")
                .text())
        .startsWith(
            "A stand-in. What is shown is Average stars in public reviews, until 31 December 2026");
    for (String path :
        List.of(
            "index.html",
            "metrics.html",
            "owners.html",
            "journeys.html",
            "role/museum.HeadOfPaleontology.html")) {
      Elements links = SampleSite.page(path).select("main a:containsOwn(" + title + ")");
      assertThat(links).as(path).isNotEmpty();
      links.removeIf(a -> a.closest("ol.path") != null);
      assertThat(links.stream().filter(a -> a.parent().select(".tag.proxy").isEmpty()).toList())
          .as(path)
          .isEmpty();
    }
  }

  @Test
  void namesOfTheModelInSentencesAreCodeAndNeverMarkup() {
    Element why =
        row("review/museum.frontofhouse.ServiceReview.html", "Visitors who waited")
            .select("tr.notes li")
            .first();
    assertThat(why.text()).isEqualTo("Why: 3 values of visit_<id> occur more than once");
    assertThat(why.select("code").eachText()).containsExactly("visit_<id>");
  }

  @Test
  void aBandIsOnePlanAndNotOneOfItsEdges() {
    Document page = SampleSite.page("kpi/" + SampleReport.BANDED + ".html");
    assertThat(page.select("details table tbody tr td:nth-child(3)").eachText())
        .containsOnly("0.70–0.95");
    assertThat(page.select("main > p").eachText())
        .anyMatch(p -> p.contains(" the plan of 0.70–0.95"));
    assertThat(page.text()).contains("outside of the plan is at risk, more is off track.");
  }

  @Test
  void aMissionShowsItsSidesInTheSameOrderAlways() {
    SampleSite.page("index.html")
        .select("section.mission")
        .forEach(
            mission ->
                assertThat(mission.select(".side-goals > .side-word").eachText())
                    .startsWith("quantity", "quality", "efficiency"));
  }

  @Test
  void aMissingValueIsADashThatSaysWhy() {
    Element row = row(SCORECARD, "Citations compared");
    assertThat(row.select("td.actual .missing").attr("title"))
        .isEqualTo("no rows for October 2026");
    assertThat(row.select("td.actual .sr").text()).isEqualTo("no rows for October 2026");
    assertThat(row.select("tr.notes").text()).contains("Why: no rows for October 2026");
  }

  @Test
  void valuesOfConfidentialMetricsStandNowhere() {
    String[] secrets = secrets();
    assertThat(secrets).hasSizeGreaterThan(50).contains("271,828", "27,182,800");
    SampleSite.FILES.forEach(
        (path, bytes) -> {
          if (!path.equals("assets/d3.min.js")) {
            assertThat(new String(bytes, StandardCharsets.UTF_8)).as(path).doesNotContain(secrets);
          }
        });
    Document page = SampleSite.page("kpi/museum.backoffice.Engagement.html");
    assertThat(page.select("main .status").first().text()).isEqualTo("confidential");
    assertThat(page.text()).contains("Confidential to a named audience");
    assertThat(page.select(".plot, table.history, pre")).isEmpty();
    assertThat(
            row("review/museum.MuseumReview.html", "Engagement index")
                .select(".missing")
                .eachAttr("title"))
        .contains("confidential to a named audience");
    assertThat(SampleSite.page("driver/museum.backoffice.OpenFeedback.html").text())
        .contains("Confidential to department heads", "Who may see it only department heads");
  }

  /** The values of a confidential metric as they may be written, as numbers and as shares. */
  private static String[] secrets() {
    Stream<BigDecimal> values =
        SampleSeries.of(SampleReport.number(SampleReport.SECRET), Status.ON_TRACK, -1).stream()
            .flatMap(p -> Stream.ofNullable(p.value()));
    return Stream.concat(Stream.of(SampleReport.number(SampleReport.SECRET)), values)
        .flatMap(v -> Stream.of(v, v.movePointRight(2)))
        .flatMap(
            v ->
                Stream.of(
                    v.stripTrailingZeros().toPlainString(),
                    String.format(Locale.ROOT, "%,d", v.longValue())))
        .distinct()
        .toArray(String[]::new);
  }

  @Test
  void aMetricPageShowsPlanGuardrailsSlicesDriversAndTheLineToTheStrategy() {
    Document page = SampleSite.page(KPI);
    assertThat(page.select(".big").text()).isEqualTo("4,301 visits per day");
    assertThat(page.select("main > p").eachText())
        .contains(
            "4,301 visits per day in October 2026, 499 visits per day below the plan of 4,800: at"
                + " risk. Up to 240 visits per day worse than the plan is at risk, more is off"
                + " track.");
    assertThat(page.select("h2").eachText())
        .contains(
            "Compared with",
            "What must not get worse meanwhile",
            "Targets for parts",
            "What moves it",
            "Comments, actions and events",
            "Why it matters",
            "What is known about it",
            "Where it appears",
            "How it is computed");
    assertThat(page.select("ol.path").first().text())
        .startsWith(
            "KPI Number of daily visits goal Attract more visitors to the dinosaur halls mission")
        .endsWith(
            "strategy Be the city's most loved museum by 2030, Do science that other museums build"
                + " on");
    assertThat(page.select("pre code").text()).contains("'<closed>'");
    assertThat(page.select("details table tbody tr")).hasSize(26);
  }

  @Test
  void aRolePageSaysWhatItMeansForThePerson() {
    Document page = SampleSite.page("role/museum.HeadOfPaleontology.html");
    assertThat(page.select("main > p").eachText())
        .anyMatch(p -> p.startsWith("Answers for 4 KPIs (1 at risk"))
        .anyMatch(p -> p.startsWith("Held by A. Lindqvist since 1 January 2026."));
    assertThat(page.select("h2").eachText())
        .containsSubsequence(
            "What you answer for",
            "What you want to reach",
            "What you can move",
            "Asks",
            "Why it matters");
    assertThat(SampleSite.page("role/museum.HeadOfFacilities.html").text())
        .contains(
            "What you are to do Keep both dinosaur halls open until nine on Thursdays all winter"
                + " overdue");
    Document curator = SampleSite.page("role/museum.Curator.html");
    assertThat(curator.select("ol.levels li").eachText())
        .anyMatch(
            l ->
                l.contains(
                    "Catalogue records sent back at most 3% for the person's own work over 2"
                        + " quarters"));
  }

  @Test
  void theTreeIsAPictureWithLinksAndAListThatSaysTheSame() {
    Document page = SampleSite.page("tree.html");
    Elements boxes = page.select(".picture svg > a");
    assertThat(boxes.eachAttr("aria-label"))
        .contains(
            "KPI: Number of daily visits, at risk",
            "strategy: Be the city's most loved museum by 2030");
    assertThat(page.select(".tree li").eachText())
        .anyMatch(li -> li.startsWith("KPI Number of daily visits at risk"));
    assertThat(page.select(".picture").eachAttr("tabindex")).containsOnly("0");
  }

  @Test
  void tilesByADimensionShowTheMembersAndWhatTheOthersComeTo() {
    Document page = SampleSite.page("dashboard/museum.paleontology.Halls.html");
    Element bars = page.select("table.bars").first();
    assertThat(bars.select("tbody tr").eachText())
        .containsExactly("adults <18+> 6,000", "(none) −1,500", "4 others 250");
    assertThat(bars.select("rect").eachAttr("x")).containsExactly("20.00", "0.00", "20.00");
    assertThat(bars.select("rect").eachAttr("width")).containsExactly("80.00", "20.00", "3.33");
    assertThat(bars.select("rect.plain")).hasSize(1);
    Element lines = page.select(".plot[data-courses]").first().closest("section");
    assertThat(lines.select("h2").text())
        .endsWith("by hall, over the last 12 months to October 2026");
    assertThat(lines.select("thead th").eachText())
        .containsExactly("Period", "Jurassic", "Whale hall", "3 others");
    assertThat(lines.select("tbody tr").eachText())
        .startsWith("October 2026 4,800 900 70")
        .anyMatch(row -> row.contains("no value"));
  }

  @Test
  void aPageSaysInWordsHowItsMetricIsComputed() {
    Document page = SampleSite.page(KPI);
    Element heading =
        page.select("h2").stream()
            .filter(h -> h.text().equals("How it is computed"))
            .findFirst()
            .orElseThrow();
    assertThat(heading.nextElementSibling().text())
        .isEqualTo("Visits to the dinosaur halls, per day.");
    assertThat(heading.nextElementSibling().nextElementSibling().select("code").text())
        .isEqualTo("dinosaur_visits per day");
  }

  @Test
  void aStageWithoutAnOutcomeIsVisible() {
    assertThat(SampleSite.page("journeys.html").select("ol.stages > li")).hasSize(4);
    assertThat(SampleSite.page("journeys.html").select("ol.stages > li.empty").size())
        .isEqualTo(SampleSite.page("journeys.html").select(".tag.late").size());
  }

  @Test
  void everyPageSaysWhatItShowsAsOfWhenAndHowItIsNavigated() {
    SampleSite.PAGES.forEach(
        (path, page) -> {
          assertThat(page.select("html").attr("lang")).as(path).isEqualTo("en");
          assertThat(page.select("h1")).as(path).hasSize(1);
          assertThat(page.select("main")).as(path).hasSize(1);
          assertThat(page.select("footer").text()).as(path).contains("As of 10 November 2026");
          assertThat(page.select("meta[name=description]").attr("content")).as(path).isNotBlank();
          assertThat(page.select("nav a[href]").size()).as(path).isGreaterThan(15);
          assertThat(page.select("[onclick], [onload], [style*=expression]")).as(path).isEmpty();
        });
  }

  @Test
  void theSameInputGivesTheSameBytesInAnyLocaleAndTimeZone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      SortedMap<String, byte[]> again = SampleSite.render();
      assertThat(again.keySet()).isEqualTo(SampleSite.FILES.keySet());
      again.forEach(
          (path, bytes) -> assertThat(bytes).as(path).isEqualTo(SampleSite.FILES.get(path)));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
