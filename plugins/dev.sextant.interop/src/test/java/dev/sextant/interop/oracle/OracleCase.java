package dev.sextant.interop.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** A case of the corpus: a query against a manifest and the rows that it must return. */
record OracleCase(JsonObject json) {

  String id() {
    return json.get("id").getAsString();
  }

  String manifest() {
    return json.get("manifest").getAsString();
  }

  List<String> features() {
    return texts("features");
  }

  List<String> texts(String name) {
    return has(name)
        ? StreamSupport.stream(json.getAsJsonArray(name).spliterator(), false)
            .map(JsonElement::getAsString)
            .toList()
        : List.of();
  }

  List<JsonObject> objects(String name) {
    return has(name)
        ? StreamSupport.stream(json.getAsJsonArray(name).spliterator(), false)
            .map(JsonElement::getAsJsonObject)
            .toList()
        : List.of();
  }

  String text(String name) {
    return has(name) ? json.get(name).getAsString() : "";
  }

  boolean flag(String name) {
    return has(name) && json.get(name).getAsBoolean();
  }

  int number(String name) {
    return has(name) ? json.get(name).getAsInt() : 0;
  }

  boolean has(String name) {
    return json.has(name) && !json.get(name).isJsonNull();
  }

  /** The names of the columns that are expected. */
  List<String> columns() {
    List<String> columns = new ArrayList<>();
    expected().getAsJsonArray("columns").forEach(c -> columns.add(c.getAsString()));
    return columns;
  }

  JsonObject expected() {
    return json.getAsJsonObject("expected");
  }

  /** The file with the rows, or empty when they stand in the case. */
  String rowsFile() {
    JsonElement file = expected().get("rows_file");
    return file == null || file.isJsonNull() ? "" : file.getAsString();
  }

  JsonArray rows() {
    return expected().getAsJsonArray("rows");
  }

  @Override
  public String toString() {
    return id();
  }
}
