package dev.sextant.cli.tree;

import dev.sextant.cli.host.Output;
import dev.sextant.cli.host.Shown;
import dev.sextant.cli.host.Style;
import java.util.Iterator;
import java.util.List;

/** A tree with branches, in Unicode where the terminal can show it. */
public final class TreeText {

  private final Style style;
  private final String fork;
  private final String last;
  private final String pass;
  private final StringBuilder text = new StringBuilder();

  private TreeText(Style style, boolean unicode) {
    this.style = style;
    this.fork = unicode ? "├─ " : "|- ";
    this.last = unicode ? "└─ " : "`- ";
    this.pass = unicode ? "│  " : "|  ";
  }

  /** The tree, one element a line. */
  public static String of(TreeNode root, Output out, Style style) {
    TreeText tree = new TreeText(style, out.canShow("├─└│"));
    tree.line("", root);
    tree.below("", root.children());
    return tree.text.toString();
  }

  private void below(String margin, List<TreeNode> nodes) {
    for (Iterator<TreeNode> i = nodes.iterator(); i.hasNext(); ) {
      TreeNode node = i.next();
      boolean more = i.hasNext();
      line(margin + (more ? fork : last), node);
      below(margin + (more ? pass : "   "), node.children());
    }
  }

  private void line(String branch, TreeNode node) {
    String simple = node.name().substring(node.name().lastIndexOf('.') + 1);
    text.append(style.faint(branch)).append(style.note(node.kind())).append(' ');
    text.append(style.strong(Shown.text(simple)));
    if (!node.title().equals(simple)) {
      text.append("  ").append(Shown.text(node.title()));
    }
    String more = more(node);
    text.append(more.isEmpty() ? "" : "  " + style.faint(Shown.text(more))).append('\n');
  }

  private static String more(TreeNode node) {
    StringBuilder more = new StringBuilder();
    append(more, node.relation());
    append(more, node.owner().isEmpty() ? "" : "owner " + node.owner());
    append(more, node.seenAbove() ? "already above" : "");
    return more.isEmpty() ? "" : "(" + more + ")";
  }

  private static void append(StringBuilder more, String words) {
    if (!words.isEmpty()) {
      more.append(more.isEmpty() ? "" : "; ").append(words);
    }
  }
}
