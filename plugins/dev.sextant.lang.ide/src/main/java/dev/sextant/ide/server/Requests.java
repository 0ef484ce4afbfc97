package dev.sextant.ide.server;

import dev.sextant.ide.project.Snapshot;
import dev.sextant.ide.service.LanguageService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;

/** Answers questions off the thread that reads messages; a client can cancel each. */
final class Requests {

  private final Roots roots;
  private final Executor executor;
  private final Clock clock;

  Requests(Roots roots, Executor executor, Clock clock) {
    this.roots = roots;
    this.executor = executor;
    this.clock = clock;
  }

  /**
   * What a question is asked of.
   *
   * @param place the file
   * @param snapshot the newest one when the answer is made
   * @param service the features on it
   */
  record Asked(Place place, Snapshot snapshot, LanguageService service) {

    String path() {
      return place.path();
    }

    Root root() {
      return place.root();
    }
  }

  Roots roots() {
    return roots;
  }

  /** Answers a question about a file. */
  <T> CompletableFuture<T> ask(String uri, Function<Asked, T> answer) {
    return CompletableFutures.computeAsync(
        executor,
        cancelled -> {
          Place place = roots.place(uri);
          cancelled.checkCanceled();
          Snapshot snapshot = place.project().current();
          cancelled.checkCanceled();
          return answer.apply(new Asked(place, snapshot, service(snapshot)));
        });
  }

  /** Answers a question about all projects. */
  <T> CompletableFuture<T> askAll(Function<Roots, T> answer) {
    return CompletableFutures.computeAsync(
        executor,
        cancelled -> {
          cancelled.checkCanceled();
          return answer.apply(roots);
        });
  }

  LanguageService service(Snapshot snapshot) {
    return new LanguageService(snapshot, LocalDate.now(clock));
  }
}
