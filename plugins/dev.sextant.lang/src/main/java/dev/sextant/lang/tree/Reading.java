package dev.sextant.lang.tree;

import dev.sextant.lang.message.Problems;
import dev.sextant.model.check.Fix;
import dev.sextant.model.name.Nearest;
import dev.sextant.model.text.SpanTable;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** What is shared while one top-level element is read: where its nodes go and what is wrong. */
final class Reading {

  private final SpanTable.Builder spans;
  private final Problems problems;
  private int meaningless;

  Reading(SpanTable.Builder spans, Problems problems) {
    this.spans = spans;
    this.problems = problems;
  }

  /** Notes that a part has no meaning, so that nothing is concluded from what stands for it. */
  void meaningless() {
    meaningless++;
  }

  /** How many parts had no meaning so far. */
  int countMeaningless() {
    return meaningless;
  }

  /** Numbers the node of a part of the syntax tree. */
  int at(EObject tree) {
    ICompositeNode node = node(tree);
    return spans.add(node.getOffset(), node.getEndOffset());
  }

  /** Numbers a node that covers more than one part of the tree. */
  int at(int start, int end) {
    return spans.add(start, end);
  }

  /** Numbers a leaf of the syntax tree. */
  int at(ILeafNode leaf) {
    return spans.add(leaf.getOffset(), leaf.getEndOffset());
  }

  /** Numbers the last word or symbol of a part of the syntax tree. */
  int atLast(EObject tree) {
    ILeafNode last = null;
    for (ILeafNode leaf : node(tree).getLeafNodes()) {
      last = leaf.isHidden() || leaf.getLength() == 0 ? last : leaf;
    }
    return last == null ? at(tree) : at(last);
  }

  void error(EObject tree, String message) {
    ICompositeNode node = node(tree);
    problems.error(node.getOffset(), node.getEndOffset(), message);
  }

  /**
   * Reports a word that is none of some known ones, with the nearest of them as a remedy.
   *
   * @param within the part of the tree that holds the word
   * @param choice the words to choose from when none is near
   */
  void unknownWord(EObject within, String word, String what, Stream<String> known, String choice) {
    int start = node(within).getOffset();
    int end = node(within).getEndOffset();
    for (ILeafNode leaf : node(within).getLeafNodes()) {
      if (leaf.getText().equals(word)) {
        start = leaf.getOffset();
        end = leaf.getEndOffset();
      }
    }
    String nearest = Nearest.one(word, known);
    if (nearest.isEmpty()) {
      problems.error(start, end, "`%s` is not %s: write %s".formatted(word, what, choice));
      return;
    }
    Fix fix = problems.replace("Change `%s` to `%s`".formatted(word, nearest), start, end, nearest);
    String message = "`%s` is not %s: did you mean `%s`?".formatted(word, what, nearest);
    problems.error(start, end, message, fix);
  }

  Problems problems() {
    return problems;
  }

  SpanTable spans() {
    return spans.build();
  }

  static ICompositeNode node(EObject tree) {
    return NodeModelUtils.findActualNodeFor(tree);
  }
}
