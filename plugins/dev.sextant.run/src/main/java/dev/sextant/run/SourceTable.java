package dev.sextant.run;

import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.source.SourceInfo;
import java.util.List;

/**
 * A source and where its rows are.
 *
 * @param info its columns and keys
 * @param place where its rows are
 */
record SourceTable(SourceInfo info, Place place) {

  /** Where rows are. */
  sealed interface Place {

    /** Files of the workspace, CSV or Parquet by their ending. */
    record Files(SourceFact.File file) implements Place {}

    /** A table of the attached database. */
    record Table(List<String> name) implements Place {
      public Table {
        name = List.copyOf(name);
      }
    }

    /** A query. */
    record Sql(String query) implements Place {}

    /** The model does not say. */
    record Unknown() implements Place {}
  }
}
