package dev.sextant.interop.manifest;

import dev.sextant.interop.yaml.FieldReader;
import dev.sextant.interop.yaml.Notes;
import dev.sextant.interop.yaml.Yaml;
import dev.sextant.interop.yaml.YamlException;

/** Reads a saved query. */
final class SavedQueryReader {

  private final Notes notes;

  SavedQueryReader(Notes notes) {
    this.notes = notes;
  }

  SavedQuery read(Yaml value) {
    FieldReader anonymous = new FieldReader(value, "a saved query", notes);
    String name = anonymous.required("name");
    FieldReader fields = anonymous.named("saved query `" + name + "`");
    FieldReader query =
        fields
            .fields("query_params")
            .orElseThrow(
                () -> new YamlException(fields.at(), fields.what() + " needs `query_params`"));
    SavedQuery saved =
        new SavedQuery(
            name,
            fields.text("label"),
            query.texts("metrics"),
            query.texts("group_by"),
            ManifestReader.filters(query, "where"),
            query.texts("order_by"),
            limit(query),
            fields.at());
    query.done();
    fields.text("description");
    fields.without("it is for other tools", "exports", "config", "meta", "metadata", "tags");
    fields.done();
    return saved;
  }

  private static int limit(FieldReader query) {
    String text = query.text("limit");
    return text.isEmpty() ? 0 : ModelReader.number(query, "limit", text).intValue();
  }
}
