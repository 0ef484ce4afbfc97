package dev.sextant.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.engines.TestEngine;
import dev.sextant.engines.TestEngines;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the page about engines shows on Trino and on Spark is what happens there. */
@EnabledOnOs(OS.LINUX)
class EnginesPageTest {

  @TempDir Path temp;

  private Launch.Ended sextant(String... arguments) throws Exception {
    Launch.Ended ended =
        new Launch(temp).with("SEXTANT_DRIVERS", temp.resolve("drivers").toString()).run(arguments);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).isZero();
    return ended;
  }

  @Test
  void theSameModelOnTrino() throws Exception {
    EnginesPage page = EnginesPage.read();
    String url = TestEngines.named("Trino").url();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String sql : page.statements(0)) {
        statement.execute(sql);
      }
    }
    Warehouse.drivers(temp, "io.trino.jdbc.TrinoDriver");
    String authority = URI.create(url.substring("jdbc:".length())).getAuthority();
    Path folder = Files.createDirectory(temp.resolve("shop"));
    page.workspace(folder, page.blocks("toml").getFirst().replace("localhost:8080", authority));

    String shown = page.blocks("text").getFirst();
    String command = shown.lines().findFirst().orElseThrow();
    assertThat(command).startsWith("$ sextant ");
    String arguments = command.substring("$ sextant ".length()) + " -C " + folder;
    assertThat(sextant(arguments.split(" ", -1)).out())
        .isEqualTo(shown.substring(command.length() + 1));
  }

  @Test
  void theSameModelOnSpark() throws Exception {
    EnginesPage page = EnginesPage.read();
    TestEngine spark = TestEngines.named("Spark");
    page.statements(1).forEach(spark::rows);
    Path folder = Files.createDirectory(temp.resolve("shop"));
    page.workspace(folder, "name = \"Shop\"\n");

    String command =
        page.blocks("bash")
            .getLast()
            .lines()
            .filter(l -> l.startsWith("sextant "))
            .findFirst()
            .orElseThrow();
    String arguments =
        command.substring("sextant ".length()).replaceFirst(" > .*", " -C " + folder);
    String sql = sextant(arguments.split(" ", -1)).out();
    String rows =
        spark.rows(sql).stream().map(EnginesPageTest::line).collect(Collectors.joining("\n"));
    assertThat(rows + "\n").isEqualTo(page.blocks("text").getLast());
  }

  private static String line(List<?> row) {
    return row.stream().map(String::valueOf).collect(Collectors.joining("\t"));
  }
}
