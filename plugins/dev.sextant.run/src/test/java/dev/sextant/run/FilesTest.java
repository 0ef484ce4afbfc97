package dev.sextant.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sextant.lang.MetricsParser;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.model.workspace.Settings;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.query.MetricQuery;
import dev.sextant.query.plan.Planner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files are read as declared, and what does not fit is said in one line. */
class FilesTest {

  @TempDir Path root;

  private Lab lab(String source, String metric) {
    return new Lab(root).model("package p\nsource S {\n" + source + "\n}\n" + metric + "\n");
  }

  private List<String> rows(String source, String metric) {
    try (Lab lab = lab(source, metric)) {
      return lab.rows(lab.ask("m"));
    }
  }

  private void write(String name, String text) {
    try (Lab lab = new Lab(root)) {
      lab.file(name, text);
    }
  }

  private static void duckDb(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Test
  void readsSeparatorDecimalMarkAndDates() {
    write("d.csv", "day;amount\n31.01.2026;1,5\n01.02.2026;-2,25\n02.02.2026;\n");
    String source =
        """
        file "d.csv" separated by ";" decimal "," dates "dd.MM.yyyy"
        column day: date
        column amount: number
        time day
        """;
    try (Lab lab = lab(source, "metric m = sum(S.amount)")) {
      assertThat(lab.rows(lab.ask("m").by("month")))
          .containsExactly("2026-01-01 | 1.5", "2026-02-01 | -2.25");
    }
  }

  @Test
  void readsOtherEncodings() throws IOException {
    Files.write(root.resolve("l.csv"), "hall,n\nGrün,3\n".getBytes(StandardCharsets.ISO_8859_1));
    String source = "file \"l.csv\" encoding \"latin-1\"\ncolumn hall: text\ncolumn n: integer";
    assertThat(rows(source, "metric m = sum(S.n) where hall = \"Grün\"")).containsExactly("3");
  }

  @Test
  void saysWhatTheBytesOfAFileTell() throws IOException {
    String source = "file \"data.csv\"\ncolumn hall: text\ncolumn n: integer";
    Path file = root.resolve("data.csv");
    Files.write(file, "hall,n\nWest,1\nGrün,3\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> rows(source, "metric m = sum(S.n)"))
        .hasMessage(
            "`data.csv` cannot be read: line 3 is not UTF-8 (byte 0xFC); save it as UTF-8, or add"
                + " `encoding \"latin-1\"` behind `file`.");
    Files.write(file, "\uFEFFhall,n\nWest,1\n".getBytes(StandardCharsets.UTF_16LE));
    assertThatThrownBy(() -> rows(source, "metric m = sum(S.n)"))
        .hasMessage(
            "`data.csv` cannot be read: it is in UTF-16; add `encoding \"utf-16\"` behind `file`.");
    Files.writeString(file, "hall,n\r\n" + "Grün,3\r\n".repeat(9) + "West,1\n");
    assertThatThrownBy(() -> rows(source, "metric m = sum(S.n)"))
        .hasMessage(
            "`data.csv` cannot be read: its lines end in two ways, from line 11 on as on Unix; save"
                + " it with one kind of line end.");
  }

  @Test
  void saysWhatTheFieldsOfAFileTell() {
    String source = "file \"data.csv\"\ncolumn hall: text\ncolumn n: integer";
    write("data.csv", "hall;n\nWest;1\n");
    assertThatThrownBy(() -> rows(source, "metric m = sum(S.n)"))
        .hasMessage(
            "`data.csv` cannot be read: its fields are separated by `;`; write `separated by \";\"`"
                + " behind `file`.");
    write("data.csv", "hall,n\n\"We\nst\",1\n" + "East,2\n".repeat(5) + "West,1,more,yet\n");
    assertThatThrownBy(() -> rows(source, "metric m = sum(S.n)"))
        .hasMessage("`data.csv` cannot be read: line 9 has 4 fields, 2 expected.");
    write("data.csv", "");
    assertThatThrownBy(() -> rows(source, "metric m = sum(S.n)"))
        .hasMessage("The file `data.csv` is empty; its first line must name the columns.");
  }

  @Test
  void countsLinesAsAnEditorDoes() {
    write("data/a.csv", "hall,n\nWest,1\n");
    write("data/b.csv", "hall,n\n\"We\n\"\"st\",1\n\nEast,x\n");
    String source = "file \"data/*.csv\"\ncolumn hall: text\ncolumn n: integer";
    assertThatThrownBy(() -> rows(source, "metric m = sum(S.n)"))
        .hasMessage("data/b.csv, line 5, column `n`: `x` is not a whole number.");
  }

  @Test
  void namesTheFileThatWasMeant() {
    write("tickets.csv", "a\n1\n");
    assertThatThrownBy(() -> rows("file \"ticket.csv\"\ncolumn a: integer", "metric m = count(S)"))
        .hasMessage("The file `ticket.csv` does not exist; did you mean `tickets.csv`?");
  }

  @Test
  void readsPercentSigns() {
    write("p.csv", "share\n3.1%\n0.05\n");
    assertThat(rows("file \"p.csv\"\ncolumn share: percent", "metric m = sum(S.share)"))
        .containsExactly("0.081");
  }

  @Test
  void readsMomentsWithOffsets() {
    write("t.csv", "at\n2026-03-01T23:30:00+00:00\n2026-03-02T00:30:00+02:00\n2026-03-01 12:00\n");
    String source = "file \"t.csv\"\ncolumn at: timestamp in \"Europe/Berlin\"\ntime at";
    try (Lab lab = lab(source, "metric m = count(S)")) {
      assertThat(lab.rows(lab.ask("m").by("day"))).containsExactly("2026-03-01 | 3");
    }
    try (Lab lab =
        new Lab(root)
            .time("Europe/Berlin", DayOfWeek.MONDAY, MonthDay.of(1, 1))
            .model("package p\nsource S {\n" + source + "\n}\nmetric m = count(S)\n")) {
      assertThat(lab.rows(lab.ask("m").by("hour")))
          .contains("2026-03-02T00:00 | 1", "2026-03-01T23:00 | 1", "2026-03-01T12:00 | 1");
    }
  }

  @Test
  void readsSeveralFilesAndColumnsInAnyOrder() {
    write("data/a.csv", "n,hall\n1,West\n");
    write("data/b.csv", "hall,n\nEast,2\n");
    assertThat(
            rows(
                "file \"data/*.csv\"\ncolumn hall: text\ncolumn n: integer", "metric m = sum(S.n)"))
        .containsExactly("3");
  }

  @Test
  void readsParquetWithoutCasts() throws SQLException {
    duckDb(
        """
        copy (select i as n, date '2026-01-01' + i::int as day, 'x' as t,
            timestamptz '2026-01-01 00:00:00+00' as at from range(10) as r(i))
        to '%s' (format parquet)"""
            .formatted(root.resolve("f.parquet")));
    String source =
        """
        file "f.parquet"
        column n: integer
        column day: date
        column at: timestamp in UTC
        time day
        """;
    assertThat(rows(source, "metric m = sum(S.n)")).containsExactly("45");
    assertThatThrownBy(() -> rows("file \"f.parquet\"\ncolumn n: boolean", "metric m = share(S.n)"))
        .hasMessage(
            "f.parquet, column `n`: its type is BIGINT, but the source `S` declares boolean.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "integer | 1.5 | `1.5` is not a whole number.",
        "integer | 1e9 | `1e9` is not a whole number.",
        "number | abc | `abc` is not a number with `.` as decimal mark.",
        "number | NaN | `NaN` is not a number with `.` as decimal mark.",
        "number | 1.000,5 | `1.000,5` is not a number with `.` as decimal mark.",
        "date | 31.12.2026 | `31.12.2026` is not a date; write `dates \"dd.MM.yyyy\"` behind `file`.",
        "date | 2026-02-30 | `2026-02-30` is not a date.",
        "timestamp | 04.01.2025 00:11 | `04.01.2025 00:11` is not a timestamp; write `dates \"dd.MM.yyyy HH:mm\"` behind `file`.",
        "number | 204,85 | `204,85` is not a number with `.` as decimal mark; write `decimal \",\"` behind `file`.",
        "timestamp | soon | `soon` is not a timestamp.",
      })
  void namesWhatDoesNotFit(String type, String value, String message) {
    write("x.csv", "ok;x\n1;\n2;" + value + "\n");
    String source = "file \"x.csv\" separated by \";\"\ncolumn ok: integer\ncolumn x: " + type;
    assertThatThrownBy(() -> rows(source, "metric m = count(S)"))
        .isInstanceOf(RunException.class)
        .hasMessage("x.csv, line 3, column `x`: " + message);
  }

  @Test
  void namesMissingColumnsAndFiles() {
    write("x.csv", "a,b\n1,2\n");
    assertThatThrownBy(() -> rows("file \"x.csv\"\ncolumn c: integer", "metric m = count(S)"))
        .hasMessage("`x.csv` has no column `c`, which the source `S` declares; it has `a`, `b`.");
    assertThatThrownBy(() -> rows("file \"visits.csv\"\ncolumn c: integer", "metric m = count(S)"))
        .hasMessage("The file `visits.csv` does not exist.");
    assertThatThrownBy(() -> rows("file \"no/*.csv\"\ncolumn c: integer", "metric m = count(S)"))
        .hasMessage("No file matches `no/*.csv`.");
    assertThatThrownBy(
            () ->
                rows(
                    "file \"x.csv\" encoding \"ebcdic\"\ncolumn a: integer", "metric m = count(S)"))
        .hasMessageContaining("The encoding `ebcdic` cannot be read");
    assertThatThrownBy(
            () -> rows("file \"x.csv\" dates \"qq\"\ncolumn a: date", "metric m = count(S)"))
        .hasMessageContaining("`qq` in the date pattern");
  }

  @Test
  void staysInTheWorkspace(@TempDir Path outside) throws IOException {
    Files.writeString(outside.resolve("secret.csv"), "a\n1\n");
    Files.createSymbolicLink(root.resolve("link.csv"), outside.resolve("secret.csv"));
    for (String path :
        List.of(
            "../secret.csv",
            outside.resolve("secret.csv").toString(),
            "link.csv",
            "a/../../x.csv")) {
      assertThatThrownBy(
              () -> rows("file \"" + path + "\"\ncolumn a: integer", "metric m = count(S)"))
          .hasMessage("The path `" + path + "` leads out of the workspace.");
    }
  }

  private static Workspace fragment(String sql) {
    String model =
        "package p\nsource S {\n  sql \"%s\"\n  column a: integer\n}\nmetric m = count(S)\n"
            .formatted(sql);
    return Workspace.of(
        new Settings("w", TimeSettings.DEFAULT, true),
        List.of(MetricsParser.parse("m.metrics", model).model()));
  }

  private void runFragment(String sql, EngineSettings settings) {
    Workspace workspace = fragment(sql);
    MetricQuery query = MetricQuery.of(List.of(workspace.find("m").orElseThrow()), Lab.TODAY);
    try (Engine engine = Engine.open(root, workspace, settings)) {
      engine.run(new Planner(workspace).plan(query));
    }
  }

  @Test
  void theEngineReadsNothingElse(@TempDir Path outside) throws IOException {
    Path secret = Files.writeString(outside.resolve("secret.csv"), "a\n1\n");
    EngineSettings allowed = new EngineSettings("", "100MB", 1, true);
    assertThatThrownBy(() -> runFragment("select a from read_csv('" + secret + "')", allowed))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("Cannot access file");
    assertThatThrownBy(() -> runFragment("select 1 as a; set threads = 1", allowed))
        .isInstanceOf(RunException.class);
  }

  @Test
  void sqlMustBeAllowed() {
    assertThatThrownBy(() -> runFragment("select 1 as a", EngineSettings.DEFAULT))
        .hasMessage("`S` is written in SQL, which this workspace does not allow.");
  }

  @Test
  void tablesNeedADatabase() throws SQLException {
    String source = "table shop.sales\ncolumn n: integer\ncolumn day: date\ntime day";
    assertThatThrownBy(() -> rows(source, "metric m = count(S)"))
        .hasMessageContaining("`table shop.sales` of `S` needs a database");
    duckDb(
        "attach '%s' as d".formatted(root.resolve("d.duckdb")),
        "create schema d.shop",
        "create table d.shop.sales as select 4 as n, date '2026-01-01' as day",
        "detach d");
    try (Lab lab = lab(source, "metric m = sum(S.n)")) {
      EngineSettings settings = new EngineSettings("d.duckdb", "", 2, false);
      try (Engine engine = Engine.open(root, lab.workspace(), settings)) {
        assertThat(engine.run(lab.plan(lab.ask("m"))).rows()).hasSize(1);
        assertThat(engine.sql(lab.plan(lab.ask("m")))).contains("from shop.sales as s");
      }
    }
    assertThat(Schema.ofTable(root, "d.duckdb", List.of("shop", "sales")))
        .containsExactly(
            new SuggestedColumn("n", "integer", "INTEGER"),
            new SuggestedColumn("day", "date", "DATE"));
  }

  @Test
  void suggestsColumns() {
    write("x.csv", "id;at;day;ok;name;amount\n1;2026-01-01 10:00:00;2026-01-01;true;A;1.5\n");
    SourceFact.File file = new SourceFact.File("x.csv", ";", "", "", "", 0);
    assertThat(Schema.ofFile(root, file))
        .extracting(c -> c.name() + ": " + c.type())
        .containsExactly(
            "id: integer",
            "at: timestamp in UTC",
            "day: date",
            "ok: boolean",
            "name: text",
            "amount: number");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "id;at;sum#1;04.01.2025 00:11;204,85#2;;3 ! ; ! , ! dd.MM.yyyy HH:mm ! timestamp in UTC",
        "id;at;sum#1;31.01.2025;1,234 ! ; ! '' ! dd.MM.yyyy ! date",
        "id|at|sum#1|01/31/2025|1.5 ! | ! '' ! MM/dd/yyyy ! date",
        "id|at|sum#1|01/02/2025|1.5 ! | ! '' ! '' ! text",
        "id,at,sum#1,2025-01-31,1.5 ! '' ! '' ! '' ! date",
      })
  void guessesHowAFileIsWritten(
      String text, String separator, String decimal, String dates, String type) {
    write("x.csv", text.replace('#', '\n') + "\n");
    SourceFact.File file = Schema.guessed(root, "x.csv");
    assertThat(file).isEqualTo(new SourceFact.File("x.csv", separator, decimal, dates, "", 0));
    List<SuggestedColumn> columns = Schema.ofFile(root, file);
    assertThat(columns).extracting(SuggestedColumn::name).containsExactly("id", "at", "sum");
    assertThat(columns.get(1).type()).isEqualTo(type);
  }

  @Test
  void canBeCancelled() throws InterruptedException {
    Workspace workspace = fragment("select a from range(1000000000000) as r(a) where a % 7 = 3");
    MetricQuery query = MetricQuery.of(List.of(workspace.find("m").orElseThrow()), Lab.TODAY);
    try (Engine engine = Engine.open(root, workspace, new EngineSettings("", "", 1, true))) {
      Thread impatient =
          new Thread(
              () -> {
                try {
                  Thread.sleep(300);
                  engine.cancel();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      impatient.start();
      assertThatThrownBy(() -> engine.run(new Planner(workspace).plan(query)))
          .isInstanceOf(RunException.class)
          .hasMessage("Cancelled.");
      impatient.join();
    }
  }
}
