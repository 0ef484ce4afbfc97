package dev.sextant.ui;

import dev.sextant.ide.complete.Proposal;
import java.util.List;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;

/** Proposals at the caret; the generic editor asks on a thread of its own. */
public final class MetricsContentAssist implements IContentAssistProcessor {

  @Override
  public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
    IDocument document = viewer.getDocument();
    return SextantPlugin.get()
        .models()
        .of(document)
        .map(opened -> proposals(opened, offset))
        .orElse(List.of())
        .stream()
        .map(MetricsProposal::new)
        .toArray(ICompletionProposal[]::new);
  }

  private static List<Proposal> proposals(Models.Opened opened, int offset) {
    return opened.model().current().completion(opened.path(), offset);
  }

  @Override
  public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
    return new IContextInformation[0];
  }

  @Override
  public char[] getCompletionProposalAutoActivationCharacters() {
    return new char[] {'.', '`'};
  }

  @Override
  public char[] getContextInformationAutoActivationCharacters() {
    return new char[0];
  }

  @Override
  public String getErrorMessage() {
    return null;
  }

  @Override
  public IContextInformationValidator getContextInformationValidator() {
    return null;
  }
}
