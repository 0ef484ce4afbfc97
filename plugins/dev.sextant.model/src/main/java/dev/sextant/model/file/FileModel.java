package dev.sextant.model.file;

import dev.sextant.model.text.LineMap;
import java.util.List;

/**
 * What one file says, before any name in it is linked.
 *
 * @param path the file's path relative to the workspace, with {@code /} between folders
 * @param packageName the package, empty for the unnamed one
 * @param imports the imports in the order of the text
 * @param declarations the top-level elements in the order of the text
 * @param headEnd where its package line and imports end, 0 when it has none
 * @param lines where its lines start
 */
public record FileModel(
    String path,
    String packageName,
    List<Import> imports,
    List<Declaration> declarations,
    int headEnd,
    LineMap lines) {

  public FileModel {
    imports = List.copyOf(imports);
    declarations = List.copyOf(declarations);
  }

  /** Where its first element begins, 0 when it has none. */
  public int firstDeclaration() {
    return declarations.isEmpty() ? 0 : declarations.getFirst().offset();
  }
}
