package dev.sextant.query.plan;

import dev.sextant.model.time.Grain;
import dev.sextant.query.ir.Rel;
import java.util.ArrayList;
import java.util.List;

/** The named relations of a part, in the order in which they refer to each other. */
final class PartRelations {

  private final Context context;
  private final RowsPart.Key key;
  private final List<Rel.Named> named = new ArrayList<>();

  PartRelations(Context context, RowsPart.Key key) {
    this.context = context;
    this.key = key;
  }

  List<Rel.Named> all() {
    return List.copyOf(named);
  }

  /** Takes over relations that were made elsewhere. */
  void add(List<Rel.Named> others) {
    named.addAll(others);
  }

  Rel.Ref name(String wanted, List<String> notes, Rel body) {
    String name = context.names().unique(wanted);
    named.add(new Rel.Named(name, notes, body));
    return new Rel.Ref(name, "", body.fields());
  }

  String title(String suffix) {
    return key.origin().word() + key.rows().suffix() + key.timing().suffix() + periods() + suffix;
  }

  private String periods() {
    Grain grain = context.grain();
    return grain == null
        ? context.custom().map(c -> "_by_" + c.by().name()).orElse("_total")
        : "_by_" + grain.word();
  }
}
