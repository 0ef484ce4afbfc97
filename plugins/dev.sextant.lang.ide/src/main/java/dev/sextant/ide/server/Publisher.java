package dev.sextant.ide.server;

import dev.sextant.ide.project.Snapshot;
import dev.sextant.ide.service.LanguageService;
import dev.sextant.model.check.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/**
 * Tells the client what is wrong, a moment after the last change: first in the files that are open,
 * as far as that is known at once; then, when everything was judged, in all files. A further change
 * stops what is under way.
 */
final class Publisher {

  private static final long PAUSE_MILLIS = 120;

  private final Roots roots;
  private final Executor executor;
  private final Clock clock;
  private final AtomicLong version = new AtomicLong();
  private final Map<String, List<Diagnostic>> published = new ConcurrentHashMap<>();
  private volatile @Nullable LanguageClient client;

  Publisher(Roots roots, Executor executor, Clock clock) {
    this.roots = roots;
    this.executor = executor;
    this.clock = clock;
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
    BooleanSupplier stale = () -> asOf != version.get();
    if (to == null || stale.getAsBoolean() || !pause() || stale.getAsBoolean()) {
      return;
    }
    Map<Root, Snapshot> snapshots = new LinkedHashMap<>();
    roots.all().forEach(root -> snapshots.put(root, root.project().current()));
    Set<String> gone = new HashSet<>(published.keySet());
    snapshots.forEach(
        (root, snapshot) -> {
          soon(to, root, snapshot, stale);
          snapshot.paths().forEach(path -> gone.remove(root.uri(path)));
        });
    boolean known =
        snapshots.entrySet().stream().allMatch(e -> all(to, e.getKey(), e.getValue(), stale));
    if (known) {
      gone.forEach(uri -> send(to, uri, List.of()));
    }
  }

  /** What is typed in is told at once. */
  private void soon(LanguageClient to, Root root, Snapshot snapshot, BooleanSupplier stale) {
    snapshot.paths().stream()
        .filter(path -> snapshot.isOpen(path) && !stale.getAsBoolean())
        .forEach(path -> send(to, root.uri(path), diagnostics(snapshot, path)));
  }

  /** Rules that look at everything take longer; false when nobody waits for them any more. */
  private boolean all(LanguageClient to, Root root, Snapshot snapshot, BooleanSupplier stale) {
    if (!service(snapshot).judgeAll(stale)) {
      return false;
    }
    for (String path : snapshot.paths()) {
      if (stale.getAsBoolean()) {
        return false;
      }
      send(to, root.uri(path), diagnostics(snapshot, path));
    }
    return true;
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

  private List<Diagnostic> diagnostics(Snapshot snapshot, String path) {
    List<Problem> problems = service(snapshot).problems(path);
    return snapshot
        .document(path)
        .map(d -> problems.stream().map(p -> Wire.diagnostic(d.lines(), p)).toList())
        .orElse(List.of());
  }

  private LanguageService service(Snapshot snapshot) {
    return new LanguageService(snapshot, LocalDate.now(clock));
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
