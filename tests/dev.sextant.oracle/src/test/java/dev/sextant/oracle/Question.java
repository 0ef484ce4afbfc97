package dev.sextant.oracle;

import java.util.List;

/** A case and the theme of which it is asked. */
record Question(Theme theme, Case asked) {

  static List<Question> all() {
    return Theme.all().stream()
        .flatMap(t -> t.cases().stream().map(c -> new Question(t, c)))
        .toList();
  }

  @Override
  public String toString() {
    return asked.id();
  }
}
