package dev.sextant.model.workspace;

import dev.sextant.model.element.Element;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.name.Declared;
import dev.sextant.model.name.Match;
import dev.sextant.model.name.Nearest;
import dev.sextant.model.time.TimeSettings;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * All files of a workspace, linked, typed and checked: an immutable snapshot. A changed file gives
 * a new snapshot that shares everything the change does not touch.
 */
public final class Workspace {

  private final Settings settings;
  private final Declarations declarations;

  private Workspace(Settings settings, Declarations declarations) {
    this.settings = settings;
    this.declarations = declarations;
  }

  /** The workspace of some files; of two with the same path the later one counts. */
  public static Workspace of(Settings settings, Collection<FileModel> files) {
    return new Workspace(settings, Declarations.EMPTY.with(files, List.of()));
  }

  /** This workspace with one file in place of that of the same path. */
  public Workspace with(FileModel changed) {
    return new Workspace(settings, declarations.with(List.of(changed), List.of()));
  }

  /** This workspace without a file. */
  public Workspace without(String path) {
    return new Workspace(settings, declarations.with(List.of(), List.of(path)));
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

  /** All elements, nested ones behind their parents, by file and place. */
  public Stream<Element> elements() {
    return declarations.all().filter(declarations::isFirst).map(Node::element);
  }

  /** All elements of a kind, by file and place. */
  public Stream<Element> elements(ElementKind kind) {
    return elements().filter(e -> e.kind() == kind);
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
}
