package dev.sextant.ide.server;

import dev.sextant.ide.navigate.RenameException;
import dev.sextant.ide.server.Requests.Asked;
import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Problem;
import dev.sextant.model.text.LineMap;
import dev.sextant.model.text.Span;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;

/** What clients say and ask of single files. */
final class MetricsTextDocuments implements TextDocumentService {

  private final Requests requests;
  private final Publisher publisher;
  private volatile boolean snippets;

  MetricsTextDocuments(Requests requests, Publisher publisher) {
    this.requests = requests;
    this.publisher = publisher;
  }

  /** Whether the client fills the places of snippets. */
  void useSnippets(boolean supported) {
    snippets = supported;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem item = params.getTextDocument();
    edited(item.getUri(), item.getText());
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    // The whole text comes with each change, so that the last one is all that counts.
    edited(params.getTextDocument().getUri(), params.getContentChanges().getLast().getText());
  }

  private void edited(String uri, String text) {
    Place place = requests.roots().place(uri);
    place.root().addresses().put(place.path(), uri);
    place.project().edited(place.path(), text);
    publisher.changed();
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    Place place = requests.roots().place(params.getTextDocument().getUri());
    place.project().closed(place.path());
    requests.roots().closed(place);
    publisher.changed();
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    // The text is known from the changes; what else a save changes comes as a watched file.
  }

  private <T> CompletableFuture<T> at(
      TextDocumentPositionParams params, BiFunction<Asked, Integer, T> answer, T otherwise) {
    return requests.ask(
        params.getTextDocument().getUri(),
        asked ->
            asked
                .snapshot()
                .document(asked.path())
                .map(d -> answer.apply(asked, Positions.offset(d.lines(), params.getPosition())))
                .orElse(otherwise));
  }

  private <T> CompletableFuture<T> in(
      TextDocumentIdentifier file, BiFunction<Asked, LineMap, T> answer, T otherwise) {
    return requests.ask(
        file.getUri(),
        asked ->
            asked
                .snapshot()
                .document(asked.path())
                .map(d -> answer.apply(asked, d.lines()))
                .orElse(otherwise));
  }

  private static LineMap lines(Asked asked) {
    return asked.snapshot().document(asked.path()).orElseThrow().lines();
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return at(
        params,
        (asked, offset) ->
            Either.forRight(
                new CompletionList(
                    true,
                    asked.service().completion(asked.path(), offset).stream()
                        .map(p -> Wire.completion(lines(asked), p, snippets))
                        .toList())),
        Either.forRight(new CompletionList(false, List.of())));
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    Function<dev.sextant.ide.navigate.Hover, MarkupContent> text = h -> Wire.markdown(h.markdown());
    return this.<java.util.Optional<Hover>>at(
            params,
            (asked, offset) ->
                asked
                    .service()
                    .hover(asked.path(), offset)
                    .map(h -> new Hover(text.apply(h), Positions.range(lines(asked), h.span()))),
            java.util.Optional.empty())
        .thenApply(Answers::orNull);
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return at(
        params,
        (asked, offset) ->
            Either.forLeft(
                asked.service().definition(asked.path(), offset).stream()
                    .flatMap(l -> Wire.location(asked.root(), asked.snapshot(), l).stream())
                    .toList()),
        Either.forLeft(List.of()));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    boolean declaration = params.getContext().isIncludeDeclaration();
    return at(
        params,
        (asked, offset) ->
            asked.service().references(asked.path(), offset, declaration).stream()
                .flatMap(l -> Wire.location(asked.root(), asked.snapshot(), l).stream())
                .toList(),
        List.of());
  }

  @Override
  public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(
      DocumentHighlightParams params) {
    return at(
        params,
        (asked, offset) ->
            asked.service().highlights(asked.path(), offset).stream()
                .map(l -> new DocumentHighlight(Positions.range(lines(asked), l.span())))
                .toList(),
        List.of());
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    return this
        .<java.util.Optional<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>>at(
            params, this::prepareRename, java.util.Optional.empty())
        .thenApply(Answers::orNull);
  }

  private java.util.Optional<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(Asked asked, int offset) {
    try {
      return asked
          .service()
          .prepareRename(asked.path(), offset)
          .map(
              name ->
                  Either3.forSecond(
                      new PrepareRenameResult(
                          Positions.range(lines(asked), name.span()), name.current())));
    } catch (RenameException e) {
      throw refused(e);
    }
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    return at(
        params,
        (asked, offset) -> {
          try {
            return Wire.edit(
                asked.root(),
                asked.snapshot(),
                asked.service().rename(asked.path(), offset, params.getNewName()));
          } catch (RenameException e) {
            throw refused(e);
          }
        },
        new WorkspaceEdit());
  }

  private static ResponseErrorException refused(RenameException e) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.RequestFailed, e.getMessage(), null));
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return in(
        params.getTextDocument(),
        (asked, lines) ->
            asked.service().outline(asked.path()).stream()
                .map(
                    node ->
                        Either.<SymbolInformation, DocumentSymbol>forRight(
                            Wire.symbol(lines, node)))
                .toList(),
        List.of());
  }

  @Override
  public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
    return in(
        params.getTextDocument(),
        (asked, lines) ->
            asked.service().folding(asked.path()).stream().map(Wire::folding).toList(),
        List.of());
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
    return in(
        params.getTextDocument(),
        (asked, lines) ->
            new SemanticTokens(
                WireColours.of(
                    lines,
                    asked.snapshot().document(asked.path()).orElseThrow().text(),
                    asked.service().colours(asked.path()))),
        new SemanticTokens(List.of()));
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
    return in(
        params.getTextDocument(),
        (asked, lines) ->
            asked.service().formatting(asked.path()).stream()
                .map(e -> new TextEdit(Positions.range(lines, e.span()), e.text()))
                .toList(),
        List.of());
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return in(
        params.getTextDocument(),
        (asked, lines) -> {
          Span range = Positions.span(lines, params.getRange());
          return asked.service().problems(asked.path(), range).stream()
              .flatMap(problem -> actions(asked, lines, problem))
              .toList();
        },
        List.of());
  }

  private static Stream<Either<Command, CodeAction>> actions(
      Asked asked, LineMap lines, Problem problem) {
    List<Fix> fixes = asked.service().fixes(problem);
    return fixes.stream()
        .map(
            fix -> {
              CodeAction action = new CodeAction(fix.title());
              action.setKind(CodeActionKind.QuickFix);
              action.setDiagnostics(List.of(Wire.diagnostic(lines, problem)));
              action.setEdit(Wire.edit(asked.root(), asked.snapshot(), fix.edits()));
              action.setIsPreferred(!problem.fixes().isEmpty() && fix.equals(fixes.getFirst()));
              return Either.forRight(action);
            });
  }
}
