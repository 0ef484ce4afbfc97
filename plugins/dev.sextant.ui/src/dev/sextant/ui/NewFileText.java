package dev.sextant.ui;

import dev.sextant.ide.project.Identifiers;
import dev.sextant.ide.project.Snapshot;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.IPath;

/** What a new file begins with. */
final class NewFileText {

  private NewFileText() {}

  /**
   * The package line of the files beside it, else one after the folder; with a line to write on.
   */
  static String in(IWorkspaceRoot root, IPath folder) {
    IContainer container =
        folder.segmentCount() == 1 ? root.getProject(folder.segment(0)) : root.getFolder(folder);
    return "package " + beside(container).orElseGet(() -> after(folder)) + "\n\n";
  }

  /** The package that most model files of the folder are in. */
  private static Optional<String> beside(IContainer folder) {
    IFile probe = folder.getFile(IPath.fromOSString("probe.metrics"));
    Optional<Model> model =
        folder.exists() ? SextantPlugin.get().models().of(probe) : Optional.empty();
    return model.flatMap(
        m ->
            m.project()
                .latest()
                .flatMap(known -> mostFrequent(known, Path.of(m.path(probe)).getParent())));
  }

  private static Optional<String> mostFrequent(Snapshot known, Path folder) {
    SortedMap<String, Long> packages =
        known.workspace().files().values().stream()
            .filter(file -> Objects.equals(Path.of(file.path()).getParent(), folder))
            .map(file -> file.packageName())
            .filter(name -> !name.isEmpty())
            .collect(Collectors.groupingBy(n -> n, TreeMap::new, Collectors.counting()));
    return packages.entrySet().stream()
        .max(Comparator.comparingLong(e -> e.getValue()))
        .map(e -> written(e.getKey()));
  }

  private static String written(String packageName) {
    return Arrays.stream(packageName.split("\\.", -1))
        .map(Identifiers::written)
        .collect(Collectors.joining("."));
  }

  private static String after(IPath folder) {
    return Arrays.stream(folder.segments())
        .map(segment -> segment.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_]+", "_"))
        .map(word -> Character.isDigit(word.charAt(0)) ? "_" + word : word)
        .map(Identifiers::written)
        .collect(Collectors.joining("."));
  }
}
