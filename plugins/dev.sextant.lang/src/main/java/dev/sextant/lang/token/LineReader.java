package dev.sextant.lang.token;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds the lines and bodies of a model in scanned tokens. A line break ends a line unless the line
 * plainly goes on: behind an operator or comma, within parentheses, or before a word or operator
 * that cannot start a line.
 */
final class LineReader {

  /** Braces and parentheses deeper than this are an error; the parser's stack is finite. */
  static final int MAX_DEPTH = 64;

  /** Finding the partner of a brace takes a look at the whole text. */
  private static final int MAX_ORPHANS = 100;

  /** Tokens of one line; a formula of more operators than this is not read. */
  static final int MAX_LINE = 2_000;

  private static final Token NONE = new Token(TokenKind.END, 0, 0, "");

  private final Lookahead ahead;
  private final String text;
  private final List<TokenProblem> problems;
  private final List<Token> out;

  /** What opened each body that is still open. */
  private final Deque<Body> bodies = new ArrayDeque<>();

  private boolean inLine;
  private boolean broke;
  private Token starter = NONE;
  private Token beforePrevious = NONE;
  private Token previous = NONE;
  private int parentheses;
  private int prefixes;
  private int lineTokens;
  private int orphans;

  /** Index in {@link #out} behind the last token that is not hidden. */
  private int tail;

  /**
   * A body that is still open.
   *
   * @param opener the line before the brace, as text
   * @param starter the keyword of that line
   * @param brace the brace
   * @param orphan whether the brace opens nothing, so that it counts as blank
   */
  private record Body(String opener, String starter, Token brace, boolean orphan) {}

  LineReader(List<Token> scanned, String text, List<TokenProblem> problems) {
    this.ahead = new Lookahead(scanned, text);
    this.text = text;
    this.problems = problems;
    this.out = new ArrayList<>(scanned.size() + scanned.size() / 4);
  }

  List<Token> read() {
    while (ahead.hasNext()) {
      Token token = ahead.next();
      switch (token.kind()) {
        case SPACE, LINE_COMMENT, BLOCK_COMMENT -> hidden(token);
        case SEMICOLON -> semicolon(token);
        case OPEN -> open(token);
        case CLOSE -> close(token);
        case WORD, KEYWORD, NUMBER, DATE, RULE, STRING, SYMBOL, END, STRAY, BAD ->
            significant(token);
      }
    }
    endLine();
    closeAll(text.length());
    return out;
  }

  private void hidden(Token token) {
    broke |= Lookahead.breaksLine(token);
    out.add(token);
  }

  private void emit(Token token) {
    out.add(token);
    tail = out.size();
    beforePrevious = previous;
    previous = token;
    broke = false;
  }

  private void semicolon(Token token) {
    endLine();
    out.add(token);
  }

  /** Ends the open line right behind its last token, before the blanks that follow. */
  private void endLine() {
    if (inLine) {
      insertAtTail(TokenKind.END);
      lineEnded();
    }
  }

  private void insertAtTail(TokenKind kind) {
    int end = tail == 0 ? 0 : out.get(tail - 1).end();
    out.add(tail, new Token(kind, end, end, ""));
    tail++;
  }

  private void lineEnded() {
    inLine = false;
    previous = NONE;
    beforePrevious = NONE;
    parentheses = 0;
    prefixes = 0;
    lineTokens = 0;
  }

  // ---- bodies -----------------------------------------------------------------------------------

  private void open(Token token) {
    boolean tooDeep = bodies.size() >= MAX_DEPTH;
    boolean orphan = tooDeep || !canOpen();
    boolean alone = orphan && !tooDeep && !isPaired();
    String opener = starter.kind() == TokenKind.END ? "" : firstWords();
    endLine();
    if (tooDeep) {
      problems.add(
          new TokenProblem(
              token.start(),
              token.end(),
              "Braces are nested more than %d deep".formatted(MAX_DEPTH),
              ""));
    } else if (orphan) {
      problems.add(
          new TokenProblem(
              token.start(),
              token.end(),
              "`{` opens nothing: it stands behind an element such as `team Sales`",
              ""));
    }
    if (!alone) {
      bodies.push(new Body(opener, starter.text(), token, orphan));
    }
    out.add(orphan ? token.as(TokenKind.SPACE) : token);
    tail = orphan ? tail : out.size();
    previous = NONE;
    starter = NONE;
    broke = false;
  }

  /** A brace belongs to the element on the line before it, or to what may be meant as one. */
  private boolean canOpen() {
    return inLine && (starter.kind() == TokenKind.STRAY || Keywords.opensBody(starter.text()));
  }

  /** Whether a brace that opens nothing has a partner; after many nobody asks any more. */
  private boolean isPaired() {
    return ++orphans <= MAX_ORPHANS && ahead.isClosed(bodies.size() + 1);
  }

  private String firstWords() {
    String word = starter.text();
    int from = out.lastIndexOf(starter);
    for (int i = from + 1; i < out.size(); i++) {
      Token token = out.get(i);
      if (token.kind() == TokenKind.WORD) {
        return word + ' ' + token.text();
      }
    }
    return word;
  }

  private void close(Token token) {
    endLine();
    boolean tooEarly = bodies.size() == 1 && ahead.factFollows();
    if (bodies.isEmpty() || tooEarly) {
      problems.add(
          new TokenProblem(
              token.start(),
              token.end(),
              bodies.isEmpty()
                  ? "`}` closes nothing: remove it"
                  : "`}` closes `%s` before its end: remove it".formatted(bodies.peek().opener()),
              ""));
      out.add(token.as(TokenKind.SPACE));
      return;
    }
    boolean orphan = bodies.pop().orphan();
    out.add(orphan ? token.as(TokenKind.SPACE) : token);
    tail = orphan ? tail : out.size();
    previous = NONE;
    starter = NONE;
    broke = false;
  }

  /** Closes what is open before an element at the margin, or at the end of the text. */
  private void closeAll(int before) {
    if (bodies.isEmpty()) {
      return;
    }
    Body outermost = bodies.peekLast();
    String what = outermost.opener().isEmpty() ? "`{`" : "The `{` of `" + outermost.opener() + "`";
    String where = before == text.length() ? "at the end" : "before this line";
    int at = before == text.length() ? outermost.brace().start() : before;
    int end =
        before == text.length()
            ? outermost.brace().end()
            : Math.min(text.length(), before + wordLength(before));
    problems.add(
        new TokenProblem(at, end, "%s is never closed: put `}` %s".formatted(what, where), ""));
    while (!bodies.isEmpty()) {
      if (!bodies.pop().orphan()) {
        insertAtTail(TokenKind.CLOSE);
      }
    }
  }

  private int wordLength(int at) {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end - at;
  }

  // ---- lines ------------------------------------------------------------------------------------

  private void significant(Token token) {
    if (inLine && broke && !goesOn(token)) {
      endLine();
    }
    if (!inLine) {
      startLine(token);
      return;
    }
    lineTokens++;
    if (token.kind() == TokenKind.WORD && !token.isBackquoted()) {
      emit(isKeyword(token) ? token.as(TokenKind.KEYWORD) : rule(token));
      prefixes = previous.isKeyword("not") ? prefixes + 1 : 0;
    } else {
      symbol(token);
    }
    if (parentheses > MAX_DEPTH || prefixes > MAX_DEPTH || lineTokens > MAX_LINE) {
      giveUpLine(token);
    }
  }

  private void symbol(Token token) {
    boolean prefix = token.isSymbol("-") && !Keywords.endsOperand(previous, beforePrevious);
    prefixes = prefix ? prefixes + 1 : 0;
    if (token.isSymbol("(")) {
      parentheses++;
    } else if (token.isSymbol(")")) {
      parentheses--;
    }
    emit(token);
  }

  private boolean isKeyword(Token word) {
    if (previous.isSymbol(".") || bodyStarter().equals("scorecard")) {
      return false;
    }
    LineContext line = new LineContext(starter.text(), beforePrevious, previous, ahead.peek());
    String text = word.text();
    if (Keywords.endsOperand(previous, beforePrevious) && Keywords.followsOperand(text, line)) {
      return true;
    }
    if (previous.kind() == TokenKind.KEYWORD && Keywords.followsKeyword(text, line)) {
      return true;
    }
    return !Keywords.endsOperand(previous, beforePrevious) && Keywords.startsOperand(text, line);
  }

  /** Behind {@code allow}, words and hyphens that touch are one rule's id. */
  private Token rule(Token word) {
    if (!previous.isKeyword("allow")) {
      return word;
    }
    int end = ahead.skipHyphens(word.end());
    return end == word.end()
        ? word
        : new Token(TokenKind.RULE, word.start(), end, text.substring(word.start(), end));
  }

  private String bodyStarter() {
    Body body = bodies.peek();
    return body == null ? "" : body.starter();
  }

  private void startLine(Token token) {
    if (!bodies.isEmpty() && ahead.opensElement(token)) {
      closeAll(token.start());
    }
    inLine = true;
    if (bodyStarter().equals("scorecard") && token.kind() == TokenKind.WORD) {
      starter = NONE;
      emit(token);
    } else if (token.kind() == TokenKind.WORD && Keywords.starters().contains(token.text())) {
      starter = token.as(TokenKind.KEYWORD);
      emit(starter);
    } else {
      stray(token);
    }
  }

  /** Makes a line that nothing can read one token, so that the parser steps over it. */
  private void stray(Token first) {
    int end = ahead.skipLine(first.end());
    starter = new Token(TokenKind.STRAY, first.start(), end, text.substring(first.start(), end));
    emit(starter);
  }

  /** Turns what is left of a line that is too deep or too long into one token. */
  private void giveUpLine(Token at) {
    String limit =
        lineTokens > MAX_LINE
            ? "longer than %d words".formatted(MAX_LINE)
            : "nested more than %d deep".formatted(MAX_DEPTH);
    problems.add(
        new TokenProblem(
            at.start(),
            at.end(),
            "The formula is %s: give a part of it a name of its own".formatted(limit),
            ""));
    int end = ahead.skipLine(at.end());
    if (end > at.end()) {
      emit(new Token(TokenKind.BAD, at.end(), end, text.substring(at.end(), end)));
    }
    endLine();
  }

  /** Whether the line goes on with a token that stands on a new line of the text. */
  private boolean goesOn(Token token) {
    if (starter.kind() == TokenKind.STRAY || bodyStarter().equals("scorecard")) {
      return previous.isSymbol(".");
    }
    if (parentheses > 0 || asksForMore(previous)) {
      return !ahead.opensFact(token);
    }
    if (token.kind() == TokenKind.SYMBOL) {
      return Keywords.endsOperand(previous, beforePrevious) && holdsFormula();
    }
    boolean word = token.kind() == TokenKind.WORD;
    return word
        && Keywords.endsOperand(previous, beforePrevious)
        && Keywords.continues(token, ahead.peek());
  }

  private boolean holdsFormula() {
    return switch (starter.text()) {
      case "kpi", "driver", "metric", "value", "target" -> true;
      default -> false;
    };
  }

  private static boolean asksForMore(Token token) {
    return token.kind() == TokenKind.SYMBOL
        && switch (token.text()) {
          case ")", "%" -> false;
          default -> true;
        };
  }
}
