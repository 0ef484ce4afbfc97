package dev.sextant.model.workspace;

import dev.sextant.model.check.Finding;
import dev.sextant.model.check.Findings;
import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.resolve.Context;
import dev.sextant.model.resolve.FormulaReader;
import dev.sextant.model.resolve.MetricEdges;
import dev.sextant.model.resolve.SourceReader;
import dev.sextant.model.resolve.Uses;
import dev.sextant.model.share.Layered;
import dev.sextant.model.structure.Checks;
import dev.sextant.model.time.TimeSettings;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings an analysis up to date after a change. First come sources, then metrics, each behind those
 * it is made of, then the facts of all. An element is looked at again only when it changed, when a
 * name it mentions began or ceased to mean something, or when something it asked about has another
 * signature.
 */
final class Analyzer {

  private final Declarations declarations;
  private final Analysis earlier;
  private final Vocabulary vocabulary;
  private final Checks checks;
  private final Layered.Editor<ElementId, Result> results;
  private final Set<ElementId> touched;
  private final Set<ElementId> changed = new HashSet<>();
  private final Set<ElementId> relinked = new HashSet<>();

  private Analyzer(
      Declarations declarations,
      Analysis earlier,
      Vocabulary vocabulary,
      Checks checks,
      Set<ElementId> touched) {
    this.declarations = declarations;
    this.earlier = earlier;
    this.vocabulary = vocabulary;
    this.checks = checks;
    this.touched = touched;
    this.results = earlier.results().edit();
  }

  /** The analysis of declarations, given an earlier one and what changed since. */
  static Analysis update(
      Declarations declarations, Analysis earlier, Change change, Checks checks) {
    Vocabulary vocabulary = earlier.vocabulary();
    if (change.elements().stream().anyMatch(id -> Vocabulary.concerns(id.kind()))) {
      vocabulary = vocabulary(declarations, vocabulary.time());
    }
    Set<ElementId> touched = new HashSet<>(change.elements());
    change.names().forEach(n -> touched.addAll(declarations.mentions().of(n)));
    if (!vocabulary.equals(earlier.vocabulary())) {
      declarations.all().forEach(n -> touched.add(n.element().id()));
    }
    return new Analyzer(declarations, earlier, vocabulary, checks, touched).run();
  }

  private static Vocabulary vocabulary(Declarations declarations, TimeSettings time) {
    return Vocabulary.of(
        declarations.all().map(Node::element).filter(e -> Vocabulary.concerns(e.kind())).toList(),
        time);
  }

  private Analysis run() {
    forget();
    for (ElementKind kind : List.of(ElementKind.SOURCE, ElementKind.RATES, ElementKind.CALENDAR)) {
      data(kind);
    }
    metrics();
    facts();
    return new Analysis(results.build(), dependents(), vocabulary);
  }

  /** Elements that are gone have no signature any more. */
  private void forget() {
    for (ElementId id : List.copyOf(touched)) {
      if (declarations.node(id) == null) {
        touched.remove(id);
        results.remove(id);
        changed.add(id);
      }
    }
  }

  private void data(ElementKind kind) {
    Deque<ElementId> queue = new ArrayDeque<>();
    Set<ElementId> queued = new HashSet<>();
    touched.stream().filter(id -> id.kind() == kind && queued.add(id)).forEach(queue::add);
    List.copyOf(changed).forEach(c -> dependents(c, kind).filter(queued::add).forEach(queue::add));
    while (!queue.isEmpty()) {
      ElementId id = queue.remove();
      if (put(id, link(id))) {
        dependents(id, kind).filter(queued::add).forEach(queue::add);
      }
    }
  }

  private java.util.stream.Stream<ElementId> dependents(ElementId id, ElementKind kind) {
    return earlier.dependents(id).stream()
        .filter(d -> d.kind() == kind && declarations.node(d) != null);
  }

  private Result link(ElementId id) {
    Asking asking = asking(id);
    Findings findings = new Findings(id);
    Element element = declarations.require(id).element();
    SourceReader reader =
        new SourceReader(new Context(id, asking, findings, Uses.IGNORED), element);
    Signature signature =
        switch (id.kind()) {
          case SOURCE -> new Signature.Source(reader.source(), writtenKey(element));
          case RATES -> new Signature.Rates(reader.rates());
          default -> new Signature.Calendar(reader.calendar());
        };
    return result(id, signature, findings, asking, Set.of(), false);
  }

  private static List<String> writtenKey(Element source) {
    return source
        .facts(SourceFact.Key.class)
        .flatMap(k -> k.columns().stream())
        .map(s -> s.name())
        .toList();
  }

  /** Metrics are looked at behind those they are made of, and only while something changes. */
  private void metrics() {
    Set<ElementId> dirty = new LinkedHashSet<>();
    touched.stream().filter(id -> id.kind().isMetricLike()).forEach(dirty::add);
    changed.forEach(id -> metricDependents(id).forEach(dirty::add));
    Set<ElementId> reach = reach(dirty);
    Map<ElementId, Set<ElementId>> edges = new HashMap<>();
    reach.forEach(id -> edges.put(id, edges(id)));
    Function<ElementId, Collection<ElementId>> next =
        id -> Objects.requireNonNullElse(edges.get(id), Set.of());
    for (List<ElementId> component : Components.of(reach, next)) {
      ElementId first = component.getFirst();
      if (component.size() > 1 || next.apply(first).contains(first)) {
        circular(component, next, dirty);
      } else if (dirty.contains(first) || wasCircular(first)) {
        if (put(first, resolve(first, next.apply(first)))) {
          metricDependents(first).forEach(dirty::add);
        }
      }
    }
  }

  private java.util.stream.Stream<ElementId> metricDependents(ElementId id) {
    return earlier.dependents(id).stream()
        .filter(d -> d.kind().isMetricLike() && declarations.node(d) != null);
  }

  private Set<ElementId> reach(Set<ElementId> start) {
    Set<ElementId> reach = new HashSet<>(start);
    Deque<ElementId> queue = new ArrayDeque<>(start);
    while (!queue.isEmpty()) {
      metricDependents(queue.remove()).filter(reach::add).forEach(queue::add);
    }
    return reach;
  }

  private Set<ElementId> edges(ElementId id) {
    Result before = earlier.result(id);
    if (before != null && !touched.contains(id)) {
      return before.metrics();
    }
    return new MetricEdges(declarations.lookup(id)).of(declarations.require(id).element());
  }

  private boolean wasCircular(ElementId id) {
    Result before = earlier.result(id);
    return before != null && before.circular();
  }

  private Result resolve(ElementId id, Collection<ElementId> metrics) {
    Asking asking = asking(id);
    Findings findings = new Findings(id);
    Context context = new Context(id, asking, findings, Uses.IGNORED);
    Element element = declarations.require(id).element();
    Signature signature = new Signature.Metric(new FormulaReader(context, element).read());
    return result(id, signature, findings, asking, Set.copyOf(metrics), false);
  }

  private void circular(
      List<ElementId> members,
      Function<ElementId, Collection<ElementId>> edges,
      Set<ElementId> dirty) {
    ElementId first = members.getFirst();
    Set<ElementId> within = Set.copyOf(members);
    for (ElementId id : members) {
      Element element = declarations.require(id).element();
      Findings findings = new Findings(id);
      if (id.equals(first)) {
        List<ElementId> way = Cycle.from(first, within, edges);
        findings.add(
            StructuralRule.CYCLE,
            element.nameAt(),
            "`" + element.name() + "` is defined by itself: " + Cycle.text(way));
      }
      Asking asking = asking(id);
      asking.asked().addAll(edges.apply(id));
      Signature signature = new Signature.Metric(FormulaReader.circular(element));
      if (put(id, result(id, signature, findings, asking, Set.copyOf(edges.apply(id)), true))) {
        metricDependents(id).forEach(dirty::add);
      }
    }
  }

  /** The facts of everything that changed, or asked about something that did. */
  private void facts() {
    Set<ElementId> due = new HashSet<>(touched);
    due.addAll(relinked);
    for (ElementId id : changed) {
      earlier.dependents(id).stream().filter(d -> declarations.node(d) != null).forEach(due::add);
    }
    for (ElementId id : due) {
      Asking asking = asking(id);
      Findings findings = new Findings(id);
      checks.run(
          declarations.require(id).element(), new Context(id, asking, findings, Uses.IGNORED));
      Result result = results.get(id);
      Result linked =
          result == null
              ? result(id, new Signature.Plain(), new Findings(id), asking(id), Set.of(), false)
              : result;
      results.put(id, linked.withFacts(findings.list(), asking.asked()));
      relinked.add(id);
    }
  }

  private Asking asking(ElementId from) {
    return new Asking(declarations, vocabulary, results::get, from);
  }

  private Result result(
      ElementId id,
      Signature signature,
      Findings findings,
      Asking asking,
      Set<ElementId> metrics,
      boolean circular) {
    Result before = results.get(id);
    List<Finding> facts = before == null ? List.of() : before.facts();
    Set<ElementId> askedForFacts = before == null ? Set.of() : before.askedForFacts();
    return new Result(
        signature, findings.list(), facts, asking.asked(), askedForFacts, metrics, circular);
  }

  /** Keeps a result; true when the signature is another one than before. */
  private boolean put(ElementId id, Result result) {
    Result before = results.get(id);
    results.put(id, result);
    relinked.add(id);
    boolean differs = before == null || !before.signature().equals(result.signature());
    if (differs) {
      changed.add(id);
    }
    return differs;
  }

  /** Who asks about whom, with the answers of this round in place of the earlier ones. */
  private Layered<ElementId, List<ElementId>> dependents() {
    Map<ElementId, Set<ElementId>> less = new HashMap<>();
    Map<ElementId, Set<ElementId>> more = new HashMap<>();
    Set<ElementId> all = new HashSet<>(relinked);
    changed.stream().filter(id -> declarations.node(id) == null).forEach(all::add);
    for (ElementId id : all) {
      Set<ElementId> before = asked(earlier.result(id));
      Set<ElementId> after = asked(results.get(id));
      before.stream().filter(a -> !after.contains(a)).forEach(a -> add(less, a, id));
      after.stream().filter(a -> !before.contains(a)).forEach(a -> add(more, a, id));
    }
    Layered.Editor<ElementId, List<ElementId>> edit = earlier.dependents().edit();
    Set<ElementId> keys = new HashSet<>(less.keySet());
    keys.addAll(more.keySet());
    for (ElementId key : keys) {
      List<ElementId> old = Objects.requireNonNullElse(edit.get(key), List.of());
      Set<ElementId> now = new LinkedHashSet<>(old);
      now.removeAll(less.getOrDefault(key, Set.of()));
      now.addAll(more.getOrDefault(key, Set.of()));
      if (now.isEmpty()) {
        edit.remove(key);
      } else {
        edit.put(key, List.copyOf(now));
      }
    }
    return edit.build();
  }

  private static Set<ElementId> asked(@Nullable Result result) {
    if (result == null) {
      return Set.of();
    }
    Set<ElementId> asked = new HashSet<>(result.asked());
    asked.addAll(result.askedForFacts());
    return asked;
  }

  private static void add(Map<ElementId, Set<ElementId>> map, ElementId key, ElementId value) {
    map.computeIfAbsent(key, k -> new HashSet<>()).add(value);
  }
}
