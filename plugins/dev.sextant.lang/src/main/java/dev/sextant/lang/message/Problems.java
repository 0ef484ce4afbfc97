package dev.sextant.lang.message;

import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Severity;
import dev.sextant.model.check.TextEdit;
import dev.sextant.model.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the text of one file. */
public final class Problems {

  /** The rule under which mistakes in the text itself are reported. */
  public static final String RULE = "syntax";

  /** More than anybody reads; a file with more is not a model. */
  private static final int MOST = 1_000;

  private final String file;
  private final List<Problem> found = new ArrayList<>();

  /** For a file with a path relative to the workspace. */
  public Problems(String file) {
    this.file = file;
  }

  /** Reports a mistake. */
  public void error(int start, int end, String message, Fix... fixes) {
    if (isFull()) {
      return;
    }
    found.add(
        new Problem(
            RULE,
            Severity.ERROR,
            "",
            file,
            new Span(start, Math.max(start, end)),
            message,
            "",
            List.of(fixes)));
  }

  /** Whether there are so many that no more are kept. */
  public boolean isFull() {
    return found.size() >= MOST;
  }

  /** A remedy that replaces a range of the file. */
  public Fix replace(String title, int start, int end, String text) {
    return new Fix(title, false, List.of(new TextEdit(file, new Span(start, end), text)));
  }

  /** All mistakes, by place. */
  public List<Problem> sorted() {
    return found.stream().sorted().toList();
  }
}
