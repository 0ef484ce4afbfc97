package dev.sextant.ide.server;

import dev.sextant.ide.project.Snapshot;
import dev.sextant.model.file.Element;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What clients say and ask of the workspace as a whole. */
final class MetricsWorkspaces implements WorkspaceService {

  private static final int MOST_SYMBOLS = 500;

  private final Requests requests;
  private final Publisher publisher;

  MetricsWorkspaces(Requests requests, Publisher publisher) {
    this.requests = requests;
    this.publisher = publisher;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    // All settings are in sextant.toml, so that every tool reads the same ones.
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    params.getChanges().stream().map(FileEvent::getUri).forEach(this::changed);
    publisher.changed();
  }

  private void changed(String uri) {
    Optional<Path> file = Uris.path(uri);
    if (file.isEmpty()) {
      return;
    }
    Place place = requests.roots().place(uri);
    if (file.get().endsWith(Roots.SETTINGS)) {
      place.project().reload();
    } else {
      place.project().changedOnDisk(place.path());
    }
  }

  @Override
  public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
    folders(params.getEvent().getRemoved()).forEach(requests.roots()::remove);
    folders(params.getEvent().getAdded()).forEach(requests.roots()::add);
    publisher.changed();
  }

  private static Stream<Path> folders(List<WorkspaceFolder> folders) {
    return folders.stream().map(f -> Uris.path(f.getUri())).flatMap(Optional::stream);
  }

  @Override
  public CompletableFuture<
          Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>>
      symbol(WorkspaceSymbolParams params) {
    return requests.askAll(
        roots ->
            Either.forRight(
                roots.all().stream()
                    .flatMap(root -> symbols(root, params.getQuery()))
                    .limit(MOST_SYMBOLS)
                    .toList()));
  }

  private Stream<WorkspaceSymbol> symbols(Root root, String query) {
    Snapshot snapshot = root.project().current();
    return requests.service(snapshot).symbols(query).flatMap(e -> symbol(root, snapshot, e));
  }

  private static Stream<WorkspaceSymbol> symbol(Root root, Snapshot snapshot, Element element) {
    String container = element.label().isEmpty() ? element.kind().keyword() : element.label();
    return Wire.location(
        root, snapshot, snapshot.workspace().location(element.id(), element.nameAt()))
        .map(
            location ->
                new WorkspaceSymbol(
                    element.name(),
                    Wire.symbol(element.kind()),
                    Either.forLeft(location),
                    container))
        .stream();
  }
}
