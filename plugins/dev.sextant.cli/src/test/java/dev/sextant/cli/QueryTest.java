package dev.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

  @TempDir Path folder;

  @BeforeEach
  void workspace() throws Exception {
    Files.createDirectory(folder.resolve("data"));
    Files.writeString(
        folder.resolve("shop.metrics"),
        """
        package shop

        source Sales {
          file "data/sales.csv"
          key day, place
          column day: date
          column place: text
          column sold: number
          time day
          loaded until day
        }

        metric sold = sum(Sales.sold)
        metric share in percent = (sold where place = "=West") / sold
        """);
    Files.writeString(
        folder.resolve("data/sales.csv"),
        """
        day,place,sold
        2026-01-05,=West,30
        2026-01-20,East,70
        2026-02-03,East,50
        """);
  }

  private CommandLineRun query(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "query";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return CommandLineRun.in(folder, all);
  }

  @Test
  void aTableForPeople() {
    CommandLineRun run = query("sold", "share", "--grain", "month");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            month       sold  share (%)
            ----------  ----  ---------
            2026-01-01   100         30
            2026-02-01    50          0
            """);
  }

  @Test
  void severalMetricsMayStandBetweenCommas() {
    assertThat(query("sold,share", "--grain", "month").out())
        .isEqualTo(query("sold", "share", "--grain", "month").out());
  }

  @Test
  void csvIsSafeForSpreadsheets() {
    assertThat(query("sold", "--by", "place", "--to", "2026-01", "--format", "csv").out())
        .isEqualTo("place,shop.sold\n'=West,30\nEast,70\n");
  }

  @Test
  void jsonSaysWhatTheColumnsAre() {
    assertThat(query("share", "--from", "2026-01", "--to", "2026-01", "--format", "json").out())
        .isEqualTo(
            """
            {
              "columns": [
                {
                  "name": "shop.share",
                  "title": "share",
                  "role": "metric",
                  "unit": "percent"
                }
              ],
              "rows": [
                {
                  "shop.share": 0.3
                }
              ]
            }
            """);
  }

  @Test
  void aLoneNumberIsAYear() {
    assertThat(query("sold", "--from", "2026", "--to", "2026", "--format", "csv").out())
        .isEqualTo("shop.sold\n150\n");
    assertThat(query("sold", "--from", "26").err())
        .isEqualTo("sextant: --from `26` is no date or period such as 2026-11-08 or 2026-Q3\n");
  }

  @Test
  void aSpanThatEndsBeforeItBeginsIsRefused() {
    CommandLineRun run = query("sold", "--from", "2026-Q3", "--to", "2026-01-31");
    assertThat(run.err())
        .isEqualTo("sextant: --to `2026-01-31` ends before --from `2026-Q3` begins\n");
    assertThat(run.code()).isEqualTo(2);
    assertThat(query("sold", "--from", "2026-01-05", "--to", "2026-01-05").code()).isZero();
  }

  @Test
  void thePlanAndTheSqlInsteadOfTheRows() {
    CommandLineRun run = query("sold", "--grain", "month", "--explain");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("-- Plan:\n-- 1. ")
        .contains("make one row for each month: sold\n")
        .contains("\n\nwith\n")
        .contains("sum(");
    String plan = run.out().substring(0, run.out().indexOf("\n\n"));
    assertThat(plan.lines()).allMatch(line -> line.startsWith("-- "));
  }

  @Test
  void thePlanAndTheSqlAsJson() {
    CommandLineRun run = query("sold", "--explain", "--format", "json", "--dialect", "mysql");
    JsonObject explained = JsonParser.parseString(run.out()).getAsJsonObject();
    assertThat(explained.get("sql").getAsString()).contains("sum(");
    JsonObject answer = explained.getAsJsonArray("plan").asList().getLast().getAsJsonObject();
    assertThat(answer.getAsJsonArray("about").get(0).getAsString()).isEqualTo("The answer.");
    assertThat(answer.getAsJsonArray("steps")).isNotEmpty();
  }

  @Test
  void writesAFileInstead() {
    CommandLineRun run = query("sold", "--format", "csv", "--out", "sold.csv");
    assertThat(run.out()).isEmpty();
    assertThat(folder.resolve("sold.csv")).hasContent("shop.sold\n150\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sald | there is no KPI, driver or metric `sald`; did you mean `sold`?",
        "sold --from yesterday | --from `yesterday` is no date or period such as 2026-11-08 or"
            + " 2026-Q3",
        "sold --as-of 2026-13-01 | invalid value for option `--as-of`: `2026-13-01` is no date such"
            + " as 2026-11-08 (`sextant query --help` shows what is possible)",
        "sold --grain fortnight | --grain is one of second, minute, hour, day, week, month,"
            + " quarter, fiscal_quarter, year, fiscal_year",
        "sold --grain mont | --grain is one of second, minute, hour, day, week, month, quarter,"
            + " fiscal_quarter, year, fiscal_year; did you mean `month`?",
      })
  void whatIsNotUnderstoodIsOneLine(String line, String message) {
    CommandLineRun run = query(line.strip().split(" "));
    assertThat(run.err()).isEqualTo("sextant: " + message.strip() + "\n");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void aConditionMeansWhatItMeansInAModel() {
    assertThat(query("sold", "--where", "place = \"East\"", "--format", "csv").out())
        .isEqualTo("shop.sold\n120\n");
    CommandLineRun run = query("sold", "--where", "place ==");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("sextant: `place ==` is no condition").hasLineCount(1);
    assertThat(query("sold", "--where", "place =").err())
        .isEqualTo("sextant: `place =` is no condition: something is missing at its end\n");
    assertThat(query("sold", "--where", "true)\nmetric x = (1").code()).isEqualTo(2);
  }
}
