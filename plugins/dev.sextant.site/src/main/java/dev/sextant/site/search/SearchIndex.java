package dev.sextant.site.search;

import dev.sextant.json.Json;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.CommonFact.Definition;
import dev.sextant.model.file.Element;
import dev.sextant.site.book.Addresses;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import dev.sextant.site.page.Page;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The index of the search field, as a script: a page from the file system may not read other files,
 * but may load scripts.
 */
public final class SearchIndex {

  private static final String PREFIX = "globalThis.sextantIndex = ";

  private SearchIndex() {}

  /**
   * Something that can be found.
   *
   * @param title what it is called
   * @param kind what it is
   * @param path where it is
   * @param words what else it is found by: names, the owner, the definition
   */
  record Entry(String title, String kind, String path, String words) {}

  /** The script; it holds names and definitions, never values. */
  public static String of(Book book, Collection<Page> pages) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    book.workspace().elements().forEach(e -> add(book, e, entries));
    pages.forEach(
        p ->
            entries.putIfAbsent(
                p.frame().path(),
                new Entry(p.frame().title(), "page", p.frame().path(), p.frame().about())));
    return PREFIX + Json.writeLine(List.copyOf(entries.values())) + ";\n";
  }

  private static void add(Book book, Element element, Map<String, Entry> entries) {
    String path = Addresses.of(element.id());
    if (!path.isEmpty()) {
      String owner = book.owner(element).map(book::link).map(Link::text).orElse("");
      String definition = element.fact(Definition.class).map(Definition::text).orElse("");
      String kind = element.kind() == ElementKind.KPI ? "KPI" : element.kind().keyword();
      String words = String.join(" ", element.name(), owner, definition).strip();
      entries.putIfAbsent(path, new Entry(Book.title(element), kind, path, words));
    }
  }
}
