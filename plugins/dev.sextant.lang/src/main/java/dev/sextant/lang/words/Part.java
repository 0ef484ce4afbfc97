package dev.sextant.lang.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A piece of a form: a word, something to be filled in, or what can be left out. */
public sealed interface Part {

  /** A word that stands for itself. */
  record Word(String text) implements Part {}

  /**
   * Something to be filled in.
   *
   * @param names what can stand there, such as {@code ROLE}
   * @param many whether more can follow behind commas
   */
  record Slot(List<String> names, boolean many) implements Part {
    public Slot {
      names = List.copyOf(names);
    }
  }

  /** What can be left out. */
  record Maybe(List<Part> parts) implements Part {
    public Maybe {
      parts = List.copyOf(parts);
    }
  }

  /** What can be left out, in any order. */
  record AnyOrder(List<Maybe> parts) implements Part {
    public AnyOrder {
      parts = List.copyOf(parts);
    }
  }

  /** The parts of a form. */
  static List<Part> of(LineForm form) {
    List<Part> parts = new Reader(form.words()).read();
    return Reader.IN_ANY_ORDER.contains(form.first()) ? withAnyOrder(parts) : parts;
  }

  private static List<Part> withAnyOrder(List<Part> parts) {
    List<Maybe> clauses = new ArrayList<>();
    List<Part> others = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Maybe maybe) {
        clauses.add(maybe);
      } else {
        others.add(part);
      }
    }
    others.add(new AnyOrder(clauses));
    return others;
  }

  /** Reads the words of a form, from the left to the right. */
  final class Reader {

    /** The lines whose clauses can stand in any order behind the rest. */
    private static final Set<String> IN_ANY_ORDER = Set.of("target", "file");

    private final List<String> words;
    private int at;

    Reader(List<String> words) {
      this.words = words;
    }

    private List<Part> read() {
      List<Part> parts = new ArrayList<>();
      while (at < words.size()) {
        String word = words.get(at++);
        int opening = LineForm.count(word, '[');
        if (opening > 0) {
          parts.add(new Maybe(inner(word.substring(1))));
        } else {
          add(parts, word);
        }
      }
      return parts;
    }

    /** The parts up to the bracket that closes the one before the first word. */
    private List<Part> inner(String first) {
      List<String> inside = new ArrayList<>();
      int depth = 1;
      String word = first;
      while (true) {
        depth += LineForm.count(word, '[') - LineForm.count(word, ']');
        inside.add(depth == 0 ? word.substring(0, word.length() - 1) : word);
        if (depth == 0) {
          return new Reader(inside).read();
        }
        word = words.get(at++);
      }
    }

    private void add(List<Part> parts, String word) {
      if (!Character.isUpperCase(word.charAt(0))) {
        parts.add(new Word(word));
        return;
      }
      List<String> names = new ArrayList<>(List.of(name(word)));
      boolean many = word.endsWith(",…");
      while (at < words.size() && words.get(at).equals("|")) {
        many |= words.get(at + 1).endsWith(",…");
        names.add(name(words.get(at + 1)));
        at += 2;
      }
      parts.add(new Slot(names, many));
    }

    private static String name(String word) {
      return word.replace(",…", "");
    }
  }
}
