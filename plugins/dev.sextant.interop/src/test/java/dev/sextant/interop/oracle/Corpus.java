package dev.sextant.interop.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A folder with manifests, tables, and queries whose rows are known. Which one is said by the
 * property {@code metricflow.corpus}.
 */
record Corpus(Path root) {

  /** Where tables are, as the manifests name it. */
  static final String SCHEMA = "mf_source";

  static Corpus asked() {
    String named = System.getProperty("metricflow.corpus", "");
    return new Corpus(named.isEmpty() ? beside() : Path.of(named).toAbsolutePath());
  }

  private static Path beside() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw")) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    return folder.resolve("../shared/corpora/metricflow").normalize();
  }

  boolean isThere() {
    return Files.isRegularFile(root.resolve("cases.json"));
  }

  List<OracleCase> cases() {
    List<OracleCase> cases = new ArrayList<>();
    JsonParser.parseString(text(root.resolve("cases.json")))
        .getAsJsonArray()
        .forEach(c -> cases.add(new OracleCase(c.getAsJsonObject())));
    return cases;
  }

  JsonArray rows(OracleCase one) {
    if (one.rowsFile().isEmpty()) {
      return one.rows();
    }
    try (GZIPInputStream in =
        new GZIPInputStream(Files.newInputStream(root.resolve(one.rowsFile())))) {
      JsonElement rows = JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return rows.getAsJsonArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of a manifest, with the schema of the tables put in. */
  SortedMap<String, String> manifest(String name) {
    Path folder = root.resolve("manifests").resolve(name);
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(p -> p.toString().endsWith(".yaml") || p.toString().endsWith(".yml"))
          .forEach(
              p ->
                  files.put(
                      folder.relativize(p).toString().replace('\\', '/'),
                      text(p).replace("$source_schema", SCHEMA)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  Path tables() {
    return root.resolve("tables").resolve(SCHEMA);
  }

  String schema() {
    return text(tables().resolve("schema.json"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
