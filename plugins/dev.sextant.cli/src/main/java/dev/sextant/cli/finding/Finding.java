package dev.sextant.cli.finding;

import dev.sextant.model.check.Severity;
import java.util.List;

/**
 * A problem as {@code --format json} prints it; the names of its parts are a contract. Lines and
 * columns count from 1, columns in UTF-16 code units; the end is exclusive.
 *
 * @param element the qualified name of the element, or empty
 * @param file the path from the current folder
 * @param fingerprint what tells it from others; the same as long as its element and the marked
 *     words are, wherever these move
 */
public record Finding(
    String rule,
    Severity severity,
    String element,
    String file,
    int line,
    int column,
    int endLine,
    int endColumn,
    String message,
    String why,
    List<Remedy> fixes,
    String fingerprint) {

  public Finding {
    fixes = List.copyOf(fixes);
  }

  /** Whether a fix that needs no decision mends it. */
  boolean isFixable() {
    return fixes.stream().anyMatch(Remedy::safe);
  }

  /** Message and reason as sentences of one paragraph, for who shows nothing else. */
  String said() {
    String end = message.endsWith("?") ? " " : ". ";
    return why.isEmpty() ? message : message + end + why;
  }

  /** The same with another fingerprint. */
  Finding with(String other) {
    return new Finding(
        rule, severity, element, file, line, column, endLine, endColumn, message, why, fixes,
        other);
  }

  /**
   * A fix.
   *
   * @param title what it does, as an order
   * @param safe whether it may be applied without asking
   */
  public record Remedy(String title, boolean safe, List<Edit> edits) {
    public Remedy {
      edits = List.copyOf(edits);
    }
  }

  /** A replacement of a range of a file. */
  public record Edit(String file, int line, int column, int endLine, int endColumn, String text) {}
}
