package dev.sextant.ide.server;

import dev.sextant.ide.view.Colour;
import dev.sextant.ide.view.ColourKind;
import dev.sextant.model.text.LineMap;
import dev.sextant.model.text.Position;
import dev.sextant.model.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokensLegend;

/** Colours as the protocol counts them: five numbers a piece, each place from the one before. */
final class WireColours {

  private static final List<ColourKind> KINDS = List.of(ColourKind.values());

  static final SemanticTokensLegend LEGEND =
      new SemanticTokensLegend(
          KINDS.stream().map(WireColours::type).toList(),
          List.of(SemanticTokenModifiers.Declaration));

  private final LineMap lines;
  private final List<Integer> data = new ArrayList<>();
  private int lastLine;
  private int lastColumn;

  private WireColours(LineMap lines) {
    this.lines = lines;
  }

  static List<Integer> of(LineMap lines, String text, List<Colour> colours) {
    WireColours wire = new WireColours(lines);
    colours.forEach(colour -> wire.add(text, colour));
    return wire.data;
  }

  /** Pieces over several lines are cut, since not every client takes them whole. */
  private void add(String text, Colour colour) {
    int start = colour.span().start();
    while (start < colour.span().end()) {
      int line = lines.position(start).line();
      int next = line < lines.lines() ? lines.lineStart(line + 1) : colour.span().end();
      int end = Math.min(next, colour.span().end());
      int visible = end;
      while (visible > start && text.charAt(visible - 1) < ' ') {
        visible--;
      }
      if (visible > start) {
        add(new Span(start, visible), colour);
      }
      start = end;
    }
  }

  private void add(Span piece, Colour colour) {
    Position position = lines.position(piece.start());
    int line = position.line() - 1;
    int column = position.column() - 1;
    data.add(line - lastLine);
    data.add(line == lastLine ? column - lastColumn : column);
    data.add(piece.length());
    data.add(KINDS.indexOf(colour.kind()));
    data.add(colour.declares() ? 1 : 0);
    lastLine = line;
    lastColumn = column;
  }

  private static String type(ColourKind kind) {
    return switch (kind) {
      case KEYWORD -> SemanticTokenTypes.Keyword;
      case VALUE -> SemanticTokenTypes.EnumMember;
      case PACKAGE -> SemanticTokenTypes.Namespace;
      case METRIC -> SemanticTokenTypes.Variable;
      case SOURCE -> SemanticTokenTypes.Class;
      case PERSON -> SemanticTokenTypes.Type;
      case PURPOSE -> SemanticTokenTypes.Interface;
      case PRACTICE -> SemanticTokenTypes.Struct;
      case COLUMN -> SemanticTokenTypes.Property;
      case UNIT -> SemanticTokenTypes.TypeParameter;
      case FUNCTION -> SemanticTokenTypes.Function;
      case TEXT -> SemanticTokenTypes.String;
      case NUMBER -> SemanticTokenTypes.Number;
      case PERIOD -> SemanticTokenTypes.Event;
      case COMMENT -> SemanticTokenTypes.Comment;
    };
  }
}
