package dev.sextant.site.page;

import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Written;
import dev.sextant.model.fact.CommonFact.Definition;
import dev.sextant.model.fact.MeasureFact.Value;
import dev.sextant.model.file.Element;
import dev.sextant.model.index.Wording;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.FindingReport;
import dev.sextant.report.MetricReport;
import dev.sextant.site.book.Addresses;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import dev.sextant.site.book.Reading;
import dev.sextant.site.book.Shown;
import dev.sextant.site.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything about one KPI, driver or metric.
 *
 * @param judgement how it stands, in sentences
 * @param definition what it means, in the model's words; empty when it does not say
 * @param wording how it is computed, in words; empty when it has no formula
 * @param formula the formula as written; empty when there is none
 * @param facts what else the model says of it
 * @param lines the lines up to the strategy
 * @param target the target as written; empty without one
 * @param history its periods, the latest first
 * @param findings what its values show that misleads
 * @param sql the SQL that computes it, or empty
 */
public record MetricPage(
    Frame frame,
    Reading reading,
    Optional<Link> owner,
    String judgement,
    String definition,
    String wording,
    String formula,
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
    List<FindingReport> findings,
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
        wording(book.workspace(), metric),
        formula(metric),
        MetricFacts.of(book, reading),
        Ascent.of(book, metric),
        ProxyView.of(book, reading),
        MetricDetails.comparisons(reading),
        MetricDetails.guards(book, reading),
        MetricDetails.slices(book, reading),
        reading.target(),
        HistoryChart.of(reading, Happening.to(book, metric), 0).map(ChartView::of),
        MetricDetails.history(reading),
        Lever.driversOf(book, metric),
        Lever.movedBy(book, metric),
        MetricRelations.of(book, metric),
        ScorecardRow.of(book, metric, MetricDetails.anyRow(book, metric)),
        reading.note(),
        findings(book, metric, open),
        open.map(MetricReport::sql).orElse(""));
  }

  /** None where the values are not shown either. */
  private static List<FindingReport> findings(
      Book book, Element metric, Optional<MetricReport> open) {
    return book.report().findings().stream()
        .filter(f -> open.isPresent() && f.element().equals(metric.id().qualifiedName()))
        .toList();
  }

  private static String formula(Element metric) {
    return value(metric).map(v -> Written.of(v.formula())).orElse("");
  }

  /** The definition that holds now. */
  private static Optional<Value> value(Element metric) {
    return metric.facts(Value.class).reduce((older, newer) -> newer);
  }

  /** What is nothing but another metric's value is said as that one is computed. */
  private static String wording(Workspace workspace, Element metric) {
    String own = Wording.of(workspace, metric.id());
    return value(metric)
        .flatMap(
            v ->
                v.formula() instanceof Expr.Name n
                    ? workspace.target(metric.id(), n.path())
                    : Optional.empty())
        .filter(id -> id.kind().isMetricLike() && !id.equals(metric.id()))
        .map(id -> Wording.of(workspace, id))
        .filter(of -> !of.isEmpty())
        .map(of -> own + ": " + of.substring(0, 1).toLowerCase(Locale.ROOT) + of.substring(1))
        .orElse(own);
  }

  @Override
  public String template() {
    return "metric";
  }
}
