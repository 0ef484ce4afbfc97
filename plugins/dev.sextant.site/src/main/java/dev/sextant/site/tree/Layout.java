package dev.sextant.site.tree;

import dev.sextant.site.book.Mark;
import dev.sextant.site.tree.Picture.Box;
import dev.sextant.site.tree.Picture.Line;
import dev.sextant.site.tree.Picture.Wire;
import java.util.ArrayList;
import java.util.List;

/**
 * Places a tree: every depth is a column, leaves stand below each other, and what is above them
 * stands in the middle of them.
 */
public final class Layout {

  private static final int BOX_WIDTH = 164;
  private static final int COLUMN = BOX_WIDTH + 24;
  private static final int LINE_HEIGHT = 15;
  private static final int HEAD = 27;
  private static final int GAP = 12;
  private static final int LETTERS = 23;
  private static final int MOST_LINES = 4;

  private final List<Box> boxes = new ArrayList<>();
  private final List<Wire> wires = new ArrayList<>();
  private int bottom;

  private Layout() {}

  /**
   * The picture of a tree.
   *
   * @param roots what the tree's own root hangs from, such as strategies; may be empty
   */
  public static Picture of(String title, List<Branch> roots, Branch tree) {
    Layout layout = new Layout();
    int column = roots.isEmpty() ? 0 : 1;
    Box trunk = layout.place(tree, column);
    layout.hang(roots, trunk);
    int right = layout.boxes.stream().mapToInt(b -> b.x() + b.width()).max().orElse(0);
    int low = layout.boxes.stream().mapToInt(b -> b.y() + b.height()).max().orElse(0);
    return new Picture(title, right + 2, low + 2, layout.boxes, layout.wires);
  }

  private Box place(Branch branch, int column) {
    List<String> lines = wrapped(branch.link().text());
    int height = HEAD + lines.size() * LINE_HEIGHT;
    List<Box> below = branch.below().stream().map(b -> place(b, column + 1)).toList();
    int y = below.isEmpty() ? bottom : Math.max(0, middle(below) - height / 2);
    Box box = box(branch, lines, column * COLUMN + 1, y, height);
    bottom = Math.max(bottom, y + height + GAP);
    boxes.add(box);
    for (int i = 0; i < below.size(); i++) {
      boolean lever = branch.below().get(i).link().kind().equals("driver");
      wires.add(new Wire(wire(box, below.get(i)), lever));
    }
    return box;
  }

  /** Puts the roots left of the trunk, around its height. */
  private void hang(List<Branch> roots, Box trunk) {
    List<List<String>> texts = roots.stream().map(r -> wrapped(r.link().text())).toList();
    int total = texts.stream().mapToInt(t -> HEAD + t.size() * LINE_HEIGHT + GAP).sum() - GAP;
    int y = Math.max(0, trunk.y() + trunk.height() / 2 - total / 2);
    for (int i = 0; i < roots.size(); i++) {
      int height = HEAD + texts.get(i).size() * LINE_HEIGHT;
      Box box = box(roots.get(i), texts.get(i), 1, y, height);
      boxes.add(box);
      wires.add(new Wire(wire(box, trunk), false));
      y += height + GAP;
    }
  }

  private static int middle(List<Box> boxes) {
    Box first = boxes.getFirst();
    Box last = boxes.getLast();
    return (first.y() + last.y() + last.height()) / 2;
  }

  private static Box box(Branch branch, List<String> lines, int x, int y, int height) {
    List<Line> placed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      placed.add(new Line(x + 10, y + HEAD + 9 + i * LINE_HEIGHT, lines.get(i)));
    }
    String status = branch.mark().map(Mark::words).map(w -> ", " + w).orElse("");
    return new Box(
        x,
        y + 1,
        BOX_WIDTH,
        height,
        branch.kind() + branch.mark().map(m -> " · " + m.words()).orElse(""),
        branch.mark().map(Mark::key).orElse(""),
        branch.kind() + ": " + branch.link().text() + status,
        branch.link().path(),
        placed);
  }

  private static String wire(Box from, Box to) {
    int x1 = from.x() + from.width();
    int y1 = from.y() + from.height() / 2;
    int x2 = to.x();
    int y2 = to.y() + to.height() / 2;
    int bend = (x1 + x2) / 2;
    return "M" + x1 + " " + y1 + "C" + bend + " " + y1 + " " + bend + " " + y2 + " " + x2 + " "
        + y2;
  }

  /** Breaks a text at spaces into lines that fit a box; what is left over ends in an ellipsis. */
  static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > LETTERS) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    List<String> kept = new ArrayList<>(lines.subList(0, Math.min(MOST_LINES, lines.size())));
    if (lines.size() > MOST_LINES) {
      kept.set(MOST_LINES - 1, shortened(kept.getLast() + "…"));
    }
    kept.replaceAll(Layout::shortened);
    return kept;
  }

  private static String shortened(String line) {
    return line.length() <= LETTERS ? line : line.substring(0, LETTERS - 1) + "…";
  }
}
