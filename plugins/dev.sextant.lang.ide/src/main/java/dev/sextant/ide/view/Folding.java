package dev.sextant.ide.view;

import dev.sextant.ide.project.Document;
import dev.sextant.ide.text.Line;
import dev.sextant.lang.token.Token;
import dev.sextant.lang.token.TokenKind;
import dev.sextant.model.text.LineMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which lines can be folded away. */
public final class Folding {

  private Folding() {}

  /** Why lines can be folded. */
  public enum Reason {
    BODY,
    COMMENT,
    IMPORTS
  }

  /**
   * Lines that fold into the first of them.
   *
   * @param first the line that stays, from 1
   * @param last the last line that goes, from 1; behind {@code first}
   */
  public record Range(int first, int last, Reason reason) {}

  /** The ranges of a text, by place. */
  public static List<Range> of(Document document) {
    return Stream.of(bodies(document), comments(document), imports(document))
        .flatMap(ranges -> ranges)
        .filter(range -> range.last() > range.first())
        .sorted(Comparator.comparingInt(Range::first).thenComparingInt(Range::last))
        .toList();
  }

  private static Stream<Range> bodies(Document document) {
    LineMap lines = document.lines();
    return document.structure().blocks().stream()
        .map(
            block ->
                new Range(
                    lines.position(block.open()).line(),
                    lines.position(block.close()).line(),
                    Reason.BODY));
  }

  private static Stream<Range> imports(Document document) {
    List<Line> imports =
        document.structure().lines().stream()
            .filter(line -> line.block() == null && line.keyword().equals("import"))
            .toList();
    return imports.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Range(
                document.lines().position(imports.getFirst().start()).line(),
                document.lines().position(imports.getLast().end()).line(),
                Reason.IMPORTS));
  }

  /** Comments over several lines; line comments below each other are one. */
  private static Stream<Range> comments(Document document) {
    List<Range> ranges = new ArrayList<>();
    for (Token token : document.structure().tokens()) {
      if (token.kind().isComment() && startsLine(document, token)) {
        int first = document.lines().position(token.start()).line();
        int last = document.lines().position(token.end()).line();
        boolean joins = !ranges.isEmpty() && ranges.getLast().last() == first - 1;
        boolean line = token.kind() == TokenKind.LINE_COMMENT;
        if (joins && line) {
          ranges.add(new Range(ranges.removeLast().first(), last, Reason.COMMENT));
        } else {
          ranges.add(new Range(first, last, Reason.COMMENT));
        }
      }
    }
    return ranges.stream();
  }

  private static boolean startsLine(Document document, Token token) {
    int line = document.lines().position(token.start()).line();
    return document.text().substring(document.lines().lineStart(line), token.start()).isBlank();
  }
}
