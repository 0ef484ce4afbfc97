package dev.sextant.run;

import dev.sextant.model.element.ElementId;
import java.util.stream.Stream;

/** Where the sources of a model have their rows. */
public interface SourceTables {

  /** All sources. */
  Stream<SourceTable> all();

  /** One source. */
  SourceTable source(ElementId id);
}
