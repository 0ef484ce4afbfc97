package dev.sextant.site.page;

import dev.sextant.model.fact.CommonFact.Definition;
import dev.sextant.model.file.Element;
import dev.sextant.report.MetricReport;
import dev.sextant.report.MetricReport.Plan;
import dev.sextant.site.book.Addresses;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import dev.sextant.site.book.Reading;
import dev.sextant.site.book.Shown;
import dev.sextant.site.text.Words;
import java.util.List;
import java.util.Optional;

/**
 * Everything about one KPI, driver or metric.
 *
 * @param judgement how it stands, in sentences
 * @param definition what it means, in the model's words; empty when it does not say
 * @param facts what else the model says of it
 * @param lines the lines up to the strategy
 * @param target the target as written; empty without one
 * @param history its periods, the latest first
 * @param sql the SQL that computes it, or empty
 */
public record MetricPage(
    Frame frame,
    Reading reading,
    Optional<Link> owner,
    String judgement,
    String definition,
    List<MetricFacts.Line> facts,
    List<Ascent.Line> lines,
    Optional<ProxyView> proxy,
    List<Comparison> comparisons,
    List<Guard> guards,
    List<Slice> slices,
    String target,
    Optional<ChartView> chart,
    List<HistoryRow> history,
    List<Lever> drivers,
    List<Lever> moves,
    MetricRelations relations,
    ScorecardRow row,
    String note,
    String sql)
    implements Page {

  /** Something to compare the value with. */
  public record Comparison(String what, Shown value, String source) {}

  /** A metric that must not get worse; {@code kept} is yes, no or unknown. */
  public record Guard(Link metric, String bound, Shown value, String kept) {}

  /** A target that holds for a part. */
  public record Slice(
      String where,
      Shown value,
      Shown expected,
      Shown variance,
      dev.sextant.site.book.Mark mark,
      String owner) {}

  /** A period of the history. */
  public record HistoryRow(
      String period,
      Shown value,
      Shown expected,
      Shown variance,
      dev.sextant.site.book.Mark mark,
      boolean open,
      boolean changed) {}

  /** The page of a metric. */
  public static MetricPage of(Book book, Frames frames, Element metric) {
    Reading reading = book.reading(metric);
    Optional<MetricReport> open = reading.open();
    String kind = metric.kind().keyword();
    return new MetricPage(
        frames.of(
            Addresses.page(metric.id()),
            Book.title(metric),
            "How this "
                + (kind.equals("kpi") ? "KPI" : kind)
                + " stands, what it means, who answers for it and what moves it.",
            new Link("All metrics", "metrics.html", "page")),
        reading,
        book.owner(metric).map(book::link),
        Words.capital(Judgement.full(reading)),
        metric.fact(Definition.class).map(Definition::text).orElse(""),
        MetricFacts.of(book, reading),
        Ascent.of(book, metric),
        ProxyView.of(book, reading),
        MetricDetails.comparisons(reading),
        MetricDetails.guards(book, reading),
        MetricDetails.slices(book, reading),
        open.flatMap(r -> Optional.ofNullable(r.plan())).map(Plan::target).orElse(""),
        HistoryChart.of(reading, Happening.to(book, metric), 0).map(ChartView::of),
        MetricDetails.history(reading),
        Lever.driversOf(book, metric),
        Lever.movedBy(book, metric),
        MetricRelations.of(book, metric),
        ScorecardRow.of(book, metric, MetricDetails.anyRow(book, metric)),
        open.map(MetricReport::note).orElse(""),
        open.map(MetricReport::sql).orElse(""));
  }

  @Override
  public String template() {
    return "metric";
  }
}
