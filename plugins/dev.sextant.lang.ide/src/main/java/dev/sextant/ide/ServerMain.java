package dev.sextant.ide;

import dev.sextant.ide.project.FolderFiles;
import dev.sextant.ide.server.MetricsLanguageServer;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** Runs the language server on two streams. */
public final class ServerMain {

  private ServerMain() {}

  /**
   * Serves one client until it says that it is over or its stream ends.
   *
   * @return 0 when the client shut the server down before, else 1, as the protocol says
   */
  public static int run(InputStream in, OutputStream out) {
    MetricsLanguageServer server =
        new MetricsLanguageServer(FolderFiles::new, Clock.system(ZoneId.systemDefault()));
    // Not closed in an orderly way: the thread that reads may wait for the client for ever.
    ExecutorService messages =
        Executors.newCachedThreadPool(
            Thread.ofPlatform().name("sextant-lsp-", 0).daemon().factory());
    Launcher<LanguageClient> launcher =
        LSPLauncher.createServerLauncher(server, in, out, messages, consumer -> consumer);
    server.connect(launcher.getRemoteProxy());
    return await(server, launcher.startListening());
  }

  private static int await(MetricsLanguageServer server, Future<Void> listening) {
    CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> waitFor(listening));
    CompletableFuture<Integer> over = ended.thenApply(v -> server.exited().getNow(1));
    return over.applyToEither(server.exited(), code -> code).join();
  }

  private static void waitFor(Future<Void> listening) {
    try {
      listening.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The client's stream broke", e.getCause());
    }
  }
}
