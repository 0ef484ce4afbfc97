package dev.sextant.interop.metricflow;

import dev.sextant.interop.yaml.Yaml;
import dev.sextant.interop.yaml.YamlException;
import dev.sextant.interop.yaml.YamlReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The types of columns, as a database knows them.
 *
 * @param tables from the last name of a table to its columns and their types, in small letters
 */
public record TableSchema(Map<String, Map<String, String>> tables) {

  /** Nothing is known. */
  public static final TableSchema NONE = new TableSchema(Map.of());

  public TableSchema {
    tables = Map.copyOf(tables);
  }

  /**
   * Reads a list of columns for each table ({@code {"orders": [{"column": "id", "type":
   * "BIGINT"}]}}) or the {@code catalog.json} that dbt writes.
   *
   * @throws YamlException when it is neither
   */
  public static TableSchema read(String file, String text) {
    Map<String, Map<String, String>> tables = new HashMap<>();
    for (Yaml document : YamlReader.read(file, text)) {
      Yaml.Fields fields = fields(document);
      Yaml nodes = fields.get("nodes");
      if (nodes == null) {
        fields.values().forEach((table, columns) -> tables.put(low(table), listed(columns)));
      } else {
        catalog(nodes, tables);
        Yaml sources = fields.get("sources");
        if (sources != null) {
          catalog(sources, tables);
        }
      }
    }
    return new TableSchema(tables);
  }

  private static void catalog(Yaml nodes, Map<String, Map<String, String>> tables) {
    for (Yaml node : fields(nodes).values().values()) {
      String table = text(fields(required(node, "metadata")), "name");
      Map<String, String> columns = new HashMap<>();
      fields(required(node, "columns"))
          .values()
          .forEach((name, column) -> columns.put(low(name), low(text(fields(column), "type"))));
      tables.put(low(table), columns);
    }
  }

  private static Map<String, String> listed(Yaml columns) {
    if (!(columns instanceof Yaml.Items items)) {
      throw new YamlException(columns.at(), "the columns of a table must be a list");
    }
    Map<String, String> types = new HashMap<>();
    for (Yaml item : items.values()) {
      Yaml.Fields column = fields(item);
      types.put(low(text(column, "column")), low(text(column, "type")));
    }
    return types;
  }

  private static Yaml required(Yaml value, String name) {
    Yaml found = fields(value).get(name);
    if (found == null) {
      throw new YamlException(value.at(), "`" + name + "` is missing");
    }
    return found;
  }

  private static Yaml.Fields fields(Yaml value) {
    if (value instanceof Yaml.Fields fields) {
      return fields;
    }
    throw new YamlException(value.at(), "a schema holds mappings, not " + value.kind());
  }

  private static String text(Yaml.Fields fields, String name) {
    if (fields.get(name) instanceof Yaml.Scalar s) {
      return s.text();
    }
    throw new YamlException(fields.at(), "`" + name + "` is missing");
  }

  private static String low(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The type of a column in small letters; empty when it is not known. */
  String type(List<String> table, String column) {
    return tables.getOrDefault(low(table.getLast()), Map.of()).getOrDefault(low(column), "");
  }
}
