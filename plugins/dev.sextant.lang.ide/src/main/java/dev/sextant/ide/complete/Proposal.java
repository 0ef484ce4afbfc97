package dev.sextant.ide.complete;

import dev.sextant.model.check.TextEdit;
import dev.sextant.model.text.Span;
import java.util.List;

/**
 * Something that can be typed at a caret.
 *
 * @param label what the list shows
 * @param kind what it is, for its icon
 * @param replaced the text that goes away
 * @param insert what comes in its place; in a snippet {@code ${1:name}} is a place to fill
 * @param snippet whether {@code insert} has places to fill
 * @param detail a few words beside the label
 * @param documentation more about it, in Markdown; may be empty
 * @param retired whether it should no longer be used
 * @param more edits elsewhere in the file, such as an import
 * @param rank its place in the list, the smallest first
 */
public record Proposal(
    String label,
    ProposalKind kind,
    Span replaced,
    String insert,
    boolean snippet,
    String detail,
    String documentation,
    boolean retired,
    List<TextEdit> more,
    int rank) {

  public Proposal {
    more = List.copyOf(more);
  }

  /** A word that is inserted as it is. */
  static Proposal word(String label, ProposalKind kind, Span replaced, String detail, int rank) {
    return new Proposal(label, kind, replaced, label, false, detail, "", false, List.of(), rank);
  }

  /** A text with places to fill. */
  static Proposal snippet(String label, Span replaced, String insert, String detail, int rank) {
    return new Proposal(
        label, ProposalKind.SNIPPET, replaced, insert, true, detail, "", false, List.of(), rank);
  }
}
