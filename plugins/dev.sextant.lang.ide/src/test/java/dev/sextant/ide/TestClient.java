package dev.sextant.ide;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** A client that speaks with a server of its own over pipes. */
final class TestClient implements LanguageClient {

  private final Map<String, List<Diagnostic>> published = new ConcurrentHashMap<>();
  private final AtomicInteger versions = new AtomicInteger();
  private final CompletableFuture<Integer> exit;
  private final LanguageServer server;

  private TestClient() throws IOException {
    PipedInputStream toServer = new PipedInputStream(1 << 16);
    PipedInputStream toClient = new PipedInputStream(1 << 16);
    PipedOutputStream fromServer = new PipedOutputStream(toClient);
    PipedOutputStream fromClient = new PipedOutputStream(toServer);
    exit =
        CompletableFuture.supplyAsync(() -> ServerMain.run(toServer, fromServer), TestClient::own);
    var launcher = LSPLauncher.createClientLauncher(this, toClient, fromClient);
    Future<Void> unused = launcher.startListening();
    server = launcher.getRemoteProxy();
  }

  private static void own(Runnable server) {
    Thread.ofPlatform().daemon().name("server").start(server);
  }

  static TestClient start() throws IOException {
    return new TestClient();
  }

  InitializeResult initialize(Path folder) throws Exception {
    InitializeParams params = new InitializeParams();
    params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "test")));
    params.setCapabilities(new ClientCapabilities());
    InitializeResult result = server.initialize(params).get(60, TimeUnit.SECONDS);
    server.initialized(new InitializedParams());
    return result;
  }

  TextDocumentService documents() {
    return server.getTextDocumentService();
  }

  WorkspaceService workspaces() {
    return server.getWorkspaceService();
  }

  void open(String uri, String text) {
    documents()
        .didOpen(
            new DidOpenTextDocumentParams(
                new TextDocumentItem(uri, "metrics", versions.incrementAndGet(), text)));
  }

  void change(String uri, String text) {
    documents()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, versions.incrementAndGet()),
                List.of(new TextDocumentContentChangeEvent(text))));
  }

  void close(String uri) {
    documents().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));
  }

  void watched(String uri, FileChangeType type) {
    workspaces()
        .didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(uri, type))));
  }

  static Predicate<Diagnostic> mentions(String words) {
    return d -> d.getMessage().getLeft().contains("`" + words + "`");
  }

  static Predicate<List<Diagnostic>> says(String name) {
    return problems -> problems.stream().anyMatch(mentions(name));
  }

  static Predicate<List<Diagnostic>> saysNot(String name) {
    return problems -> problems.stream().noneMatch(mentions(name));
  }

  /** Waits for problems of a file that are as expected; the first ones named are those meant. */
  List<Diagnostic> problems(String uri, Predicate<List<Diagnostic>> expected) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    synchronized (published) {
      while (!expected.test(published.getOrDefault(uri, List.of()))) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          throw new AssertionError("Problems of " + uri + " stay " + published.get(uri));
        }
        TimeUnit.NANOSECONDS.timedWait(published, left);
      }
      return published.getOrDefault(uri, List.of());
    }
  }

  /** Ends the server and gives its exit code. */
  int stop() throws Exception {
    server.shutdown().get(60, TimeUnit.SECONDS);
    server.exit();
    return exit.get(60, TimeUnit.SECONDS);
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
    synchronized (published) {
      published.put(diagnostics.getUri(), diagnostics.getDiagnostics());
      published.notifyAll();
    }
  }

  @Override
  public void telemetryEvent(Object object) {
    throw new AssertionError("Nothing is measured about users");
  }

  @Override
  public void showMessage(MessageParams message) {
    throw new AssertionError(message.getMessage());
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams ask) {
    throw new AssertionError(ask.getMessage());
  }

  @Override
  public void logMessage(MessageParams message) {
    throw new AssertionError(message.getMessage());
  }
}
