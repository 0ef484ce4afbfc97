package dev.sextant.site.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Every link and anchor of every page leads somewhere within the site. */
class LinksTest {

  @Test
  void everyLinkLeadsToAPageAndAnchorOfTheSite() {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Map.Entry<String, Document> page : SampleSite.PAGES.entrySet()) {
      for (Element link : page.getValue().select("a[href]")) {
        links++;
        String problem = problem(page.getKey(), link.attr("href"));
        if (!problem.isEmpty()) {
          broken.add(page.getKey() + ": " + link.attr("href") + " " + problem);
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(2000);
  }

  private static String problem(String from, String href) {
    URI target = URI.create(from).resolve(href);
    if (target.isAbsolute() || target.getPath().startsWith("/")) {
      return "leaves the site";
    }
    Document page = SampleSite.PAGES.get(target.getPath());
    if (page == null) {
      return "leads to no page";
    }
    String anchor = target.getFragment();
    return anchor == null || page.getElementById(anchor) != null ? "" : "names no anchor";
  }

  @Test
  void everyStyleScriptAndIconIsPartOfTheSite() {
    for (Map.Entry<String, Document> page : SampleSite.PAGES.entrySet()) {
      List<String> needed =
          page.getValue().select("script[src], link[href], img[src]").stream()
              .map(e -> e.hasAttr("src") ? e.attr("src") : e.attr("href"))
              .map(ref -> URI.create(page.getKey()).resolve(ref).getPath())
              .toList();
      assertThat(SampleSite.FILES).as(page.getKey()).containsKeys(needed.toArray(String[]::new));
      assertThat(needed).hasSizeGreaterThanOrEqualTo(6);
    }
  }

  @Test
  void noPageNamesANetworkAddress() {
    SampleSite.PAGES.forEach(
        (path, page) ->
            assertThat(page.outerHtml().replace("http://www.w3.org/", ""))
                .as(path)
                .doesNotContain("http://", "https://", "src=\"//", "href=\"//"));
    for (String own : List.of("assets/site.css", "assets/site.js", "assets/theme.js")) {
      assertThat(new String(SampleSite.FILES.get(own), StandardCharsets.UTF_8))
          .as(own)
          .doesNotContain("http://", "https://", "fetch(", "@import");
    }
  }

  @Test
  void everyIdOccursOnceOnItsPage() {
    SampleSite.PAGES.forEach(
        (path, page) ->
            assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates());
  }
}
