package dev.sextant.engines.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Answers statements that are read from standard input, each a length and UTF-8, by a list of rows
 * or, when it failed, by its message on standard output, until the input ends.
 */
public final class SparkServer {

  private SparkServer() {}

  /**
   * Runs until standard input ends.
   *
   * @param arguments the folder for tables
   */
  public static void main(String[] arguments) throws IOException {
    try (PrintStream answers =
            new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
        ObjectOutputStream output = new ObjectOutputStream(answers);
        DataInputStream input = new DataInputStream(System.in)) {
      System.setOut(System.err);
      SparkSession session = session(arguments[0]);
      output.writeObject(List.of());
      output.flush();
      serve(session, input, output);
      session.stop();
    }
  }

  /** One thread and no adaptation: what is asked here is small. */
  private static SparkSession session(String folder) {
    return SparkSession.builder()
        .master("local[2]")
        .appName("sextant")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "1")
        .config("spark.sql.adaptive.enabled", "false")
        .config("spark.sql.codegen.wholeStage", "false")
        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.warehouse.dir", folder)
        .config("spark.sql.catalogImplementation", "in-memory")
        .getOrCreate();
  }

  private static void serve(SparkSession session, DataInputStream input, ObjectOutputStream output)
      throws IOException {
    while (true) {
      String sql;
      try {
        sql = new String(input.readNBytes(input.readInt()), UTF_8);
      } catch (EOFException done) {
        return;
      }
      output.writeObject(answer(session, sql));
      output.reset();
      output.flush();
    }
  }

  private static Object answer(SparkSession session, String sql) {
    try {
      List<List<@Nullable Object>> rows = new ArrayList<>();
      for (Row row : session.sql(sql).collectAsList()) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
          values.add(row.get(i));
        }
        rows.add(values);
      }
      return rows;
    } catch (RuntimeException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
