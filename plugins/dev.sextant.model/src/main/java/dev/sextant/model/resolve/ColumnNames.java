package dev.sextant.model.resolve;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.Path.Segment;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.Type;
import dev.sextant.model.name.Nearest;
import dev.sextant.model.source.ColumnInfo;
import java.util.List;
import java.util.Optional;

/** Finds the columns that the facts of a source name. */
record ColumnNames(Context context, Element source, List<ColumnInfo> columns) {

  ColumnNames {
    columns = List.copyOf(columns);
  }

  /**
   * A column by its name; empty, with a finding, when it is not declared.
   *
   * @param moment whether it must hold dates or timestamps
   */
  Optional<ColumnInfo> find(Segment name, boolean moment) {
    Optional<ColumnInfo> found =
        columns.stream().filter(c -> c.name().equals(name.name())).findFirst();
    if (found.isEmpty()) {
      unknown(name);
      return found;
    }
    context.uses().use(name.at(), source.id(), name.name());
    Type type = found.get().type();
    if (moment && !type.isTemporal() && type.kind() != Type.Kind.UNKNOWN) {
      context
          .findings()
          .add(
              StructuralRule.TYPE_MISMATCH,
              name.at(),
              Say.name(name.name()) + " is " + Say.type(type) + "; a date or timestamp is needed");
      return Optional.empty();
    }
    return found;
  }

  private void unknown(Segment name) {
    if (source.broken()) {
      return;
    }
    String nearest = Nearest.one(name.name(), columns.stream().map(ColumnInfo::name));
    context
        .findings()
        .add(
            StructuralRule.UNRESOLVED_NAME,
            name.at(),
            Say.name(source.name())
                + " declares no column "
                + Say.name(name.name())
                + Say.meant(nearest),
            "",
            ColumnResolver.change(name.at(), nearest));
  }
}
