package dev.sextant.engines;

import dev.sextant.sql.Dialect;
import dev.sextant.sql.SparkSql;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spark in a process of its own, which is asked over its standard input. */
final class SparkEngine implements TestEngine {

  private static final Tabling TABLING =
      new Tabling(
          SparkSql.DIALECT,
          "create schema if not exists %s",
          Tabling.types("string", "bigint", "double", "boolean", "date", "timestamp_ntz"),
          10_000);

  private final ServerProcess server;
  private final DataOutputStream questions;
  private final ObjectInputStream answers;

  private SparkEngine(ServerProcess server, DataOutputStream questions, ObjectInputStream answers) {
    this.server = server;
    this.questions = questions;
    this.answers = answers;
  }

  static TestEngine start() {
    ServerProcess server = ServerProcess.in("spark");
    Process process =
        ChildJvm.start(
            server,
            "dev.sextant.engines.spark.SparkServer",
            List.of(server.folder().resolve("tables").toString()));
    try {
      ObjectInputStream answers = new ObjectInputStream(process.getInputStream());
      SparkEngine engine =
          new SparkEngine(server, new DataOutputStream(process.getOutputStream()), answers);
      engine.answer();
      return engine;
    } catch (IOException e) {
      throw new UncheckedIOException(server.log(), e);
    }
  }

  @Override
  public Dialect dialect() {
    return SparkSql.DIALECT;
  }

  @Override
  public void load(TestTable table) {
    rows(TABLING.schema().formatted(TABLING.schemaName(table)));
    for (String statement : TABLING.statements(table)) {
      rows(statement.startsWith("create table") ? statement + " using parquet" : statement);
    }
  }

  @Override
  public List<List<@Nullable Object>> rows(String sql) {
    try {
      byte[] text = sql.getBytes(StandardCharsets.UTF_8);
      questions.writeInt(text.length);
      questions.write(text);
      questions.flush();
      return answer();
    } catch (IOException e) {
      throw new UncheckedIOException(server.log(), e);
    } catch (IllegalStateException e) {
      throw new IllegalStateException("Spark SQL: " + e.getMessage() + "\n" + sql, e);
    }
  }

  /** The other side sends lists of lists, or a text when it failed. */
  @SuppressWarnings("unchecked")
  private List<List<@Nullable Object>> answer() throws IOException {
    try {
      Object answer = answers.readObject();
      if (answer instanceof String message) {
        throw new IllegalStateException(message);
      }
      return (List<List<@Nullable Object>>) answer;
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    try {
      questions.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      server.close();
    }
  }
}
