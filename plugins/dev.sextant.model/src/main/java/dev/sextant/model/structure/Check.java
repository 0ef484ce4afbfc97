package dev.sextant.model.structure;

import dev.sextant.model.file.Element;
import dev.sextant.model.resolve.Context;

/** One question that is asked of every element, looking only at it and at what it mentions. */
@FunctionalInterface
public interface Check {

  /** Adds what is wrong with an element, its children left out, to the findings of the context. */
  void check(Element element, Context context);
}
