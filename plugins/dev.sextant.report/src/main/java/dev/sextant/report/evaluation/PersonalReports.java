package dev.sextant.report.evaluation;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.PracticeFact.ExpectsMetric;
import dev.sextant.model.fact.PracticeFact.ForRole;
import dev.sextant.model.fact.PracticeFact.Reviewed;
import dev.sextant.model.fact.TargetFact.Bound;
import dev.sextant.model.file.Element;
import dev.sextant.model.index.CadenceIndex;
import dev.sextant.model.index.OwnershipIndex;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.Grain;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.PersonalReport;
import dev.sextant.report.PersonalReport.Criterion;
import dev.sextant.report.PersonalReport.PersonValue;
import dev.sextant.report.values.GroupRequest;
import dev.sextant.report.values.Groups;
import dev.sextant.report.values.MetricValues;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at the work of single persons, for those who are measured by it or review it. */
public final class PersonalReports {

  private static final String NO_DATA = "no data";

  private final Workspace workspace;
  private final MetricValues values;
  private final LocalDate asOf;
  private final Trust trust;
  private final ClosedPeriods closed;
  private final CadenceIndex cadences;
  private final OwnershipIndex ownership;

  /**
   * Personal reports of a workspace.
   *
   * @param asOf the business day; later data is not looked at
   */
  public PersonalReports(Workspace workspace, MetricValues values, LocalDate asOf) {
    this.workspace = workspace;
    this.values = values;
    this.asOf = asOf;
    Lineage lineage = new Lineage(workspace);
    this.trust = new Trust(workspace, values, lineage, asOf);
    this.closed = new ClosedPeriods(workspace, values, lineage, asOf);
    this.cadences = CadenceIndex.of(workspace);
    this.ownership = OwnershipIndex.of(workspace);
  }

  /** The report for a role; it has no criteria when no ladder looks at single persons for it. */
  public PersonalReport of(Element role) {
    return new PersonalReport(
        PersonalReport.SCHEMA,
        workspace.settings().name(),
        asOf,
        role.id().qualifiedName(),
        role.title(),
        workspace
            .elements(ElementKind.LADDER)
            .sorted(Comparator.comparing(Element::id))
            .flatMap(ladder -> ladder(ladder, role.id()))
            .toList());
  }

  private Stream<Criterion> ladder(Element ladder, ElementId role) {
    boolean measured = ladder.facts(ForRole.class).anyMatch(f -> is(ladder, f.role(), role));
    boolean reviewer =
        ladder.facts(Reviewed.class).anyMatch(r -> r.by() != null && reviews(ladder, r.by(), role));
    return measured || reviewer
        ? ladder.children(ElementKind.LEVEL).flatMap(level -> level(ladder, level, reviewer))
        : Stream.empty();
  }

  private boolean is(Element in, Path path, ElementId role) {
    return workspace.target(in.id(), path).filter(role::equals).isPresent();
  }

  /** What a team reviews, its lead does. */
  private boolean reviews(Element ladder, Path by, ElementId role) {
    return is(ladder, by, role)
        || workspace
            .target(ladder.id(), by)
            .flatMap(ownership::lead)
            .filter(role::equals)
            .isPresent();
  }

  private Stream<Criterion> level(Element ladder, Element level, boolean reviewer) {
    return level
        .facts(ExpectsMetric.class)
        .flatMap(
            expects ->
                Optional.ofNullable(expects.person()).stream()
                    .flatMap(
                        person ->
                            workspace.target(level.id(), expects.metric()).stream()
                                .map(
                                    metric ->
                                        criterion(
                                            ladder,
                                            level,
                                            expects,
                                            metric,
                                            ColumnPath.within(workspace, level.id(), person),
                                            reviewer))));
  }

  private List<String> roles(Element ladder) {
    return ladder
        .facts(ForRole.class)
        .flatMap(f -> workspace.target(ladder.id(), f.role()).stream())
        .flatMap(role -> workspace.element(role).stream())
        .map(Element::title)
        .toList();
  }

  private Criterion criterion(
      Element ladder,
      Element level,
      ExpectsMetric expects,
      ElementId metric,
      Path person,
      boolean reviewer) {
    boolean computed = workspace.formula(metric).isPresent();
    DateRange range = window(metric, expects.over());
    Groups groups =
        computed
            ? values.groups(
                new GroupRequest(List.of(metric), person, null, range, Integer.MAX_VALUE))
            : Groups.failed("it is not measured yet");
    String doubt = computed ? trust.whateverItsAge(metric) : "";
    List<PersonValue> persons =
        groups.members().stream()
            .filter(member -> !member.name().equals(Groups.NONE))
            .map(member -> person(member, expects, metric, !doubt.isEmpty()))
            .sorted(Comparator.comparing(PersonValue::person))
            .toList();
    return new Criterion(
        ladder.title(),
        roles(ladder),
        level.title(),
        metric.qualifiedName(),
        workspace.element(metric).map(Element::title).orElse(metric.simpleName()),
        workspace.unit(metric).toString(),
        TargetWords.bound(expects.bound()) + " " + expects.value(),
        new Periods(workspace.time()).covering(range),
        words(metric, expects.over()),
        reviewer,
        median(persons),
        persons,
        groups.failure().isEmpty() ? doubt : groups.failure());
  }

  /** The last closed periods: so many of the length as written, else the one that is judged. */
  private DateRange window(ElementId metric, @Nullable Duration over) {
    Grain whole = grain(metric, over);
    DateRange last = closed.last(List.of(metric), whole);
    int steps = over == null ? 1 : over.count();
    return new DateRange(workspace.time().shift(last, whole, 1 - steps).start(), last.end());
  }

  private Grain grain(ElementId metric, @Nullable Duration over) {
    Grain grain = over == null ? cadences.of(metric).grain() : over.grain();
    return grain.compareTo(Grain.DAY) < 0 ? Grain.DAY : grain;
  }

  private String words(ElementId metric, @Nullable Duration over) {
    String word = grain(metric, over).word().replace('_', ' ');
    return over == null || over.count() == 1
        ? "the last closed " + word
        : "the last " + over.count() + " closed " + word + "s";
  }

  private PersonValue person(
      Groups.Member member, ExpectsMetric expects, ElementId metric, boolean doubtful) {
    @Nullable BigDecimal value =
        member.values().getFirst().values().stream().findFirst().orElse(null);
    return new PersonValue(member.name(), value, verdict(value, expects, metric, doubtful));
  }

  private String verdict(
      @Nullable BigDecimal value, ExpectsMetric expects, ElementId metric, boolean doubtful) {
    if (value == null) {
      return NO_DATA;
    }
    if (doubtful) {
      return "unreliable data";
    }
    int compared = value.compareTo(new QuantityScale(workspace, metric).apply(expects.value()));
    boolean met = expects.bound() == Bound.AT_LEAST ? compared >= 0 : compared <= 0;
    return met ? "met" : "not met";
  }

  /** Of a small group it would give single values away. */
  private static @Nullable BigDecimal median(List<PersonValue> persons) {
    List<BigDecimal> sorted =
        persons.stream().map(PersonValue::value).filter(Objects::nonNull).sorted().toList();
    if (sorted.size() < PersonalReport.SMALLEST_GROUP) {
      return null;
    }
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted
            .get(middle - 1)
            .add(sorted.get(middle))
            .divide(BigDecimal.TWO, MathContext.DECIMAL64);
  }
}
