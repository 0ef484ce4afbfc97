package dev.sextant.ui;

import dev.sextant.ide.project.FolderFiles;
import dev.sextant.ide.project.Project;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;

/** The models of all open projects, and who wants to know when one changed. */
public final class Models {

  /** The file that makes a folder a workspace. */
  static final String SETTINGS = "sextant.toml";

  private final Map<IContainer, Model> byRoot = new ConcurrentHashMap<>();
  private final List<Consumer<Model>> listeners = new CopyOnWriteArrayList<>();

  /** Whether a resource is a model file by its name. */
  static boolean isModelFile(IResource resource) {
    return resource instanceof IFile && "metrics".equals(resource.getFileExtension());
  }

  /** The model to which a file belongs; empty for files without a place on disk. */
  public Optional<Model> of(IFile file) {
    IContainer root = root(file);
    return root.getLocation() == null
        ? Optional.empty()
        : Optional.of(byRoot.computeIfAbsent(root, Models::create));
  }

  private static Model create(IContainer root) {
    return new Model(root, new Project(new FolderFiles(root.getLocation().toPath())));
  }

  private static IContainer root(IFile file) {
    for (IContainer at = file.getParent(); at != null; at = at.getParent()) {
      if (at instanceof IProject || at.getFile(IPath.fromOSString(SETTINGS)).exists()) {
        return at;
      }
    }
    return file.getProject();
  }

  /** All models that are known by now. */
  List<Model> all() {
    return List.copyOf(byRoot.values());
  }

  /** Forgets the models of a project that is gone, or whose folders became others. */
  void forget(IProject project) {
    byRoot.keySet().removeIf(root -> project.equals(root.getProject()));
  }

  /** The file that a document is the text of. */
  static Optional<IFile> file(IDocument document) {
    ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
    return Optional.ofNullable(buffer)
        .map(ITextFileBuffer::getLocation)
        .map(location -> ResourcesPlugin.getWorkspace().getRoot().getFile(location));
  }

  /** A document as its model knows it. */
  record Opened(Model model, String path) {}

  /** The model and path of a document. */
  Optional<Opened> of(IDocument document) {
    return file(document)
        .filter(Models::isModelFile)
        .flatMap(file -> of(file).map(model -> new Opened(model, model.path(file))));
  }

  void listen(Consumer<Model> listener) {
    listeners.add(listener);
  }

  void ignore(Consumer<Model> listener) {
    listeners.remove(listener);
  }

  /** Tells everybody that there is a new snapshot. */
  void changed(Model model) {
    listeners.forEach(listener -> listener.accept(model));
  }
}
