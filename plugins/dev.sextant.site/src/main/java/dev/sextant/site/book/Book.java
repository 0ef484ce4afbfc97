package dev.sextant.site.book;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.CommonFact.Of;
import dev.sextant.model.fact.CommonFact.Owner;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.PracticeFact.By;
import dev.sextant.model.file.Element;
import dev.sextant.model.workspace.Location;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.Breakdown;
import dev.sextant.report.GoalReport;
import dev.sextant.report.MetricReport;
import dev.sextant.report.Report;
import dev.sextant.site.text.Dates;
import dev.sextant.site.text.Numerals;
import dev.sextant.site.text.Prose;
import dev.sextant.site.text.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The model and its report, read together. */
public final class Book {

  private final Workspace workspace;
  private final Report report;
  private final Mentions mentions;
  private final Secrets secrets;
  private final Map<String, ElementId> ids = new HashMap<>();
  private final Map<String, MetricReport> metrics = new HashMap<>();
  private final Map<String, GoalReport> goals = new HashMap<>();

  /** Opens a report of a workspace. */
  public Book(Workspace workspace, Report report) {
    this.workspace = workspace;
    this.report = report;
    this.mentions = new Mentions(workspace);
    this.secrets = new Secrets(this);
    workspace.elements().forEach(e -> ids.putIfAbsent(e.id().qualifiedName(), e.id()));
    report.metrics().forEach(m -> metrics.put(m.name(), m));
    report.goals().forEach(g -> goals.put(g.name(), g));
  }

  /** The report. */
  public Report report() {
    return report;
  }

  /** The workspace. */
  public Workspace workspace() {
    return workspace;
  }

  /** All elements of a kind, by file and place. */
  public List<Element> all(ElementKind kind) {
    return workspace.elements(kind).toList();
  }

  /** The element of a qualified name, as the report writes it. */
  public Optional<Element> named(String qualifiedName) {
    return Optional.ofNullable(ids.get(qualifiedName)).flatMap(workspace::element);
  }

  /** What paths in facts of an element name; those that name nothing are left out. */
  public List<Element> targets(Element in, Collection<Path> paths) {
    return paths.stream()
        .flatMap(p -> workspace.target(in.id(), p).stream())
        .flatMap(id -> workspace.element(id).stream())
        .toList();
  }

  /** What a path in a fact of an element names. */
  public Optional<Element> target(Element in, @Nullable Path path) {
    return path == null
        ? Optional.empty()
        : workspace.target(in.id(), path).flatMap(workspace::element);
  }

  /** A link to what a path names; the path's own words when it names nothing. */
  public Link link(Element in, Path path) {
    return target(in, path).map(this::link).orElseGet(() -> Link.plain(path.dotted()));
  }

  /** A link to an element, called as people call it. */
  public Link link(Element element) {
    return new Link(title(element), Addresses.of(element.id()), element.kind().keyword());
  }

  /**
   * How people call an element; a name without a label is split into words. Stages and sources go
   * by their names, because their labels describe rather than name them.
   */
  public static String title(Element element) {
    boolean described = element.kind() == ElementKind.STAGE || element.kind() == ElementKind.SOURCE;
    return described || element.label().isEmpty() ? Words.human(element.name()) : element.label();
  }

  /** A link to the element of a qualified name; the name alone when there is none. */
  public Link link(String qualifiedName) {
    return named(qualifiedName).map(this::link).orElseGet(() -> Link.plain(qualifiedName));
  }

  /**
   * A sentence of the report for people: elements by their titles, periods in words, numbers with
   * commas. Names of columns stay between backticks.
   */
  public String words(String sentence) {
    String called = Prose.calling(sentence, name -> named(name).map(Book::title).orElse(""));
    return Dates.inText(Numerals.inText(called));
  }

  /** The facts of a kind that name an element. */
  public <F extends Fact> Stream<Mention> mentions(Element element, Class<F> kind) {
    return mentions.of(element.id()).filter(m -> kind.isInstance(m.fact()));
  }

  /** Elements with a fact of a kind that names an element, each once. */
  public <F extends Fact> List<Element> naming(Element element, Class<F> kind) {
    return mentions(element, kind).filter(m -> !m.inFormula()).map(Mention::by).distinct().toList();
  }

  /** Metrics whose formula uses an element. */
  public List<Element> computedWith(Element element) {
    return mentions
        .of(element.id())
        .filter(Mention::inFormula)
        .map(Mention::by)
        .filter(e -> e.kind().isMetricLike())
        .distinct()
        .toList();
  }

  /** The metrics and sources that a metric's formula names. */
  public List<Element> computedFrom(Element metric) {
    return mentions
        .computedFrom(metric.id())
        .filter(id -> id.kind().isMetricLike() || id.kind() == ElementKind.SOURCE)
        .flatMap(id -> workspace.element(id).stream())
        .toList();
  }

  /** The role that is accountable for an element; of a comment, who wrote it. */
  public Optional<Element> owner(Element element) {
    Optional<Path> role =
        element.fact(Owner.class).map(Owner::role).or(() -> element.fact(By.class).map(By::role));
    return role.flatMap(path -> target(element, path));
  }

  /** The team (or the whole) to which an element belongs; a team belongs to itself. */
  public Optional<Element> team(Element element) {
    return element.kind() == ElementKind.TEAM
        ? Optional.of(element)
        : element.fact(Of.class).flatMap(of -> target(element, of.team()));
  }

  /** What the report says of a metric, as far as everybody may see it. */
  public Reading reading(Element metric) {
    MetricReport found = metrics.get(metric.id().qualifiedName());
    return new Reading(this, metric, found, secrets.audience(metric, found));
  }

  /** What the report says of a metric by its qualified name; empty when there is no such metric. */
  public Optional<Reading> reading(String qualifiedName) {
    return named(qualifiedName).filter(e -> e.kind().isMetricLike()).map(this::reading);
  }

  /**
   * Metrics by a dimension, as a tile asks for them.
   *
   * @param over the window as written, or empty
   * @param courses whether courses over time are asked for, rather than single values
   */
  public Optional<Breakdown> breakdown(
      List<Element> shown, String by, String over, boolean courses) {
    List<String> names = shown.stream().map(m -> m.id().qualifiedName()).toList();
    return report.breakdowns().stream()
        .filter(b -> b.metrics().equals(names) && b.by().equals(by))
        .filter(b -> b.over().equals(over) && b.courses() == courses)
        .findFirst();
  }

  /** How a goal stands. */
  public Optional<GoalReport> goal(Element goal) {
    return Optional.ofNullable(goals.get(goal.id().qualifiedName()));
  }

  /** Where an element is declared: {@code paleontology.metrics, line 34}. */
  public String declaredIn(Element element) {
    Location place = workspace.location(element.id(), element.nameAt());
    int line =
        Optional.ofNullable(workspace.files().get(place.file()))
            .map(f -> f.lines().position(place.span().start()).line())
            .orElse(1);
    return place.file() + ", line " + line;
  }
}
