package dev.sextant.interop.oracle;

import com.google.gson.JsonObject;
import dev.sextant.interop.metricflow.Asking;
import dev.sextant.interop.metricflow.Queries;
import dev.sextant.interop.sql.Reference;
import java.util.ArrayList;
import java.util.List;

/** What a case asks. */
final class Question {

  private Question() {}

  static Asking of(OracleCase one, Queries queries) {
    Asking saved =
        one.text("saved_query").isEmpty()
            ? new Asking(List.of(), List.of(), List.of(), null, null, List.of(), 0, false)
            : queries.saved(one.text("saved_query")).orElseThrow();
    List<Reference> groupBy = new ArrayList<>(saved.groupBy());
    one.texts("group_bys").forEach(n -> groupBy.add(queries.named(n)));
    one.objects("group_by_objs").forEach(o -> groupBy.add(reference(o, queries)));
    List<String> where = new ArrayList<>(saved.where());
    if (!one.text("where").isEmpty()) {
      where.add(one.text("where"));
    }
    List<String> metrics = new ArrayList<>(saved.metrics());
    metrics.addAll(one.texts("metrics"));
    List<String> time = one.texts("time_constraint");
    List<Reference> orderBy = new ArrayList<>(saved.orderBy());
    one.texts("order_bys").forEach(n -> orderBy.add(queries.named(n)));
    return new Asking(
        metrics,
        groupBy,
        where,
        time.isEmpty() ? null : time.get(0),
        time.isEmpty() ? null : time.get(1),
        orderBy,
        one.has("limit") ? one.number("limit") : saved.limit(),
        one.has("apply_group_by") && !one.flag("apply_group_by"));
  }

  private static Reference reference(JsonObject object, Queries queries) {
    Reference named = queries.named(object.get("name").getAsString());
    Reference at = object.has("grain") ? named.at(object.get("grain").getAsString()) : named;
    return object.has("date_part") ? at.part(object.get("date_part").getAsString()) : at;
  }
}
