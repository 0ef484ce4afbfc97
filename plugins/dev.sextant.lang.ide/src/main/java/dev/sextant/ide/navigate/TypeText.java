package dev.sextant.ide.navigate;

import dev.sextant.model.formula.Type;
import java.util.Locale;

/** Types in words. */
final class TypeText {

  private TypeText() {}

  static String of(Type type) {
    String kind = type.kind().name().toLowerCase(Locale.ROOT);
    String unit = type.unit().toString();
    return Markdown.text(unit.isEmpty() ? kind : kind + " in " + unit);
  }
}
