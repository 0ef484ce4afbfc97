package dev.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {

  @TempDir Path folder;

  @BeforeEach
  void data() throws IOException {
    Files.writeString(folder.resolve("sales.csv"), "day,Sold Items,place\n2026-01-05,30,West\n");
  }

  @Test
  void printsASourceForAFile() {
    CommandLineRun run = CommandLineRun.in(folder, "schema", "sales.csv");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            source Sales {
              file "sales.csv"
              column day: date
              column `Sold Items`: integer
              column place: text
            }
            """);
  }

  @Test
  void saysHowAFileOfASpreadsheetIsWritten() throws IOException {
    Files.writeString(folder.resolve("sales.csv"), "day;sum;place\n31.01.2026;30,5;West\n");
    CommandLineRun run = CommandLineRun.in(folder, "schema", "sales.csv");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            source Sales {
              file "sales.csv" separated by ";" decimal "," dates "dd.MM.yyyy"
              column day: date
              column sum: number
              column place: text
            }
            """);
  }

  @Test
  void addsTheColumnsThatAreMissing() throws IOException {
    Path model = folder.resolve("m.metrics");
    Files.writeString(
        model,
        """
        source Sales { // all shops
          file "sales.csv"
          column place: text
        } // end
        team T "T"
        """);
    CommandLineRun run = CommandLineRun.in(folder, "schema", "Sales", "--write");
    assertThat(run.err()).isEmpty();
    assertThat(model)
        .hasContent(
            """
            source Sales { // all shops
              file "sales.csv"
              column place: text
              column day: date
              column `Sold Items`: integer
            } // end
            team T "T"
            """);
    assertThat(CommandLineRun.in(folder, "schema", "Sales", "--write", "--format", "json").out())
        .isEqualTo("[]\n");
  }

  @Test
  void aMissingFileIsOneLine() throws IOException {
    Files.writeString(folder.resolve("m.metrics"), "source Sales {\n  file \"gone.csv\"\n}\n");
    CommandLineRun run = CommandLineRun.in(folder, "schema", "Sales");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("gone.csv").hasLineCount(1);
    assertThat(CommandLineRun.in(folder, "schema", "Sals").err())
        .isEqualTo("sextant: there is no source `Sals`; did you mean `Sales`?\n");
  }
}
