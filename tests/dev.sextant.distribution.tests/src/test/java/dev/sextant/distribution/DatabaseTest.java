package dev.sextant.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and a real server: what it computes there, and what it says when it cannot. */
@EnabledOnOs(OS.LINUX)
class DatabaseTest {

  @TempDir Path temp;

  private Warehouse warehouse;
  private Path drivers;
  private Path folder;

  @BeforeEach
  void prepare() throws Exception {
    warehouse = Warehouse.open();
    drivers = Warehouse.drivers(temp, "org.postgresql.Driver");
    folder = Files.createDirectory(temp.resolve("shop"));
  }

  private Launch launch() throws Exception {
    return new Launch(temp).with("SEXTANT_DRIVERS", drivers.toString());
  }

  private Launch.Ended query() throws Exception {
    return launch()
        .run("query", "revenue", "--grain", "month", "--format", "csv", "-C", folder.toString());
  }

  private void isOneClearError(Launch.Ended ended, String... parts) {
    assertThat(ended.exit()).as(ended.err()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().lines()).hasSize(1).first().asString().contains(parts);
  }

  @Test
  void computesWhereTheTableIs() throws Exception {
    warehouse.workspace(folder, "orders", "number", 60);
    Launch.Ended ended = query();
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).isEqualTo("month,shop.revenue\n2026-01-01,12.5\n2026-02-01,30\n");
    assertThat(ended.exit()).isZero();
  }

  @Test
  void saysThatNobodyListens() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    String place = "jdbc:postgresql://127.0.0.1:" + port + "/shop";
    Warehouse.workspace(folder, place, "orders", "number", 60);
    isOneClearError(
        query(), "`warehouse` cannot be opened", "127.0.0.1:" + port, "refused", "`url`");
  }

  @Test
  void saysWhereThePasswordBelongs() throws Exception {
    warehouse.workspace(folder, "orders", "number", 60);
    Path settings = folder.resolve("sextant.toml");
    Files.writeString(
        settings, Files.readString(settings).replace("user = \"sextant\"", "user = \"stranger\""));
    isOneClearError(query(), "`warehouse` cannot be opened", "Set `SEXTANT_WAREHOUSE_PASSWORD`");
    Launch launch = launch().with("SEXTANT_WAREHOUSE_PASSWORD", "wrong");
    isOneClearError(
        launch.run("query", "revenue", "-C", folder.toString()),
        "\"stranger\"",
        "the password in `SEXTANT_WAREHOUSE_PASSWORD`");
  }

  @Test
  void saysWhereADriverBelongs() throws Exception {
    warehouse.workspace(folder, "orders", "number", 60);
    Files.delete(drivers.resolve("driver.jar"));
    isOneClearError(query(), "no JDBC driver for `jdbc:postgresql:`", drivers.toString());
  }

  @Test
  void saysThatATableIsMissing() throws Exception {
    warehouse.workspace(folder, "nowhere", "number", 60);
    isOneClearError(
        query(),
        "`shop.nowhere` cannot be read",
        "does not exist",
        "`table` of the source `Orders`");
  }

  @Test
  void saysThatAColumnIsMissing() throws Exception {
    warehouse.workspace(folder, "lost", "number", 60);
    isOneClearError(query(), "`shop.lost`", "no column `amount`", "`Orders`", "`id`, `day`");
  }

  @Test
  void saysThatATypeIsAnother() throws Exception {
    warehouse.workspace(folder, "orders", "text", 60);
    Files.writeString(
        folder.resolve("shop.metrics"),
        Files.readString(folder.resolve("shop.metrics"))
            .replace("sum(Orders.amount)", "count(Orders) where amount = \"1\""));
    isOneClearError(query(), "`shop.orders`", "column `amount`", "float8", "text");
  }

  @Test
  void stopsWhatTakesTooLong() throws Exception {
    warehouse.workspace(folder, "endless", "number", 1);
    isOneClearError(query(), "`warehouse` was stopped after 1 s");
    assertThat(warehouse.isBusy()).isFalse();
  }

  /** The limit is there for a server that goes on, which would be at it for days. */
  @Test
  @Timeout(300)
  void stopsTheServerOnControlC() throws Exception {
    warehouse.workspace(folder, "endless", "number", 0);
    Launch.Ended ended =
        launch()
            .interrupt(process -> warehouse.isBusy(), "query", "revenue", "-C", folder.toString());
    assertThat(ended.err()).isEqualTo("sextant: interrupted\n");
    assertThat(ended.out()).isEmpty();
    assertThat(ended.exit()).isEqualTo(130);
    while (warehouse.isBusy()) {
      Thread.sleep(100);
    }
  }
}
