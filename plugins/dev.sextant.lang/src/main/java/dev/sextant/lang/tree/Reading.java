package dev.sextant.lang.tree;

import dev.sextant.lang.message.Problems;
import dev.sextant.model.text.SpanTable;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** What is shared while one top-level element is read: where its nodes go and what is wrong. */
final class Reading {

  private final SpanTable.Builder spans;
  private final Problems problems;

  Reading(SpanTable.Builder spans, Problems problems) {
    this.spans = spans;
    this.problems = problems;
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

  void error(EObject tree, String message) {
    ICompositeNode node = node(tree);
    problems.error(node.getOffset(), node.getEndOffset(), message);
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
