package dev.sextant.ide.view;

import dev.sextant.ide.project.Document;
import dev.sextant.ide.project.Names;
import dev.sextant.ide.shape.Automaton;
import dev.sextant.ide.shape.Item;
import dev.sextant.ide.shape.Part;
import dev.sextant.ide.shape.Shapes;
import dev.sextant.ide.text.Line;
import dev.sextant.ide.text.Words;
import dev.sextant.lang.token.Token;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.workspace.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The colours of a text: tokens say what is a word, line shapes what a word is there for. */
public final class Colours {

  private final Workspace workspace;
  private final FileModel file;
  private final List<Colour> colours = new ArrayList<>();

  private int lastOpen = -1;
  private Names names;

  private Colours(Workspace workspace, FileModel file) {
    this.workspace = workspace;
    this.file = file;
    this.names = Names.in(workspace, file, null);
  }

  /** The colours of a file's text, by place and without overlaps. */
  public static List<Colour> of(Workspace workspace, FileModel file, Document document) {
    Colours colours = new Colours(workspace, file);
    document.structure().tokens().forEach(colours::plain);
    document.structure().lines().forEach(colours::line);
    colours.colours.sort(Comparator.comparingInt(c -> c.span().start()));
    return List.copyOf(colours.colours);
  }

  /** What needs no more than the token itself. */
  private void plain(Token token) {
    switch (token.kind()) {
      case KEYWORD -> add(token, ColourKind.KEYWORD, false);
      case NUMBER -> add(token, ColourKind.NUMBER, false);
      case DATE -> add(token, ColourKind.PERIOD, false);
      case STRING -> add(token, ColourKind.TEXT, false);
      case RULE -> add(token, ColourKind.VALUE, false);
      case LINE_COMMENT, BLOCK_COMMENT -> add(token, ColourKind.COMMENT, false);
      case WORD, SYMBOL, OPEN, CLOSE, END, STRAY, BAD, SPACE, SEMICOLON -> {}
    }
  }

  private void add(Token token, ColourKind kind, boolean declares) {
    if (token.end() > token.start()) {
      colours.add(new Colour(Words.span(token), kind, declares));
    }
  }

  private void line(Line line) {
    int open = line.block() == null ? -1 : line.block().open();
    if (open != lastOpen) {
      lastOpen = open;
      names = Names.in(workspace, file, line.block());
    }
    String body = line.block() == null ? Shapes.FILE : line.block().head().keyword();
    read(line.keyword(), line.tokens(), Shapes.table().body(body));
  }

  private void read(String keyword, List<Token> tokens, Automaton automaton) {
    List<Item> items = Item.of(tokens);
    List<List<Part.Atom>> atoms = automaton.read(items);
    for (int i = 0; i < items.size(); i++) {
      item(keyword, items.get(i), atoms.get(i));
    }
  }

  private void item(String keyword, Item item, List<Part.Atom> atoms) {
    switch (item.form()) {
      case CALL -> {
        add(item.tokens().getFirst(), ColourKind.FUNCTION, false);
        inner(keyword, item);
      }
      case GROUP -> inner(keyword, item);
      case WORD, PATH -> path(keyword, item, atoms);
      case KEYWORD, NUMBER, PERIOD, TEXT, SYMBOL, UNKNOWN -> {}
    }
  }

  private void inner(String keyword, Item item) {
    List<Token> tokens = item.tokens();
    int open = 0;
    while (!Words.is(tokens.get(open), "(")) {
      open++;
    }
    int close = Words.is(tokens.getLast(), ")") ? tokens.size() - 1 : tokens.size();
    read(keyword, tokens.subList(open + 1, close), Shapes.table().arguments());
  }

  private void path(String keyword, Item item, List<Part.Atom> atoms) {
    List<Token> words = item.tokens().stream().filter(Words::isSpelled).toList();
    Optional<Part.Atom> atom = best(atoms);
    if (atom.isEmpty()) {
      return;
    }
    List<ColourKind> kinds = WordColours.of(atom.get(), keyword, words, names);
    boolean declares = atom.get() instanceof Part.Slot slot && WordColours.declares(slot.kind());
    for (int i = 0; i < words.size(); i++) {
      add(words.get(i), kinds.get(i), declares);
    }
  }

  /** Fixed words first: {@code monthly} is no name where it can be a cadence. */
  private static Optional<Part.Atom> best(List<Part.Atom> atoms) {
    return Stream.of(Part.Word.class, Part.Reference.class, Part.Slot.class)
        .flatMap(type -> atoms.stream().filter(type::isInstance))
        .findFirst();
  }
}
