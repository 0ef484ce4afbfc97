package dev.sextant.ide.server;

import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/** What the server can do, and what it wants to know of clients. */
final class Abilities {

  static final ServerCapabilities OF_SERVER = ofServer();

  private Abilities() {}

  private static ServerCapabilities ofServer() {
    ServerCapabilities can = new ServerCapabilities();
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Full);
    can.setTextDocumentSync(sync);
    can.setPositionEncoding(PositionEncodingKind.UTF16);
    can.setCompletionProvider(new CompletionOptions(false, List.of(".", " ", "(", "`")));
    can.setHoverProvider(true);
    can.setDefinitionProvider(true);
    can.setReferencesProvider(true);
    can.setDocumentHighlightProvider(true);
    can.setDocumentSymbolProvider(true);
    can.setWorkspaceSymbolProvider(true);
    can.setDocumentFormattingProvider(true);
    can.setFoldingRangeProvider(true);
    can.setRenameProvider(new RenameOptions(true));
    can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    can.setSemanticTokensProvider(
        new SemanticTokensWithRegistrationOptions(WireColours.LEGEND, true));
    WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
    folders.setSupported(true);
    folders.setChangeNotifications(Either.forRight(true));
    can.setWorkspace(new WorkspaceServerCapabilities(folders));
    return can;
  }

  static boolean fillsSnippets(@Nullable ClientCapabilities client) {
    if (client == null || client.getTextDocument() == null) {
      return false;
    }
    CompletionCapabilities completion = client.getTextDocument().getCompletion();
    return completion != null
        && completion.getCompletionItem() != null
        && Boolean.TRUE.equals(completion.getCompletionItem().getSnippetSupport());
  }

  static boolean watchesFiles(@Nullable ClientCapabilities client) {
    if (client == null || client.getWorkspace() == null) {
      return false;
    }
    DidChangeWatchedFilesCapabilities watching = client.getWorkspace().getDidChangeWatchedFiles();
    return watching != null && Boolean.TRUE.equals(watching.getDynamicRegistration());
  }
}
