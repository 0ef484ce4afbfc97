package dev.sextant.ide.server;

import dev.sextant.ide.complete.Proposal;
import dev.sextant.ide.complete.ProposalKind;
import dev.sextant.ide.complete.Snippets;
import dev.sextant.ide.project.Snapshot;
import dev.sextant.ide.view.Folding;
import dev.sextant.ide.view.OutlineNode;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.text.LineMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemTag;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.SymbolTag;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** From the features' values to the protocol's. */
final class Wire {

  private Wire() {}

  static Diagnostic diagnostic(LineMap lines, Problem problem) {
    String why = problem.why().isEmpty() ? "" : "\n" + problem.why();
    Diagnostic diagnostic =
        new Diagnostic(
            Positions.range(lines, problem.span()),
            problem.message() + why,
            severity(problem.severity()),
            "sextant");
    diagnostic.setCode(problem.rule());
    tag(problem.rule()).ifPresent(tag -> diagnostic.setTags(List.of(tag)));
    return diagnostic;
  }

  /** How editors dim what nobody needs and strike out what is over. */
  private static Optional<DiagnosticTag> tag(String rule) {
    return switch (rule) {
      case "unused-metric", "unused-allow" -> Optional.of(DiagnosticTag.Unnecessary);
      case "retired-use", "expired-allow" -> Optional.of(DiagnosticTag.Deprecated);
      default -> Optional.empty();
    };
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case INFO -> DiagnosticSeverity.Information;
    };
  }

  static CompletionItem completion(LineMap lines, Proposal proposal, boolean snippets) {
    CompletionItem item = new CompletionItem(proposal.label());
    item.setKind(kind(proposal.kind()));
    item.setDetail(proposal.detail());
    item.setSortText("%03d%s".formatted(proposal.rank(), proposal.label()));
    String text = snippets ? proposal.insert() : Snippets.plain(proposal.insert());
    item.setTextEdit(
        Either.forLeft(new TextEdit(Positions.range(lines, proposal.replaced()), text)));
    if (proposal.snippet() && snippets) {
      item.setInsertTextFormat(InsertTextFormat.Snippet);
    }
    if (!proposal.documentation().isEmpty()) {
      item.setDocumentation(markdown(proposal.documentation()));
    }
    if (proposal.retired()) {
      item.setTags(List.of(CompletionItemTag.Deprecated));
    }
    if (!proposal.more().isEmpty()) {
      item.setAdditionalTextEdits(
          proposal.more().stream()
              .map(e -> new TextEdit(Positions.range(lines, e.span()), e.text()))
              .toList());
    }
    return item;
  }

  static MarkupContent markdown(String text) {
    return new MarkupContent(MarkupKind.MARKDOWN, text);
  }

  private static CompletionItemKind kind(ProposalKind kind) {
    return switch (kind) {
      case KEYWORD -> CompletionItemKind.Keyword;
      case METRIC -> CompletionItemKind.Variable;
      case SOURCE -> CompletionItemKind.Class;
      case COLUMN -> CompletionItemKind.Field;
      case REFERENCE -> CompletionItemKind.Reference;
      case PERSON -> CompletionItemKind.Interface;
      case PURPOSE -> CompletionItemKind.Event;
      case PRACTICE -> CompletionItemKind.Struct;
      case UNIT -> CompletionItemKind.Unit;
      case FUNCTION -> CompletionItemKind.Function;
      case PERIOD, VALUE -> CompletionItemKind.Value;
      case PACKAGE -> CompletionItemKind.Module;
      case SNIPPET -> CompletionItemKind.Snippet;
    };
  }

  static SymbolKind symbol(ElementKind kind) {
    return switch (kind) {
      case ORGANISATION, TEAM -> SymbolKind.Namespace;
      case ROLE, STAKEHOLDER -> SymbolKind.Interface;
      case STRATEGY, MISSION, GOAL, OBJECTIVE -> SymbolKind.Event;
      case KPI, DRIVER, METRIC -> SymbolKind.Variable;
      case SOURCE, RATES, CALENDAR -> SymbolKind.Class;
      case UNIT -> SymbolKind.TypeParameter;
      case QUALITY -> SymbolKind.Boolean;
      case JOURNEY, LADDER -> SymbolKind.Enum;
      case STAGE, LEVEL, SKILL -> SymbolKind.EnumMember;
      case REVIEW, COMMENT, ACTION, EVENT, NEWSLETTER, DASHBOARD -> SymbolKind.Struct;
    };
  }

  static DocumentSymbol symbol(LineMap lines, OutlineNode node) {
    DocumentSymbol symbol =
        new DocumentSymbol(
            node.name(),
            symbol(node.id().kind()),
            Positions.range(lines, node.whole()),
            Positions.range(lines, node.selected()),
            node.label().isEmpty() ? node.id().kind().keyword() : node.label());
    symbol.setChildren(node.children().stream().map(child -> symbol(lines, child)).toList());
    if (node.retired()) {
      symbol.setTags(List.of(SymbolTag.Deprecated));
    }
    return symbol;
  }

  static FoldingRange folding(Folding.Range range) {
    FoldingRange folding = new FoldingRange(range.first() - 1, range.last() - 1);
    switch (range.reason()) {
      case COMMENT -> folding.setKind(FoldingRangeKind.Comment);
      case IMPORTS -> folding.setKind(FoldingRangeKind.Imports);
      case BODY -> {}
    }
    return folding;
  }

  /** A place as the protocol has it; empty for a file that is gone meanwhile. */
  static Optional<Location> location(
      Root root, Snapshot snapshot, dev.sextant.model.workspace.Location location) {
    return snapshot
        .document(location.file())
        .map(
            document ->
                new Location(
                    root.uri(location.file()), Positions.range(document.lines(), location.span())));
  }

  /** Edits by file; a file that is gone meanwhile takes none. */
  static WorkspaceEdit edit(
      Root root, Snapshot snapshot, List<dev.sextant.model.check.TextEdit> edits) {
    Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
    for (dev.sextant.model.check.TextEdit edit : edits) {
      snapshot
          .document(edit.file())
          .ifPresent(
              document ->
                  changes
                      .computeIfAbsent(root.uri(edit.file()), u -> new ArrayList<>())
                      .add(
                          new TextEdit(
                              Positions.range(document.lines(), edit.span()), edit.text())));
    }
    return new WorkspaceEdit(changes);
  }
}
