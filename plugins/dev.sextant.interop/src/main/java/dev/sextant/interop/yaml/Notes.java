package dev.sextant.interop.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what an import has to say. */
public final class Notes {

  private final List<Note> notes = new ArrayList<>();

  /** Something that the result lacks. */
  public void lost(Place at, String message) {
    notes.add(new Note(Note.Kind.LOST, at, message));
  }

  /** Something that the result says in another way. */
  public void changed(Place at, String message) {
    notes.add(new Note(Note.Kind.CHANGED, at, message));
  }

  /** All notes of another collection. */
  public void addAll(Notes others) {
    notes.addAll(others.notes);
  }

  /** All of them, by file and line; each once. */
  public List<Note> sorted() {
    return notes.stream()
        .distinct()
        .sorted(
            Comparator.comparing((Note n) -> n.at().file())
                .thenComparing(n -> n.at().line())
                .thenComparing(Note::message))
        .toList();
  }
}
