package dev.sextant.cli.tree;

import java.util.List;

/**
 * An element and what stands under it, as {@code tree --format json} prints it.
 *
 * @param kind the keyword, such as {@code goal}
 * @param name the qualified name
 * @param title how people call it
 * @param relation how it belongs to the node above, such as {@code raises, after 2 weeks}; empty
 *     for the usual way
 * @param owner the simple name of the role that is accountable, or empty
 * @param seenAbove whether it is already on the way to the root, so that it is not opened again
 * @param children what stands under it
 */
public record TreeNode(
    String kind,
    String name,
    String title,
    String relation,
    String owner,
    boolean seenAbove,
    List<TreeNode> children) {

  public TreeNode {
    children = List.copyOf(children);
  }
}
