package dev.sextant.site;

import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.Report;
import dev.sextant.site.book.Book;
import dev.sextant.site.page.Page;
import dev.sextant.site.page.Pages;
import dev.sextant.site.search.SearchIndex;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a model and its report as pages that open from the file system, without a server or a
 * network. The same model and report give the same bytes.
 */
public final class Site {

  private static final List<String> ASSETS =
      List.of("site.css", "site.js", "theme.js", "icon.svg", "d3.min.js", "d3.LICENSE.txt");

  private Site() {}

  /** All files of the site by their path, which has {@code /} between folders. */
  public static SortedMap<String, byte[]> render(Workspace workspace, Report report) {
    Book book = new Book(workspace, report);
    List<Page> pages = Pages.of(book);
    Rendering rendering = new Rendering();
    SortedMap<String, byte[]> files = new TreeMap<>();
    pages.forEach(page -> files.put(page.frame().path(), rendering.page(page.template(), page)));
    ASSETS.forEach(name -> files.put("assets/" + name, Rendering.asset(name)));
    files.put(
        "assets/search-index.js", SearchIndex.of(book, pages).getBytes(StandardCharsets.UTF_8));
    return files;
  }
}
