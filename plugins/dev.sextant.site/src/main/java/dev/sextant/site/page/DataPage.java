package dev.sextant.site.page;

import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.CommonFact.Definition;
import dev.sextant.model.fact.SourceFact.ProducedBy;
import dev.sextant.model.file.Element;
import dev.sextant.report.SourceReport;
import dev.sextant.site.book.Addresses;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import dev.sextant.site.book.Shown;
import dev.sextant.site.text.Dates;
import dev.sextant.site.text.Numerals;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How good the data behind the metrics is. */
public record DataPage(Frame frame, List<Source> sources) implements Page {

  /**
   * A source.
   *
   * @param state {@code on}, {@code off} or {@code plain}: all checks held, one failed, none made
   */
  public record Source(
      String title,
      String anchor,
      String definition,
      Shown rows,
      Shown loadedUntil,
      String state,
      List<CheckView> checks,
      List<Link> producedBy,
      List<Link> usedBy,
      String declaredIn) {}

  static DataPage of(Book book, Frames frames) {
    Map<String, SourceReport> reports = new TreeMap<>();
    book.report().sources().forEach(s -> reports.put(s.name(), s));
    return new DataPage(
        frames.of(
            "data.html",
            "Data quality",
            "The sources behind the metrics: how fresh they are, and whether their checks held."),
        book.all(ElementKind.SOURCE).stream()
            .map(s -> source(book, s, reports.get(s.id().qualifiedName())))
            .toList());
  }

  private static Source source(
      Book book, Element source, @org.jspecify.annotations.Nullable SourceReport report) {
    List<CheckView> checks =
        report == null
            ? List.of()
            : report.checks().stream().map(c -> CheckView.of(book, report, c)).toList();
    return new Source(
        Book.title(source),
        Addresses.anchor(source.id()),
        description(source),
        report == null
            ? Shown.missing("not read for this report")
            : Shown.of(Numerals.whole(report.rows())),
        report == null || report.watermark() == null
            ? Shown.missing("nothing says until when it is loaded")
            : Shown.of(Dates.day(report.watermark())),
        checks.isEmpty() ? "plain" : checks.stream().allMatch(CheckView::passed) ? "on" : "off",
        checks,
        source
            .facts(ProducedBy.class)
            .flatMap(p -> p.who().stream())
            .map(p -> book.link(source, p))
            .toList(),
        book.computedWith(source).stream().map(book::link).toList(),
        book.declaredIn(source));
  }

  private static String description(Element source) {
    String definition = source.fact(Definition.class).map(Definition::text).orElse("");
    String point = source.label().isEmpty() || definition.isEmpty() ? "" : ". ";
    return source.label() + point + definition;
  }

  @Override
  public String template() {
    return "data";
  }
}
