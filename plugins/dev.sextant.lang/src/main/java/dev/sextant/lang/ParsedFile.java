package dev.sextant.lang;

import dev.sextant.model.check.Problem;
import dev.sextant.model.file.FileModel;
import java.util.List;

/**
 * A file as it was read.
 *
 * @param model what it says; lines that could not be read are left out
 * @param syntaxProblems what could not be read, by place
 */
public record ParsedFile(FileModel model, List<Problem> syntaxProblems) {

  public ParsedFile {
    syntaxProblems = List.copyOf(syntaxProblems);
  }
}
