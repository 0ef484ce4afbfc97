package dev.sextant.ide.project;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A workspace that changes. Changes are only noted, so that they never wait; who asks for the
 * snapshot pays for parsing the latest version of each file, and older versions are never parsed.
 * Safe for use by many threads.
 */
public final class Project {

  private final WorkspaceFiles files;
  private final Map<String, Change> noted = new LinkedHashMap<>();
  private final Object making = new Object();
  private volatile @Nullable Snapshot snapshot;

  /** What happened to a file; the text is null where the disk has to be asked. */
  private record Change(boolean open, @Nullable String text) {}

  /** A workspace whose files are read when its snapshot is first asked for. */
  public Project(WorkspaceFiles files) {
    this.files = files;
  }

  /** Notes that an editor has a file with this text. */
  public void edited(String path, String text) {
    note(path, new Change(true, text));
  }

  /** Notes that an editor let go of a file, so that the disk counts again. */
  public void closed(String path) {
    note(path, new Change(false, null));
  }

  /** Notes that a file came, went or changed on disk; files open in an editor do not care. */
  public void changedOnDisk(String path) {
    synchronized (noted) {
      Change before = noted.get(path);
      boolean open = before != null ? before.open() : isOpen(path);
      if (!open) {
        noted.put(path, new Change(false, null));
      }
    }
  }

  private boolean isOpen(String path) {
    Snapshot now = snapshot;
    return now != null && now.isOpen(path);
  }

  private void note(String path, Change change) {
    synchronized (noted) {
      noted.remove(path);
      noted.put(path, change);
    }
  }

  /** Forgets all that was read from disk, because settings changed; open texts stay. */
  public void reload() {
    synchronized (making) {
      Snapshot before = snapshot;
      if (before == null) {
        return;
      }
      Snapshot now = Snapshot.of(files.configuration(), files.texts());
      for (String path : before.paths()) {
        Optional<Document> document = before.document(path);
        if (before.isOpen(path) && document.isPresent()) {
          now = now.withOpen(path, document.get().text());
        }
      }
      snapshot = now;
    }
  }

  /** The snapshot of everything noted so far. */
  public Snapshot current() {
    synchronized (making) {
      Snapshot now =
          snapshot == null ? Snapshot.of(files.configuration(), files.texts()) : snapshot;
      for (Map.Entry<String, Change> entry : take().entrySet()) {
        now = apply(now, entry.getKey(), entry.getValue());
      }
      snapshot = now;
      return now;
    }
  }

  /** The snapshot that was made last, without waiting for a newer one; empty before the first. */
  public Optional<Snapshot> latest() {
    return Optional.ofNullable(snapshot);
  }

  private Map<String, Change> take() {
    synchronized (noted) {
      Map<String, Change> taken = new LinkedHashMap<>(noted);
      noted.clear();
      return taken;
    }
  }

  private Snapshot apply(Snapshot before, String path, Change change) {
    if (change.text() != null) {
      return before.withOpen(path, change.text());
    }
    return files.text(path).map(text -> before.withClosed(path, text)).orElse(before.without(path));
  }
}
