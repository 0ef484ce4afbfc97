package dev.sextant.model.name;

import dev.sextant.model.file.Import;
import java.util.List;

/**
 * From where a name is looked up.
 *
 * @param packageName the package of the file
 * @param imports the imports of the file
 * @param enclosing the qualified names of the elements around the name, innermost first
 */
public record Scope(String packageName, List<Import> imports, List<String> enclosing) {

  public Scope {
    imports = List.copyOf(imports);
    enclosing = List.copyOf(enclosing);
  }
}
