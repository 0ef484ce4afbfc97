package dev.sextant.site.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.site.book.Link;
import dev.sextant.site.tree.Picture.Box;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private static Branch branch(String text, Branch... below) {
    return new Branch(new Link(text, text + ".html", "goal"), Optional.empty(), List.of(below));
  }

  private static final Branch TREE =
      branch(
          "mission",
          branch("first", branch("a"), branch("b"), branch("c")),
          branch("second"),
          branch("third", branch("d")));

  @Test
  void noTwoBoxesOverlapAndAllLieInThePicture() {
    Picture picture = Layout.of("tree", List.of(branch("one"), branch("other")), TREE);
    List<Box> boxes = picture.boxes();
    assertThat(boxes).hasSize(10);
    assertThat(picture.wires()).hasSize(9);
    for (Box box : boxes) {
      assertThat(box.x() + box.width()).isLessThanOrEqualTo(picture.width());
      assertThat(box.y() + box.height()).isLessThanOrEqualTo(picture.height());
      assertThat(boxes.stream().filter(other -> overlaps(box, other)).toList())
          .containsExactly(box);
    }
  }

  private static boolean overlaps(Box a, Box b) {
    return a.x() < b.x() + b.width()
        && b.x() < a.x() + a.width()
        && a.y() < b.y() + b.height()
        && b.y() < a.y() + a.height();
  }

  @Test
  void longTextsBreakAtSpacesAndEndInAnEllipsis() {
    assertThat(Layout.wrapped("Make the dinosaur halls the world's best place to meet deep time"))
        .containsExactly("Make the dinosaur halls", "the world's best place", "to meet deep time");
    List<String> lines = Layout.wrapped("word ".repeat(60).strip());
    assertThat(lines).hasSize(4);
    assertThat(lines.getLast()).endsWith("…");
    assertThat(Layout.wrapped("Donaudampfschifffahrtsgesellschaft"))
        .allMatch(l -> l.length() <= 23);
  }
}
