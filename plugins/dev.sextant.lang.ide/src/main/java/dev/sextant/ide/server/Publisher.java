package dev.sextant.ide.server;

import dev.sextant.ide.project.Snapshot;
import dev.sextant.model.check.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/**
 * Tells the client what is wrong: a moment after the last change, first in the files that are open,
 * then in all others; a further change stops what is under way.
 */
final class Publisher {

  private static final long PAUSE_MILLIS = 120;

  private final Roots roots;
  private final Executor executor;
  private final AtomicLong version = new AtomicLong();
  private final Map<String, List<Diagnostic>> published = new ConcurrentHashMap<>();
  private volatile @Nullable LanguageClient client;

  Publisher(Roots roots, Executor executor) {
    this.roots = roots;
    this.executor = executor;
  }

  void connect(LanguageClient connected) {
    client = connected;
  }

  /** Something changed. */
  void changed() {
    long now = version.incrementAndGet();
    executor.execute(() -> publish(now));
  }

  private void publish(long asOf) {
    LanguageClient to = client;
    boolean stale = asOf != version.get();
    if (to == null || stale || !pause() || asOf != version.get()) {
      return;
    }
    Set<String> gone = new HashSet<>(published.keySet());
    for (Root root : roots.all()) {
      Snapshot snapshot = root.project().current();
      for (String path : snapshot.paths()) {
        if (asOf != version.get()) {
          return;
        }
        String uri = root.uri(path);
        gone.remove(uri);
        send(to, uri, diagnostics(snapshot, path));
      }
    }
    gone.forEach(uri -> send(to, uri, List.of()));
  }

  /** A moment in which more may be typed; false when the server ends meanwhile. */
  private static boolean pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static List<Diagnostic> diagnostics(Snapshot snapshot, String path) {
    List<Problem> problems = snapshot.problems(path);
    return snapshot
        .document(path)
        .map(d -> problems.stream().map(p -> Wire.diagnostic(d.lines(), p)).toList())
        .orElse(List.of());
  }

  /** The client keeps what it was told, so that nothing is said twice. */
  private void send(LanguageClient to, String uri, List<Diagnostic> diagnostics) {
    List<Diagnostic> before = published.getOrDefault(uri, List.of());
    if (diagnostics.isEmpty()) {
      published.remove(uri);
    } else {
      published.put(uri, diagnostics);
    }
    if (!before.equals(diagnostics)) {
      to.publishDiagnostics(new PublishDiagnosticsParams(uri, diagnostics));
    }
  }
}
