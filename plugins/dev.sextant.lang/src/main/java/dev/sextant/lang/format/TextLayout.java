package dev.sextant.lang.format;

import dev.sextant.lang.token.Layout;
import dev.sextant.lang.token.Token;
import dev.sextant.lang.token.TokenKind;
import java.util.List;
import java.util.stream.Stream;

/** Formats a text and makes sure that it says the same afterwards. */
public final class TextLayout {

  private static final String MARK = "\uFEFF";

  private TextLayout() {}

  /** The text anew, or the text itself when it would not read the same. */
  public static String format(String text) {
    Layout layout = Layout.of(text);
    String printed = new Printer(text, layout).print();
    String marked = text.startsWith(MARK) ? MARK + printed : printed;
    String anew = text.contains("\r\n") ? withCarriageReturns(marked) : marked;
    return says(Layout.of(anew)).equals(says(layout)) ? anew : text;
  }

  private static String withCarriageReturns(String text) {
    return text.replace("\r\n", "\n").replace("\n", "\r\n");
  }

  private record Said(TokenKind kind, String text) {}

  /** What a text says: all but blanks and semicolons. Line breaks in comments may differ. */
  private static List<Said> says(Layout layout) {
    return layout.tokens().stream().flatMap(TextLayout::said).toList();
  }

  private static Stream<Said> said(Token token) {
    boolean blank =
        (token.kind() == TokenKind.SPACE && token.text().isBlank()) || token.text().equals(MARK);
    if (blank || token.kind() == TokenKind.SEMICOLON) {
      return Stream.empty();
    }
    String lines =
        token.kind() == TokenKind.BLOCK_COMMENT ? token.text().replace("\r\n", "\n") : token.text();
    String text = token.kind() == TokenKind.LINE_COMMENT ? lines.stripTrailing() : lines;
    boolean space = token.kind() == TokenKind.SPACE;
    return Stream.of(new Said(token.kind(), space ? text.strip() : text));
  }
}
