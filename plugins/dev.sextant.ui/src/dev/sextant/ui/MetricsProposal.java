package dev.sextant.ui;

import dev.sextant.ide.complete.Proposal;
import dev.sextant.ide.complete.Snippets;
import dev.sextant.model.check.TextEdit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

/** A proposal in Eclipse's list: it replaces the word at the caret and may add an import. */
final class MetricsProposal
    implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension6 {

  private static final StyledString.Styler STRUCK =
      new StyledString.Styler() {
        @Override
        public void applyStyles(org.eclipse.swt.graphics.TextStyle style) {
          style.strikeout = true;
        }
      };

  private final Proposal proposal;
  private int caret;
  private int selected;

  MetricsProposal(Proposal proposal) {
    this.proposal = proposal;
  }

  @Override
  public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
    apply(viewer.getDocument(), Math.max(offset, proposal.replaced().end()));
  }

  @Override
  public void apply(IDocument document) {
    apply(document, proposal.replaced().end());
  }

  private void apply(IDocument document, int end) {
    String raw = proposal.insert();
    String text = proposal.snippet() ? Snippets.plain(raw) : raw;
    int start = proposal.replaced().start();
    try {
      document.replace(start, end - start, text);
      int moved = more(document, start);
      caret = moved + (proposal.snippet() ? Snippets.firstPlace(raw) : text.length());
      selected = proposal.snippet() ? Snippets.firstPlaceLength(raw) : 0;
    } catch (BadLocationException e) {
      throw new IllegalStateException("The text changed while a proposal was taken", e);
    }
  }

  /** Makes the other edits, from the last one to the first, and gives where the word is then. */
  private int more(IDocument document, int start) throws BadLocationException {
    int moved = start;
    List<TextEdit> edits =
        proposal.more().stream()
            .sorted(Comparator.comparingInt((TextEdit e) -> e.span().start()).reversed())
            .toList();
    for (TextEdit edit : edits) {
      document.replace(edit.span().start(), edit.span().length(), edit.text());
      if (edit.span().end() <= start) {
        moved += edit.text().length() - edit.span().length();
      }
    }
    return moved;
  }

  /** Whether what was typed meanwhile still leads here. */
  @Override
  public boolean validate(IDocument document, int offset, DocumentEvent event) {
    int start = proposal.replaced().start();
    if (offset < start) {
      return false;
    }
    try {
      String typed = document.get(start, offset - start).toLowerCase(Locale.ROOT);
      return proposal.label().toLowerCase(Locale.ROOT).contains(typed);
    } catch (BadLocationException e) {
      return false;
    }
  }

  @Override
  public void selected(ITextViewer viewer, boolean smartToggle) {
    // Nothing is shown in the text before it is taken.
  }

  @Override
  public void unselected(ITextViewer viewer) {
    // Nothing was shown.
  }

  @Override
  public Point getSelection(IDocument document) {
    return new Point(caret, selected);
  }

  @Override
  public String getAdditionalProposalInfo() {
    return proposal.documentation().isEmpty() ? null : Html.of(proposal.documentation());
  }

  @Override
  public StyledString getStyledDisplayString() {
    StyledString text = new StyledString(proposal.label(), proposal.retired() ? STRUCK : null);
    if (!proposal.detail().isEmpty()) {
      text.append("  " + proposal.detail(), StyledString.QUALIFIER_STYLER);
    }
    return text;
  }

  @Override
  public String getDisplayString() {
    return proposal.label();
  }

  @Override
  public Image getImage() {
    return Icon.of(proposal.kind()).image();
  }

  @Override
  public IContextInformation getContextInformation() {
    return null;
  }
}
