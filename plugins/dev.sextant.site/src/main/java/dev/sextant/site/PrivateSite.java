package dev.sextant.site;

import dev.sextant.report.PersonalReport;
import dev.sextant.site.person.PrivatePages;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes what is meant for one role alone. Its pages lead to each other and to no shared page, and
 * no shared page leads to them.
 */
public final class PrivateSite {

  private PrivateSite() {}

  /** All files by their path, which has {@code /} between folders. */
  public static SortedMap<String, byte[]> render(PersonalReport report) {
    Rendering rendering = new Rendering();
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("index.html", rendering.page("privateindex", PrivatePages.index(report)));
    PrivatePages.persons(report)
        .forEach(person -> files.put(person.path(), rendering.page("privateperson", person)));
    files.put("assets/site.css", Rendering.asset("site.css"));
    files.put("assets/icon.svg", Rendering.asset("icon.svg"));
    return files;
  }
}
