package dev.sextant.ide.server;

import dev.sextant.ide.project.WorkspaceFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** The language server: its life, and what it can do. */
public final class MetricsLanguageServer implements LanguageServer, LanguageClientAware {

  private static final int ANSWERING_THREADS = 2;

  private final ExecutorService answering =
      Executors.newFixedThreadPool(ANSWERING_THREADS, daemons("sextant-answers"));
  private final ExecutorService publishing =
      Executors.newSingleThreadExecutor(daemons("sextant-problems"));
  private final CompletableFuture<Integer> exited = new CompletableFuture<>();
  private final Roots roots;
  private final Publisher publisher;
  private final MetricsTextDocuments documents;
  private final MetricsWorkspaces workspaces;
  private @Nullable LanguageClient client;
  private boolean watches;
  private boolean shutDown;

  /** A server that reads folders in some way; the clock says which day it is. */
  public MetricsLanguageServer(Function<Path, WorkspaceFiles> reader, Clock clock) {
    roots = new Roots(reader);
    publisher = new Publisher(roots, publishing, clock);
    Requests requests = new Requests(roots, answering, clock);
    documents = new MetricsTextDocuments(requests, publisher);
    workspaces = new MetricsWorkspaces(requests, publisher);
  }

  private static ThreadFactory daemons(String name) {
    return Thread.ofPlatform().name(name, 0).daemon().factory();
  }

  @Override
  public void connect(LanguageClient connected) {
    client = connected;
    publisher.connect(connected);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    ClientCapabilities abilities = params.getCapabilities();
    documents.useSnippets(Abilities.fillsSnippets(abilities));
    watches = Abilities.watchesFiles(abilities);
    List<Path> folders = folders(params);
    return CompletableFuture.supplyAsync(
        () -> {
          folders.forEach(roots::add);
          return new InitializeResult(Abilities.OF_SERVER, new ServerInfo("sextant"));
        },
        answering);
  }

  @SuppressWarnings("deprecation") // Clients older than workspace folders name one root
  private static List<Path> folders(InitializeParams params) {
    List<String> uris = new ArrayList<>();
    if (params.getWorkspaceFolders() != null) {
      params.getWorkspaceFolders().forEach(f -> uris.add(f.getUri()));
    } else if (params.getRootUri() != null) {
      uris.add(params.getRootUri());
    }
    return uris.stream().map(Uris::path).flatMap(Optional::stream).toList();
  }

  @Override
  public void initialized(InitializedParams params) {
    LanguageClient to = client;
    if (to != null && watches) {
      List<FileSystemWatcher> watchers =
          List.of(
              new FileSystemWatcher(Either.forLeft("**/*.metrics")),
              new FileSystemWatcher(Either.forLeft("**/" + Roots.SETTINGS)));
      var unused =
          to.registerCapability(
              new RegistrationParams(
                  List.of(
                      new Registration(
                          "sextant-files",
                          "workspace/didChangeWatchedFiles",
                          new DidChangeWatchedFilesRegistrationOptions(watchers)))));
    }
    publisher.changed();
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    shutDown = true;
    publishing.shutdownNow();
    answering.shutdown();
    return CompletableFuture.completedFuture(new Object());
  }

  @Override
  public void exit() {
    exited.complete(shutDown ? 0 : 1);
  }

  /** Completes with the exit code when the client says that it is over. */
  public CompletableFuture<Integer> exited() {
    return exited;
  }

  @Override
  public void setTrace(SetTraceParams params) {
    // Nothing is traced: what a client sends and gets is all that there is to see.
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return documents;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return workspaces;
  }
}
