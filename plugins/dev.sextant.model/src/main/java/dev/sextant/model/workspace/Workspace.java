package dev.sextant.model.workspace;

import dev.sextant.model.check.Finding;
import dev.sextant.model.check.Findings;
import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Remedy;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.fact.MeasureFact.Direction;
import dev.sextant.model.file.Element;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.formula.Formula;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.name.Declared;
import dev.sextant.model.name.Lookup;
import dev.sextant.model.name.Match;
import dev.sextant.model.name.Nearest;
import dev.sextant.model.name.Scope;
import dev.sextant.model.resolve.Context;
import dev.sextant.model.resolve.Filter;
import dev.sextant.model.resolve.MetricInfo;
import dev.sextant.model.resolve.Quantities;
import dev.sextant.model.resolve.Reach;
import dev.sextant.model.resolve.SourcesOf;
import dev.sextant.model.resolve.Uses;
import dev.sextant.model.source.CalendarInfo;
import dev.sextant.model.source.Dimension;
import dev.sextant.model.source.RatesInfo;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.structure.Checks;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.model.unit.Quantity;
import dev.sextant.model.unit.Unit;
import dev.sextant.model.unit.UnitTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All files of a workspace, linked, typed and checked: an immutable snapshot. A changed file gives
 * a new snapshot that shares everything the change does not touch.
 */
public final class Workspace {

  private final Settings settings;
  private final Declarations declarations;
  private volatile @Nullable Inventory inventory;
  private final Analysis analysis;
  private final Problems problems;
  private final Map<String, List<Problem>> problemsByFile = new ConcurrentHashMap<>();
  private volatile @Nullable Map<String, Long> sourceNames;

  private Workspace(Settings settings, Declarations declarations, Analysis analysis) {
    this.settings = settings;
    this.declarations = declarations;
    this.analysis = analysis;
    this.problems = new Problems(declarations, analysis);
  }

  /** The workspace of some files; of two with the same path the later one counts. */
  public static Workspace of(Settings settings, Collection<FileModel> files) {
    Analysis none = Analysis.none(settings.time());
    return new Workspace(settings, Declarations.EMPTY, none).change(files, List.of());
  }

  /** This workspace with one file in place of that of the same path. */
  public Workspace with(FileModel changed) {
    return change(List.of(changed), List.of());
  }

  /** This workspace without a file. */
  public Workspace without(String path) {
    return change(List.of(), List.of(path));
  }

  private Workspace change(Collection<FileModel> changed, Collection<String> removed) {
    Declarations now = declarations.with(changed, removed);
    List<String> paths = new ArrayList<>(removed);
    changed.forEach(f -> paths.add(f.path()));
    Checks checks = new Checks(settings.time(), settings.sqlFragments());
    Analysis updated = Analyzer.update(now, analysis, now.since(declarations, paths), checks);
    return new Workspace(settings, now, updated);
  }

  /** What the model's meaning depends on outside its files. */
  public Settings settings() {
    return settings;
  }

  /** How the workspace counts time. */
  public TimeSettings time() {
    return settings.time();
  }

  /** The files by path. */
  public SortedMap<String, FileModel> files() {
    return declarations.files();
  }

  /** The element of an identity, nested ones too. */
  public Optional<Element> element(ElementId id) {
    return Optional.ofNullable(declarations.node(id)).map(Node::element);
  }

  /** Two threads may both make it; either is right. */
  private Inventory inventory() {
    Inventory known = inventory;
    if (known == null) {
      known = Inventory.of(declarations);
      inventory = known;
    }
    return known;
  }

  /** All elements, nested ones behind their parents, by file and place. */
  public Stream<Element> elements() {
    return inventory().all().stream();
  }

  /** All elements of a kind, by file and place. */
  public Stream<Element> elements(ElementKind kind) {
    return inventory().of(kind).stream();
  }

  /** All KPIs, drivers and metrics, by file and place. */
  public Stream<Element> metricLike() {
    return elements().filter(e -> e.kind().isMetricLike());
  }

  /** The element around an element. */
  public Optional<Element> parent(ElementId id) {
    return Optional.ofNullable(declarations.node(id)).map(Node::parent).flatMap(this::element);
  }

  /** The file that declares an element; empty when there is no such element. */
  public String file(ElementId id) {
    Node node = declarations.node(id);
    return node == null ? "" : node.declared().file();
  }

  /**
   * Where a node of an element stands.
   *
   * @throws NullPointerException when there is no such element
   */
  public Location location(ElementId id, int node) {
    return declarations.location(declarations.require(id), node);
  }

  /** The element of a qualified name, else the only one with this simple name. */
  public Optional<ElementId> find(String nameOrQualified) {
    List<Declared> exact = declarations.symbols().qualified(nameOrQualified);
    List<Declared> found = exact.isEmpty() ? declarations.symbols().simple(nameOrQualified) : exact;
    boolean unique = !exact.isEmpty() || found.size() == 1;
    return unique ? found.stream().findFirst().map(Declared::id) : Optional.empty();
  }

  /** At most three simple names of elements of some kinds that may be meant, the best first. */
  public List<String> nearest(String name, Set<ElementKind> kinds) {
    return Nearest.of(
        name,
        declarations
            .symbols()
            .all()
            .filter(d -> kinds.contains(d.id().kind()))
            .map(d -> d.id().simpleName()));
  }

  /** The element that a path in a fact of an element names; empty unless it is exactly one. */
  public Optional<ElementId> target(ElementId in, Path path) {
    Match match = declarations.lookup(in).find(path);
    return match instanceof Match.Found found && found.segments() == path.segments().size()
        ? Optional.of(found.id())
        : Optional.empty();
  }

  /** The definition of a KPI, driver or metric; empty when it has no {@code value}. */
  public Optional<Formula> formula(ElementId metricLike) {
    return metric(metricLike).flatMap(m -> Optional.ofNullable(m.formula()));
  }

  /** What is known of a KPI, driver or metric. */
  public Optional<MetricInfo> metric(ElementId id) {
    return analysis.signature(id) instanceof Signature.Metric m
        ? Optional.of(m.info())
        : Optional.empty();
  }

  /**
   * A source with its names linked; currency rates are one, too.
   *
   * @throws IllegalArgumentException when there is no such source
   */
  public SourceInfo source(ElementId id) {
    if (analysis.signature(id) instanceof Signature.Source s) {
      return s.info();
    }
    if (analysis.signature(id) instanceof Signature.Rates r) {
      return r.info().source();
    }
    throw new IllegalArgumentException("There is no source " + id);
  }

  /** All sources, by qualified name. */
  public Stream<SourceInfo> sources() {
    return elements(ElementKind.SOURCE).map(Element::id).sorted().map(this::source);
  }

  /** Whether only one source has a simple name, upper and lower case being the same. */
  public boolean isOnlySource(String simpleName) {
    Map<String, Long> names = sourceNames;
    if (names == null) {
      names =
          elements(ElementKind.SOURCE)
              .map(e -> e.id().simpleName().toLowerCase(Locale.ROOT))
              .collect(Collectors.groupingBy(n -> n, Collectors.counting()));
      sourceNames = names;
    }
    return names.getOrDefault(simpleName.toLowerCase(Locale.ROOT), 0L) <= 1;
  }

  /** Currency rates. */
  public Optional<RatesInfo> rates(ElementId id) {
    return analysis.signature(id) instanceof Signature.Rates r
        ? Optional.of(r.info())
        : Optional.empty();
  }

  /** A calendar. */
  public Optional<CalendarInfo> calendar(ElementId id) {
    return analysis.signature(id) instanceof Signature.Calendar c
        ? Optional.of(c.info())
        : Optional.empty();
  }

  /** The calendar that declares a grain, such as {@code retail_week}. */
  public Optional<CalendarInfo> calendarOf(String grain) {
    return Optional.ofNullable(analysis.vocabulary().grains().get(grain)).flatMap(this::calendar);
  }

  /** The grains that calendars declare. */
  public SortedSet<String> customGrains() {
    return new TreeSet<>(analysis.vocabulary().grains().keySet());
  }

  /** Which units convert into which. */
  public UnitTable units() {
    return analysis.vocabulary().units();
  }

  /** The unit of a KPI, driver or metric: the declared one, else the inferred one. */
  public Unit unit(ElementId metricLike) {
    return metric(metricLike).map(MetricInfo::unit).orElse(Unit.ONE);
  }

  /** Which way is better. */
  public Optional<Direction> direction(ElementId metricLike) {
    return metric(metricLike).flatMap(m -> Optional.ofNullable(m.direction()));
  }

  /**
   * A written quantity as a value in the unit of a metric: {@code 2 hours} is 120 for a metric in
   * minutes; empty when the units do not fit.
   */
  public Optional<BigDecimal> quantity(ElementId metricLike, Quantity quantity) {
    Context context = context(metricLike);
    return context
        .units()
        .read(quantity, unit(metricLike))
        .flatMap(u -> Quantities.in(quantity, u, unit(metricLike), units()));
  }

  /**
   * What a dotted path such as {@code ticket.audience} means for the rows of a source; where it is
   * unique its first references may be left out, or the source with the column may stand for them.
   */
  public Dimension resolveDimension(ElementId source, String dottedPath) {
    return new Reach(this::sourceInfo, this::calendarOf, this::owner)
        .of(source(source), List.of(dottedPath.split("\\.")));
  }

  /** The source that the longest part of a path but its end names. */
  private Optional<Reach.Owner> owner(List<String> path) {
    for (int length = path.size() - 1; length > 0; length--) {
      int segments = length;
      Optional<Reach.Owner> found =
          find(String.join(".", path.subList(0, length)))
              .filter(id -> id.kind() == ElementKind.SOURCE)
              .map(id -> new Reach.Owner(id, segments));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<SourceInfo> sourceInfo(ElementId id) {
    return analysis.signature(id) instanceof Signature.Source s
        ? Optional.of(s.info())
        : Optional.empty();
  }

  /** A measure with a condition pushed down to all rows it reads. */
  public Filtered filter(ElementId from, Measure measure, Expr condition) {
    Context context = context(from);
    Measure filtered = new Filter(context, condition).apply(measure);
    return new Filtered(
        filtered, context.findings().list().stream().map(Finding::message).toList());
  }

  /**
   * A filtered measure.
   *
   * @param measure the result; unresolved when there are mistakes
   * @param mistakes why the condition cannot be applied
   */
  public record Filtered(Measure measure, List<String> mistakes) {
    public Filtered {
      mistakes = List.copyOf(mistakes);
    }
  }

  private Context context(ElementId from) {
    Asking asking = new Asking(declarations, analysis.vocabulary(), analysis::result, from);
    return new Context(from, asking, new Findings(from), Uses.IGNORED);
  }

  /** All structural problems, sorted. */
  public List<Problem> problems() {
    return files().keySet().stream().flatMap(f -> problems(f).stream()).toList();
  }

  /** The structural problems of a file, sorted. */
  public List<Problem> problems(String file) {
    return problemsByFile.computeIfAbsent(file, problems::of);
  }

  /** The metrics that the definition of a metric names, sorted. */
  public List<ElementId> definedBy(ElementId metric) {
    Result result = analysis.result(metric);
    return result == null ? List.of() : result.metrics().stream().sorted().toList();
  }

  /** The sources whose rows a metric reads, also through other metrics, sorted. */
  public List<ElementId> sourcesOf(ElementId metric) {
    Set<ElementId> sources = new TreeSet<>();
    SourcesOf reads = new SourcesOf(context(metric).knowledge());
    formula(metric).stream()
        .flatMap(f -> f.versions().stream())
        .forEach(v -> sources.addAll(reads.of(v.measure())));
    return List.copyOf(sources);
  }

  /** The dotted paths by which all that a metric reads can be grouped, sorted. */
  public List<String> dimensions(ElementId metric) {
    return new Dimensions(this).of(metric);
  }

  /**
   * A remedy for an element as changes of the text.
   *
   * @throws NullPointerException when there is no such element
   */
  public Fix fix(ElementId element, Remedy remedy) {
    return problems.fix(declarations.require(element), remedy);
  }

  /** What a dotted name means at some place. */
  public Match meaning(Scope scope, Path path) {
    return new Lookup(declarations.symbols(), scope).find(path);
  }

  /** Everywhere in elements a symbol is named, its declaration included, by file and place. */
  public List<Location> references(Symbol symbol) {
    return usages().of(symbol);
  }

  /** Everywhere an element is named, its declaration included, by file and place. */
  public List<Location> references(ElementId target) {
    return references(Symbol.of(target));
  }

  /** What the word at an offset of a file stands for, and where the word stands. */
  public Optional<Occurrence> at(String file, int offset) {
    return usages().at(file, offset);
  }

  private Usages usages() {
    Checks checks = new Checks(settings.time(), settings.sqlFragments());
    return new Usages(declarations, analysis, checks);
  }
}
