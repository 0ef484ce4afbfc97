package dev.sextant.run;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.query.WorkspaceDefinitions;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.plan.SourceRelations;
import dev.sextant.run.DataQuality.Aspect;
import dev.sextant.run.DataQuality.Check;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at the data of sources: how much there is, and whether it is as the model expects. */
final class QualityChecks {

  /** Volume is judged by the recent past, since a gap of last year says nothing about today. */
  private static final int RECENT_DAYS = 28;

  private final Engine engine;
  private final Workspace workspace;
  private final SourceRelations relations;
  private final LocalDate asOf;

  QualityChecks(Engine engine, Workspace workspace, LocalDate asOf) {
    this.engine = engine;
    this.workspace = workspace;
    this.relations = new SourceRelations(new WorkspaceDefinitions(workspace), asOf);
    this.asOf = asOf;
  }

  DataFacts facts(ElementId id) {
    SourceInfo source = workspace.source(id);
    long rows = number(id, relations.count(id));
    if (rows == 0 || source.times().isEmpty()) {
      return new DataFacts(id, rows, null, null);
    }
    List<String> days = row(id, relations.days(id));
    return new DataFacts(id, rows, LocalDate.parse(days.get(0)), watermark(source));
  }

  private @Nullable LocalDate watermark(SourceInfo source) {
    var declared = source.watermark();
    if (declared != null && declared.date() != null) {
      LocalDate last = workspace.time().range(declared.date()).last();
      return last.isBefore(asOf) ? last : asOf;
    }
    List<String> found = row(source.id(), relations.watermark(source.id()));
    return found.isEmpty() || found.getFirst().isEmpty() ? null : LocalDate.parse(found.getFirst());
  }

  DataQuality quality(ElementId id) {
    SourceInfo source = workspace.source(id);
    DataFacts facts = facts(id);
    List<Check> checks = new ArrayList<>();
    if (!source.key().isEmpty()) {
      checks.add(unique(id, source.key()));
    }
    workspace
        .elements(ElementKind.QUALITY)
        .filter(q -> isAbout(q, id))
        .forEach(q -> q.facts().forEach(f -> checks(q, f, facts, checks)));
    return new DataQuality(facts, checks.stream().distinct().toList());
  }

  private boolean isAbout(Element quality, ElementId source) {
    return quality
        .facts(SourceFact.Subject.class)
        .anyMatch(
            s -> workspace.target(quality.id(), s.source()).filter(source::equals).isPresent());
  }

  private void checks(Element quality, Fact fact, DataFacts facts, List<Check> checks) {
    if (fact instanceof SourceFact.Fresh f) {
      checks.add(fresh(f, facts));
    } else if (fact instanceof SourceFact.Complete c) {
      checks.addAll(complete(c, facts));
    } else if (fact instanceof SourceFact.Unique u) {
      checks.add(unique(facts.source(), names(u.columns())));
    } else if (fact instanceof SourceFact.Volume v) {
      checks.add(volume(v, facts));
    } else if (fact instanceof SourceFact.Agrees a) {
      checks.add(new Agreement(engine, workspace, relations, this::facts).check(quality, a, facts));
    }
  }

  private static List<String> names(List<Path.Segment> columns) {
    return columns.stream().map(Path.Segment::name).toList();
  }

  private Check fresh(SourceFact.Fresh fresh, DataFacts facts) {
    LocalDate last = facts.watermark();
    String expectation = "fresh within " + fresh.within();
    if (last == null) {
      return new Check(Aspect.FRESHNESS, expectation, false, "there is no data");
    }
    LocalDate latest = later(last, fresh);
    String age = count(ChronoUnit.DAYS.between(last, asOf), "day");
    return new Check(
        Aspect.FRESHNESS,
        expectation,
        !latest.isBefore(asOf),
        "the last data is of %s, %s before %s".formatted(last, age, asOf));
  }

  private static LocalDate later(LocalDate day, SourceFact.Fresh fresh) {
    int count = fresh.within().count();
    return switch (fresh.within().grain()) {
      case SECOND, MINUTE, HOUR -> day.plusDays(1);
      case DAY -> day.plusDays(count);
      case WEEK -> day.plusWeeks(count);
      case MONTH -> day.plusMonths(count);
      case QUARTER, FISCAL_QUARTER -> day.plusMonths(3L * count);
      case YEAR, FISCAL_YEAR -> day.plusYears(count);
    };
  }

  private List<Check> complete(SourceFact.Complete complete, DataFacts facts) {
    List<String> columns = names(complete.columns());
    List<String> counts = row(facts.source(), relations.known(facts.source(), columns));
    List<Check> checks = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String expectation =
          "`%s` is known in at least %s of the rows".formatted(columns.get(i), complete.atLeast());
      checks.add(
          counts.isEmpty()
              ? new Check(Aspect.COMPLETENESS, expectation, false, "there are no rows")
              : known(expectation, complete, counts.getFirst(), counts.get(i + 1)));
    }
    return checks;
  }

  private static Check known(
      String expectation, SourceFact.Complete complete, String rows, String known) {
    BigDecimal all = new BigDecimal(rows);
    BigDecimal share = new BigDecimal(known).divide(all, 6, RoundingMode.HALF_UP);
    String missing = all.subtract(new BigDecimal(known)).toPlainString();
    String evidence = "%s of %s rows lack it".formatted(missing, rows);
    return new Check(
        Aspect.COMPLETENESS,
        expectation,
        share.compareTo(complete.atLeast().number()) >= 0,
        evidence);
  }

  private Check unique(ElementId source, List<String> columns) {
    List<String> found = row(source, relations.duplicates(source, columns));
    boolean none = found.isEmpty() || found.getFirst().equals("0");
    String names = columns.stream().map(c -> "`" + c + "`").collect(Collectors.joining(", "));
    return new Check(
        Aspect.UNIQUENESS,
        names + (columns.size() == 1 ? " is unique" : " together are unique"),
        none,
        none
            ? "no value occurs twice"
            : "%s more than once, in %s rows"
                .formatted(occurs(Long.parseLong(found.get(0))), found.get(1)));
  }

  private static String occurs(long values) {
    return values == 1 ? "1 value occurs" : values + " values occur";
  }

  private Check volume(SourceFact.Volume volume, DataFacts facts) {
    String expectation = "at least %s rows per %s".formatted(volume.atLeast(), volume.per().word());
    LocalDate last = facts.watermark();
    LocalDate first = facts.firstDay();
    if (last == null || first == null) {
      return new Check(Aspect.VOLUME, expectation, false, "there are no rows");
    }
    List<DateRange> periods = recent(volume.per(), first, last);
    if (periods.isEmpty()) {
      return new Check(
          Aspect.VOLUME, expectation, true, "no %s is over yet".formatted(volume.per().word()));
    }
    Map<String, Long> counts = volumes(facts, volume.per(), periods.getFirst().start());
    List<DateRange> low =
        periods.stream()
            .filter(
                p ->
                    volume
                            .atLeast()
                            .number()
                            .compareTo(
                                BigDecimal.valueOf(counts.getOrDefault(p.start().toString(), 0L)))
                        > 0)
            .toList();
    String evidence =
        low.isEmpty()
            ? "held in each of the last %s".formatted(count(periods.size(), volume.per().word()))
            : "%d of the last %s had fewer, lately the one from %s with %d"
                .formatted(
                    low.size(),
                    count(periods.size(), volume.per().word()),
                    low.getLast().start(),
                    counts.getOrDefault(low.getLast().start().toString(), 0L));
    return new Check(Aspect.VOLUME, expectation, low.isEmpty(), evidence);
  }

  /** The whole periods of the last weeks, at least the last one. */
  private List<DateRange> recent(Grain grain, LocalDate first, LocalDate last) {
    TimeSettings time = workspace.time();
    List<DateRange> periods = new ArrayList<>();
    DateRange period = time.period(last.plusDays(1), grain);
    period = time.shift(period, grain, -1);
    while (!period.start().isBefore(first)
        && (periods.isEmpty() || period.end().isAfter(last.minusDays(RECENT_DAYS)))) {
      periods.addFirst(period);
      period = time.shift(period, grain, -1);
    }
    return periods;
  }

  private Map<String, Long> volumes(DataFacts facts, Grain grain, LocalDate from) {
    Map<String, Long> counts = new HashMap<>();
    engine
        .rows(
            facts.source(),
            relations.table(facts.source()),
            relations.volumes(facts.source(), grain, from))
        .forEach(r -> counts.put(r.getFirst().substring(0, 10), Long.parseLong(r.get(1))));
    return counts;
  }

  private static String count(long number, String word) {
    return number + " " + word.toLowerCase(Locale.ROOT) + (number == 1 ? "" : "s");
  }

  private long number(ElementId source, Rel rel) {
    List<String> row = row(source, rel);
    return row.isEmpty() ? 0 : Long.parseLong(row.getFirst());
  }

  private List<String> row(ElementId source, Rel rel) {
    return engine.rows(source, relations.table(source), rel).stream().findFirst().orElse(List.of());
  }
}
