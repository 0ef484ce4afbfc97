package dev.sextant.lint;

import dev.sextant.model.file.Element;
import dev.sextant.model.file.FileModel;
import java.util.stream.Stream;

/** Something that makes a metric mislead. How much a rule looks at says when it runs again. */
public sealed interface Rule {

  /** What it says of itself. */
  About about();

  /**
   * Looks at one element and what that mentions; an edit elsewhere does not change what it says.
   */
  non-sealed interface OfElement extends Rule {
    /** What is wrong with an element, its children left out. */
    Stream<Finding> check(Element element, Model model);
  }

  /** Looks at the elements of one file together. */
  non-sealed interface OfFile extends Rule {
    /** What is wrong with a file. */
    Stream<Finding> check(FileModel file, Model model);
  }

  /** Looks at everything. */
  non-sealed interface OfWorkspace extends Rule {
    /** What is wrong. */
    Stream<Finding> check(Model model);
  }

  /** Looks at computed values; it runs only where there are some. */
  non-sealed interface OfResults extends Rule {
    /** What is wrong. */
    Stream<Finding> check(Model model, Results results);
  }
}
