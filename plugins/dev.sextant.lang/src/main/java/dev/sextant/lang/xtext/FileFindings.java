package dev.sextant.lang.xtext;

import dev.sextant.model.check.Problem;
import java.util.List;

/** What checks find in one file; the analysis of a workspace is one, and parsing alone another. */
@FunctionalInterface
public interface FileFindings {

  /**
   * The findings in a text.
   *
   * @param path the file's path
   * @param text what it holds now
   */
  List<Problem> of(String path, String text);
}
