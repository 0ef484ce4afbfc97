package dev.sextant.site.page;

import dev.sextant.model.element.ElementKind;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import dev.sextant.site.text.Dates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Makes the frames of a site, which share one navigation. */
public final class Frames {

  /** More than these do not help anybody to find a page; the rest is on the overview. */
  private static final int MOST = 12;

  private final Book book;
  private final List<Frame.Group> groups;

  /** The frames of a site. */
  public Frames(Book book) {
    this.book = book;
    this.groups = groups();
  }

  private List<Frame.Group> groups() {
    List<Frame.Group> all = new ArrayList<>();
    all.add(group("Start", page("Overview", "index.html"), page("How to read this", "guide.html")));
    all.add(elements("Scorecards", ElementKind.REVIEW));
    all.add(elements("Dashboards", ElementKind.DASHBOARD));
    all.add(elements("Newsletters", ElementKind.NEWSLETTER));
    all.add(
        group(
            "Purpose",
            page("Mission tree", "tree.html"),
            declared("Objectives", "objectives.html", ElementKind.OBJECTIVE),
            declared("Journeys", "journeys.html", ElementKind.JOURNEY)));
    all.add(
        group(
            "Measurement",
            page("All metrics", "metrics.html"),
            page("Roadmap", "roadmap.html"),
            page("Data quality", "data.html")));
    all.add(
        group(
            "People",
            page("Teams and roles", "people.html"),
            page("Who owns what", "owners.html"),
            page("Asks between teams", "asks.html"),
            declared("Career ladders", "ladders.html", ElementKind.LADDER)));
    return all.stream().filter(g -> !g.links().isEmpty()).toList();
  }

  private Frame.Group elements(String title, ElementKind kind) {
    return new Frame.Group(title, book.all(kind).stream().limit(MOST).map(book::link).toList());
  }

  private static Frame.Group group(String title, Link... links) {
    return new Frame.Group(title, Arrays.stream(links).filter(Link::leads).toList());
  }

  /** A page that there is only for a model with elements of a kind. */
  private Link declared(String title, String path, ElementKind kind) {
    return book.all(kind).isEmpty() ? Link.plain(title) : page(title, path);
  }

  private static Link page(String title, String path) {
    return new Link(title, path, "page");
  }

  /**
   * The frame of a page.
   *
   * @param about one sentence that says what the page shows
   * @param between pages between the overview and this one
   */
  public Frame of(String path, String title, String about, Link... between) {
    List<Link> crumbs =
        path.equals("index.html")
            ? List.of()
            : Stream.concat(Stream.of(page("Overview", "index.html")), Arrays.stream(between))
                .toList();
    String name = book.report().workspace();
    String asOf = Dates.day(book.report().asOf());
    boolean calendar =
        book.workspace().time().fiscalYearStart().equals(TimeSettings.DEFAULT.fiscalYearStart());
    return new Frame(
        path,
        title,
        about,
        crumbs,
        groups,
        name.isEmpty() ? "Sextant" : name,
        asOf,
        calendar ? "Year" : "Fiscal year");
  }
}
