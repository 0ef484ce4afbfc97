package dev.sextant.site.tree;

import dev.sextant.site.book.Link;
import dev.sextant.site.book.Mark;
import java.util.List;
import java.util.Optional;

/**
 * An element of a tree with what is below it.
 *
 * @param mark how it stands, where it has a status
 */
public record Branch(Link link, Optional<Mark> mark, List<Branch> below) {

  public Branch {
    below = List.copyOf(below);
  }

  /** Its kind as a word for people. */
  public String kind() {
    return link.kind().equals("kpi") ? "KPI" : link.kind();
  }
}
