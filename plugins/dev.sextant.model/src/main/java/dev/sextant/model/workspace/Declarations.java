package dev.sextant.model.workspace;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.file.Declaration;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.name.Declared;
import dev.sextant.model.name.Lookup;
import dev.sextant.model.name.Symbols;
import dev.sextant.model.share.Layered;
import dev.sextant.model.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a workspace, their elements and the names of these; nothing is linked here. */
final class Declarations {

  static final Declarations EMPTY =
      new Declarations(
          new TreeMap<>(), new TreeMap<>(), Layered.empty(), Symbols.EMPTY, Mentions.NONE);

  private final SortedMap<String, FileModel> files;
  private final SortedMap<String, List<Node>> byFile;
  private final Layered<ElementId, List<Node>> nodes;
  private final Symbols symbols;
  private final Mentions mentions;

  private Declarations(
      SortedMap<String, FileModel> files,
      SortedMap<String, List<Node>> byFile,
      Layered<ElementId, List<Node>> nodes,
      Symbols symbols,
      Mentions mentions) {
    this.files = Collections.unmodifiableSortedMap(files);
    this.byFile = byFile;
    this.nodes = nodes;
    this.symbols = symbols;
    this.mentions = mentions;
  }

  SortedMap<String, FileModel> files() {
    return files;
  }

  Symbols symbols() {
    return symbols;
  }

  Mentions mentions() {
    return mentions;
  }

  /** The element of an identity; where several files declare it, the first file's. */
  @Nullable Node node(ElementId id) {
    List<Node> found = nodes.get(id);
    return found == null ? null : found.getFirst();
  }

  /** The element of an identity, which must be there. */
  Node require(ElementId id) {
    return Objects.requireNonNull(node(id), () -> "No element " + id);
  }

  /** All elements by file and place, the shadowed ones of duplicates included. */
  Stream<Node> all() {
    return byFile.values().stream().flatMap(List::stream);
  }

  List<Node> inFile(String path) {
    return byFile.getOrDefault(path, List.of());
  }

  /** Whether this element bears its identity, rather than a duplicate in an earlier file. */
  boolean isFirst(Node node) {
    Node first = node(node.element().id());
    return first != null && first.declared().equals(node.declared());
  }

  Optional<Declaration> declaration(Node node) {
    return Optional.ofNullable(files.get(node.declared().file()))
        .map(f -> f.declarations().get(node.declaration()));
  }

  Location location(Node node, int at) {
    Span span = declaration(node).orElseThrow().span(at);
    return new Location(node.declared().file(), span);
  }

  /** Looks names up from an element. */
  Lookup lookup(ElementId in) {
    return new Lookup(symbols, require(in).scope());
  }

  /** These declarations with files in place of those with the same paths, or without a path. */
  Declarations with(Collection<FileModel> changed, Collection<String> removed) {
    SortedMap<String, FileModel> newFiles = new TreeMap<>(files);
    SortedMap<String, List<Node>> newByFile = new TreeMap<>(byFile);
    List<Node> gone = new ArrayList<>();
    List<Node> come = new ArrayList<>();
    for (String path : removed) {
      newFiles.remove(path);
      gone.addAll(Objects.requireNonNullElse(newByFile.remove(path), List.of()));
    }
    for (FileModel file : changed) {
      List<Node> fresh = Node.of(file);
      newFiles.put(file.path(), file);
      gone.addAll(Objects.requireNonNullElse(newByFile.put(file.path(), fresh), List.of()));
      come.addAll(fresh);
    }
    return new Declarations(
        newFiles,
        newByFile,
        replace(gone, come),
        symbols.with(named(gone), named(come)),
        mentions.with(gone, come));
  }

  private static List<Declared> named(List<Node> nodes) {
    return nodes.stream().filter(Node::isNamed).map(Node::declared).toList();
  }

  private Layered<ElementId, List<Node>> replace(List<Node> gone, List<Node> come) {
    Layered.Editor<ElementId, List<Node>> edit = nodes.edit();
    Map<ElementId, List<Node>> byId = new LinkedHashMap<>();
    for (Node node : gone) {
      ElementId id = node.element().id();
      List<Node> left = byId.computeIfAbsent(id, i -> copy(edit.get(i)));
      left.removeIf(n -> n.declared().equals(node.declared()));
    }
    for (Node node : come) {
      byId.computeIfAbsent(node.element().id(), i -> copy(edit.get(i))).add(node);
    }
    byId.forEach(
        (id, list) -> {
          if (list.isEmpty()) {
            edit.remove(id);
          } else {
            list.sort((a, b) -> a.declared().compareTo(b.declared()));
            edit.put(id, List.copyOf(list));
          }
        });
    return edit.build();
  }

  private static List<Node> copy(@Nullable List<Node> nodes) {
    return nodes == null ? new ArrayList<>() : new ArrayList<>(nodes);
  }

  /** What differs from earlier declarations, looking only at the given files. */
  Change since(Declarations earlier, Collection<String> paths) {
    Set<ElementId> ids = new HashSet<>();
    for (String path : paths) {
      earlier.inFile(path).forEach(n -> ids.add(n.element().id()));
      inFile(path).forEach(n -> ids.add(n.element().id()));
    }
    Set<ElementId> elements = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (ElementId id : ids) {
      Node before = earlier.node(id);
      Node after = node(id);
      if (before == null || after == null) {
        names.add(id.simpleName());
        elements.add(id);
      } else if (!before.meansTheSame(after)) {
        elements.add(id);
      }
    }
    return new Change(elements, names);
  }
}
