package dev.sextant.model.workspace;

import dev.sextant.model.check.Findings;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Paths;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.file.Declaration;
import dev.sextant.model.file.Element;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.name.Lookup;
import dev.sextant.model.name.Match;
import dev.sextant.model.resolve.Context;
import dev.sextant.model.resolve.FormulaReader;
import dev.sextant.model.resolve.SourceReader;
import dev.sextant.model.resolve.UnitReader;
import dev.sextant.model.resolve.Uses;
import dev.sextant.model.structure.Checks;
import dev.sextant.model.unit.Quantity;
import dev.sextant.model.unit.UnitRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What each name in the text stands for. Nothing of it is kept: an element is resolved once more
 * with somebody listening, which takes no longer than a blink and only for the elements asked
 * about.
 */
final class Usages {

  private final Declarations declarations;
  private final Analysis analysis;
  private final Checks checks;

  Usages(Declarations declarations, Analysis analysis, Checks checks) {
    this.declarations = declarations;
    this.analysis = analysis;
    this.checks = checks;
  }

  /** The names in an element by their nodes, its own name among them. */
  private Map<Integer, Symbol> in(Node node) {
    Map<Integer, Symbol> found = new TreeMap<>();
    Uses uses = (at, element, member) -> found.put(at, new Symbol(element, member));
    Element element = node.element();
    ElementId id = element.id();
    Asking asking = new Asking(declarations, analysis.vocabulary(), analysis::result, id);
    Context context = new Context(id, asking, new Findings(id), uses);
    if (id.kind().isMetricLike()) {
      new FormulaReader(context, element).read();
    }
    switch (id.kind()) {
      case SOURCE -> new SourceReader(context, element).source();
      case RATES -> new SourceReader(context, element).rates();
      case CALENDAR -> new SourceReader(context, element).calendar();
      default -> {}
    }
    checks.run(element, context);
    members(element, found);
    units(element, found);
    qualifiers(element, found);
    if (node.isNamed()) {
      found.put(element.nameAt(), Symbol.of(id));
    }
    return found;
  }

  /** The names that a source itself gives to columns, references and date roles. */
  private static void members(Element element, Map<Integer, Symbol> found) {
    for (Fact fact : element.facts()) {
      if (fact instanceof SourceFact.Column c) {
        found.put(c.name().at(), new Symbol(element.id(), c.name().name()));
      } else if (fact instanceof SourceFact.Reference r) {
        found.put(r.name().at(), new Symbol(element.id(), r.name().name()));
      } else if (fact instanceof SourceFact.Time t) {
        Path.Segment role = t.role();
        if (role != null) {
          found.put(role.at(), new Symbol(element.id(), role.name()));
        }
      }
    }
  }

  /** Units, in the singular or the plural, on their own or behind a number. */
  private void units(Element element, Map<Integer, Symbol> found) {
    Lookup lookup = declarations.lookup(element.id());
    for (Fact fact : element.facts()) {
      Stream<Path> words = fact.units().flatMap(Usages::words);
      Stream<Path> numbers = quantities(fact).map(Usages::word);
      Stream.concat(words, numbers)
          .forEach(
              path ->
                  UnitReader.element(lookup::find, path)
                      .ifPresent(
                          unit ->
                              found.putIfAbsent(path.segments().getLast().at(), Symbol.of(unit))));
    }
  }

  private static Stream<Quantity> quantities(Fact fact) {
    Stream<Quantity> numbers =
        fact.expressions()
            .flatMap(Expr::tree)
            .flatMap(e -> e instanceof Expr.Number n ? Stream.of(n.quantity()) : Stream.empty());
    return Stream.concat(fact.quantities(), numbers).filter(q -> q.at() > 0 && !q.unit().isEmpty());
  }

  private static Path word(Quantity quantity) {
    return new Path(
        List.of(new Path.Segment(quantity.unit(), quantity.unitAt())), quantity.unitAt());
  }

  /** In {@code Visitor.Attract} the journey is named, too; packages are no symbols. */
  private void qualifiers(Element element, Map<Integer, Symbol> found) {
    Lookup lookup = declarations.lookup(element.id());
    element.facts().stream().flatMap(Usages::paths).forEach(p -> qualifiers(lookup, p, found));
  }

  private static Stream<Path> paths(Fact fact) {
    return Stream.concat(fact.mentions(), fact.expressions().flatMap(Paths::of));
  }

  private static void qualifiers(Lookup lookup, Path path, Map<Integer, Symbol> found) {
    for (int last = 1; last < path.segments().size(); last++) {
      Symbol symbol = found.get(path.segments().get(last).at());
      for (int end = 1; symbol != null && symbol.member().isEmpty() && end <= last; end++) {
        Path prefix = new Path(path.segments().subList(0, end), path.at());
        if (lookup.find(prefix) instanceof Match.Found around
            && around.segments() == end
            && symbol.element().qualifiedName().startsWith(around.id() + ".")) {
          found.putIfAbsent(prefix.segments().getLast().at(), Symbol.of(around.id()));
        }
      }
    }
  }

  private static Stream<Path> words(UnitRef unit) {
    return Stream.concat(unit.over().stream(), unit.per().stream());
  }

  /** The symbol at an offset of a file. */
  Optional<Occurrence> at(String path, int offset) {
    FileModel file = declarations.files().get(path);
    if (file == null) {
      return Optional.empty();
    }
    return declarations.inFile(path).stream()
        .filter(n -> around(file, n, offset))
        .flatMap(this::occurrences)
        .filter(o -> o.location().span().touches(offset))
        .min((a, b) -> Integer.compare(length(a), length(b)));
  }

  private static int length(Occurrence occurrence) {
    return occurrence.location().span().length();
  }

  private static boolean around(FileModel file, Node node, int offset) {
    Declaration declaration = file.declarations().get(node.declaration());
    return declaration.span(node.element().at()).touches(offset);
  }

  private Stream<Occurrence> occurrences(Node node) {
    return in(node).entrySet().stream()
        .map(e -> new Occurrence(e.getValue(), declarations.location(node, e.getKey())));
  }

  /** Everywhere a symbol is named, its declaration included, by place. */
  List<Location> of(Symbol symbol) {
    List<Location> found = new ArrayList<>();
    String name = symbol.member().isEmpty() ? symbol.element().simpleName() : symbol.member();
    Stream<ElementId> candidates =
        Stream.of(
                declarations.mentions().of(name).stream(),
                Stream.of(symbol.element()),
                symbol.member().isEmpty() ? Stream.<ElementId>empty() : naming())
            .flatMap(ids -> ids);
    candidates
        .distinct()
        .flatMap(id -> Stream.ofNullable(declarations.node(id)))
        .flatMap(this::occurrences)
        .filter(o -> o.symbol().equals(symbol))
        .map(Occurrence::location)
        .forEach(found::add);
    return found.stream().distinct().sorted().toList();
  }

  /** Elements whose facts name columns of a source without a path. */
  private Stream<ElementId> naming() {
    return declarations
        .all()
        .map(node -> node.element().id())
        .filter(id -> id.kind() == ElementKind.QUALITY || id.kind() == ElementKind.CALENDAR);
  }
}
