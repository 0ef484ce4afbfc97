package dev.sextant.site.page;

import dev.sextant.site.book.Link;
import java.util.List;

/**
 * What surrounds every page.
 *
 * @param path the page's own path from the site's root
 * @param title the page's title
 * @param about one sentence that says what the page shows
 * @param crumbs the way to the page, without itself
 * @param groups the navigation
 * @param workspace what the workspace is called
 * @param asOf the business day of the report, in words
 * @param year what values to date begin with: {@code Year} or {@code Fiscal year}
 */
public record Frame(
    String path,
    String title,
    String about,
    List<Link> crumbs,
    List<Group> groups,
    String workspace,
    String asOf,
    String year) {

  public Frame {
    crumbs = List.copyOf(crumbs);
    groups = List.copyOf(groups);
  }

  /** Pages that belong together in the navigation. */
  public record Group(String title, List<Link> links) {
    public Group {
      links = List.copyOf(links);
    }
  }

  /** What leads from this page to the site's root. */
  public String root() {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }

  /** Whether a link of the navigation leads to this page. */
  public boolean isCurrent(Link link) {
    return link.path().equals(path);
  }
}
