package dev.sextant.ide.server;

import dev.sextant.ide.project.Project;
import dev.sextant.ide.project.WorkspaceFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The projects of a client: one for each folder that is a workspace, others as files need them. */
final class Roots {

  /** The file that makes a folder a workspace. */
  static final String SETTINGS = "sextant.toml";

  private final Function<Path, WorkspaceFiles> reader;
  private final List<Path> folders = new ArrayList<>();
  private final Map<Path, Root> byFolder = new ConcurrentHashMap<>();
  private final Map<String, Root> loose = new ConcurrentHashMap<>();

  Roots(Function<Path, WorkspaceFiles> reader) {
    this.reader = reader;
  }

  /** Adds a folder that the client shows, with all workspaces within it. */
  synchronized void add(Path folder) {
    folders.add(folder);
    folders.sort(Comparator.comparingInt(Path::getNameCount).reversed());
    root(nearest(folder).orElse(folder));
    WorkspaceFolders.below(folder).forEach(this::root);
  }

  /** Drops a folder that the client no longer shows. */
  synchronized void remove(Path folder) {
    folders.remove(folder);
    byFolder.keySet().removeIf(root -> root.startsWith(folder));
  }

  /** All projects, by folder. */
  List<Root> all() {
    List<Root> all = new ArrayList<>(new TreeMap<>(byFolder).values());
    all.addAll(loose.values());
    return all;
  }

  /** The project and relative path of a file. */
  Place place(String uri) {
    Optional<Path> file = Uris.path(uri);
    if (file.isEmpty()) {
      Root root = loose.computeIfAbsent(uri, u -> Root.of(null, new Project(NoFiles.NONE)));
      return new Place(root, uri);
    }
    Root root = rootOf(file.get());
    return root.relative(file.get())
        .map(path -> new Place(root, path))
        .orElseThrow(() -> new IllegalStateException("Not in its own folder: " + uri));
  }

  /** The project of a loose file is dropped when the file is closed. */
  void closed(Place place) {
    loose.remove(place.path());
  }

  private synchronized Root rootOf(Path file) {
    Path parent = file.getParent() == null ? file : file.getParent();
    Optional<Path> workspace = nearest(parent);
    Optional<Path> shown = folders.stream().filter(file::startsWith).findFirst();
    if (workspace.isPresent() || shown.isPresent()) {
      return root(workspace.orElseGet(shown::orElseThrow));
    }
    return byFolder.computeIfAbsent(parent, p -> Root.of(p, new Project(NoFiles.NONE)));
  }

  private Root root(Path folder) {
    return byFolder.computeIfAbsent(folder, f -> Root.of(f, new Project(reader.apply(f))));
  }

  private static Optional<Path> nearest(Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve(SETTINGS))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }
}
