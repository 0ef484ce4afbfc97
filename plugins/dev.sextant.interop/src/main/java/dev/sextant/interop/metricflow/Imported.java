package dev.sextant.interop.metricflow;

import dev.sextant.interop.yaml.Note;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A manifest as a model.
 *
 * @param files texts of the language by path
 * @param notes what was not carried over, and what is said in another way
 * @param queries asks the model in MetricFlow's terms
 */
public record Imported(SortedMap<String, String> files, List<Note> notes, Queries queries) {

  public Imported {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    notes = List.copyOf(notes);
  }
}
