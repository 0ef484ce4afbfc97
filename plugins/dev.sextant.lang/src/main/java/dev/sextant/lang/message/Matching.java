package dev.sextant.lang.message;

import dev.sextant.lang.token.Token;
import dev.sextant.lang.token.TokenKind;
import dev.sextant.lang.words.LineForm;
import dev.sextant.lang.words.LineTable;
import dev.sextant.lang.words.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Matches the start of a line with the forms it could have, and says what could come next. */
final class Matching {

  private final List<Token> tokens;
  private final Set<String> words = new LinkedHashSet<>();
  private final Set<String> slots = new LinkedHashSet<>();
  private final List<LineForm> forms = new ArrayList<>();
  private boolean complete;
  private boolean inFormula;

  private Matching(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Matches tokens with all forms, those of facts first. */
  public static Matching of(List<Token> tokens) {
    Matching matching = new Matching(tokens);
    Stream.concat(LineTable.facts().stream(), LineTable.heads().stream()).forEach(matching::match);
    return matching;
  }

  /** Matches the end of a formula with its parts that start with words. */
  public static Matching ofFormula(List<Token> tokens) {
    // The longest part first, unless it holds a formula itself: `in` may belong to `entered … in`.
    for (int i = 0; i < tokens.size(); i++) {
      Matching matching = part(tokens.subList(i, tokens.size()), false);
      if (!matching.forms.isEmpty()) {
        return matching;
      }
    }
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Matching matching = part(tokens.subList(i, tokens.size()), true);
      if (!matching.forms.isEmpty()) {
        return matching;
      }
    }
    return new Matching(List.of());
  }

  private static Matching part(List<Token> tokens, boolean withFormulas) {
    Matching matching = new Matching(tokens);
    if (tokens.getFirst().kind() == TokenKind.KEYWORD) {
      LineTable.formulas().stream()
          .filter(f -> withFormulas || !holdsFormula(f))
          .forEach(matching::match);
    }
    return matching;
  }

  private static boolean holdsFormula(LineForm form) {
    return form.words().contains("FORMULA") || form.words().contains("CONDITION");
  }

  /** The words that can come next. */
  public Set<String> words() {
    return words;
  }

  /** What is to be filled in next, such as {@code ROLE}. */
  public Set<String> slots() {
    return slots;
  }

  /** The forms that start with these tokens. */
  public List<LineForm> forms() {
    return forms;
  }

  /** Whether the line could end here. */
  public boolean isComplete() {
    return complete;
  }

  /** Whether the tokens end within a formula. */
  public boolean isInFormula() {
    return inFormula;
  }

  private void match(LineForm form) {
    int before = words.size() + slots.size();
    boolean already = complete || inFormula;
    match(form.parts(), 0, 0, end -> complete |= end == tokens.size());
    boolean grew = words.size() + slots.size() > before || (!already && (complete || inFormula));
    if (grew) {
      forms.add(form);
    }
  }

  private void match(List<Part> parts, int index, int at, IntConsumer then) {
    if (index == parts.size()) {
      then.accept(at);
      return;
    }
    switch (parts.get(index)) {
      case Part.Word word -> {
        if (at == tokens.size()) {
          words.add(word.text());
        } else if (reads(tokens.get(at), word.text())) {
          match(parts, index + 1, at + 1, then);
        }
      }
      case Part.Slot slot -> slot(slot, at, end -> match(parts, index + 1, end, then));
      case Part.Maybe maybe -> {
        match(maybe.parts(), 0, at, end -> match(parts, index + 1, end, then));
        match(parts, index + 1, at, then);
      }
      case Part.AnyOrder clauses ->
          anyOrder(clauses.parts(), at, end -> match(parts, index + 1, end, then));
    }
  }

  private void anyOrder(List<Part.Maybe> clauses, int at, IntConsumer then) {
    then.accept(at);
    for (Part.Maybe clause : clauses) {
      List<Part.Maybe> others = clauses.stream().filter(c -> !c.equals(clause)).toList();
      match(clause.parts(), 0, at, end -> anyOrder(others, end, then));
    }
  }

  private static boolean reads(Token token, String word) {
    boolean plain = token.kind() != TokenKind.STRING && !token.isBackquoted();
    return plain && token.text().equals(word);
  }

  private void slot(Part.Slot slot, int at, IntConsumer then) {
    if (at == tokens.size()) {
      slots.addAll(slot.names());
      return;
    }
    for (String name : slot.names()) {
      ends(name, at, end -> filled(slot, name, end, then));
    }
  }

  private void filled(Part.Slot slot, String name, int end, IntConsumer then) {
    then.accept(end);
    if (slot.many() && !name.equals("TEXT")) {
      if (end == tokens.size()) {
        words.add(",");
      } else if (tokens.get(end).isSymbol(",")) {
        slot(slot, end + 1, then);
      }
    }
  }

  /** Where what fills a slot can end. */
  private void ends(String name, int at, IntConsumer then) {
    switch (name) {
      case "TEXT" -> one(at, TokenKind.STRING, then);
      case "FORMULA", "CONDITION" -> formula(at, then);
      case "QUANTITY" -> quantity(at, then);
      case "DURATION", "SPAN" -> duration(at, then);
      case "DATE", "PERIOD" -> {
        one(at, TokenKind.DATE, then);
        one(at, TokenKind.NUMBER, then);
      }
      case "RULE" -> {
        one(at, TokenKind.RULE, then);
        one(at, TokenKind.WORD, then);
      }
      case "NUMBER" -> one(at, TokenKind.NUMBER, then);
      case "UNIT", "TYPE" -> unit(at, then);
      default -> dotted(at, then);
    }
  }

  private boolean is(int at, TokenKind kind) {
    return at < tokens.size() && tokens.get(at).kind() == kind;
  }

  private void one(int at, TokenKind kind, IntConsumer then) {
    if (is(at, kind)) {
      then.accept(at + 1);
    }
  }

  private void dotted(int at, IntConsumer then) {
    if (!is(at, TokenKind.WORD)) {
      return;
    }
    int end = at + 1;
    while (end < tokens.size() && tokens.get(end).isSymbol(".") && end + 1 <= tokens.size()) {
      if (end + 1 == tokens.size()) {
        slots.add("NAME");
        return;
      }
      if (!is(end + 1, TokenKind.WORD)) {
        return;
      }
      end += 2;
    }
    then.accept(end);
  }

  private void quantity(int at, IntConsumer then) {
    int number = at < tokens.size() && tokens.get(at).isSymbol("-") ? at + 1 : at;
    if (number == tokens.size()) {
      slots.add("QUANTITY");
    } else if (is(number, TokenKind.NUMBER)) {
      int end = number + 1;
      boolean unit =
          end < tokens.size() && (tokens.get(end).isSymbol("%") || is(end, TokenKind.WORD));
      then.accept(unit ? end + 1 : end);
    }
  }

  private void duration(int at, IntConsumer then) {
    if (!is(at, TokenKind.NUMBER)) {
      return;
    }
    if (at + 1 == tokens.size()) {
      slots.add("TIMEUNIT");
    } else if (is(at + 1, TokenKind.WORD)) {
      then.accept(at + 2);
    }
  }

  /** {@code EUR per month}, {@code money in EUR}, {@code timestamp in "Europe/Berlin"}. */
  private void unit(int at, IntConsumer then) {
    dotted(
        at,
        end -> {
          then.accept(end);
          boolean joined =
              end < tokens.size()
                  && (reads(tokens.get(end), "per")
                      || reads(tokens.get(end), "*")
                      || reads(tokens.get(end), "in"));
          if (joined && end + 1 == tokens.size()) {
            slots.add("UNIT");
          } else if (joined) {
            one(end + 1, TokenKind.STRING, then);
            unit(end + 1, then);
          }
        });
  }

  /** A formula can end before any keyword; whether it is right is not asked here. */
  private void formula(int at, IntConsumer then) {
    inFormula = true;
    for (int end = at + 1; end <= tokens.size(); end++) {
      if (end == tokens.size() || is(end, TokenKind.KEYWORD)) {
        then.accept(end);
      }
    }
  }
}
