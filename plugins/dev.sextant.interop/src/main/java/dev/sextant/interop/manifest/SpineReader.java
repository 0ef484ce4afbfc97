package dev.sextant.interop.manifest;

import dev.sextant.interop.yaml.FieldReader;
import dev.sextant.interop.yaml.Notes;
import dev.sextant.interop.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads tables of periods, in the three ways in which they are configured. */
final class SpineReader {

  private final Notes notes;

  SpineReader(Notes notes) {
    this.notes = notes;
  }

  List<TimeSpine> configuration(Yaml value) {
    FieldReader fields = new FieldReader(value, "the project configuration", notes);
    List<TimeSpine> spines = new ArrayList<>();
    spines.addAll(fields.each("time_spine_table_configurations", "a time spine", this::old));
    spines.addAll(fields.each("time_spines", "a time spine", this::spine));
    fields.value("dsi_package_version");
    fields.value("metadata");
    fields.done();
    return spines;
  }

  private TimeSpine old(FieldReader fields) {
    TimeSpine spine =
        new TimeSpine(
            DbtReference.table(fields.required("location")),
            fields.required("column_name"),
            grain(fields.text("grain")),
            List.of(),
            fields.at());
    fields.done();
    return spine;
  }

  private TimeSpine spine(FieldReader fields) {
    List<String> table =
        fields.fields("node_relation").map(ModelReader::relation).orElse(List.of());
    FieldReader column =
        fields.fields("primary_column").orElseGet(() -> new FieldReader(empty(fields), "", notes));
    TimeSpine spine =
        new TimeSpine(
            table,
            column.required("name"),
            grain(column.text("time_granularity")),
            fields.each("custom_granularities", "a grain", SpineReader::custom),
            fields.at());
    column.done();
    fields.done();
    return spine;
  }

  private static Yaml empty(FieldReader fields) {
    return new Yaml.Fields(java.util.Map.of(), java.util.Map.of(), fields.at());
  }

  private static String grain(String text) {
    return text.isEmpty() ? "day" : text.toLowerCase(Locale.ROOT);
  }

  private static TimeSpine.CustomGrain custom(FieldReader fields) {
    String name = fields.required("name").toLowerCase(Locale.ROOT);
    String column = fields.text("column_name");
    fields.done();
    return new TimeSpine.CustomGrain(name, column.isEmpty() ? name : column);
  }

  /** A dbt model that says it is a time spine. */
  Optional<TimeSpine> dbtModel(Yaml value) {
    FieldReader model = new FieldReader(value, "a model", notes);
    return model.fields("time_spine").map(spine -> dbtSpine(model, spine));
  }

  private static TimeSpine dbtSpine(FieldReader model, FieldReader spine) {
    String column = spine.required("standard_granularity_column");
    List<TimeSpine.CustomGrain> grains =
        spine.each("custom_granularities", "a grain", SpineReader::custom);
    spine.done();
    String granularity =
        model.each("columns", "a column", SpineReader::column).stream()
            .filter(c -> c.getFirst().equals(column))
            .map(List::getLast)
            .findFirst()
            .orElse("");
    return new TimeSpine(
        List.of(model.required("name")), column, grain(granularity), grains, model.at());
  }

  private static List<String> column(FieldReader fields) {
    return List.of(fields.required("name"), fields.text("granularity"));
  }
}
