package dev.sextant.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The release zip works unpacked into a folder with a space in its name, with nothing but a Java.
 */
@DisabledOnOs(OS.WINDOWS)
class ReleaseZipTest {

  private static final Path ZIP = Path.of(System.getProperty("zip"));
  private static final String VERSION = System.getProperty("version");

  @TempDir static Path temp;
  private static Path home;

  private record Run(int exit, String out, String err) {}

  @BeforeAll
  static void unpack() throws IOException {
    Path target = temp.resolve("a folder");
    try (FileSystem zip = openZip();
        Stream<Path> entries = Files.walk(zip.getPath("/"))) {
      for (Path entry : entries.toList()) {
        Path copy = target.resolve(zip.getPath("/").relativize(entry).toString());
        if (Files.isDirectory(entry)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(entry, copy);
          Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(entry));
          Files.setLastModifiedTime(copy, Files.getLastModifiedTime(entry));
        }
      }
    }
    home = target.resolve("sextant-" + VERSION);
  }

  private static FileSystem openZip() throws IOException {
    return FileSystems.newFileSystem(
        URI.create("jar:" + ZIP.toUri()), Map.of("enablePosixFileAttributes", "true"));
  }

  @Test
  void holdsWhatAReleaseNeeds() throws IOException {
    assertThat(home.resolve("bin/sextant.cmd")).exists();
    assertThat(home.resolve("LICENSE")).exists();
    assertThat(home.resolve("README.md")).exists();
    assertThat(home.resolve("sextant-bom.json")).content().contains("org.eclipse.xtext");
    assertThat(home.resolve("examples/museum")).isDirectoryContaining("glob:**.metrics");
    assertThat(Files.getPosixFilePermissions(home.resolve("bin/sextant")))
        .contains(PosixFilePermission.OWNER_EXECUTE);
  }

  @Test
  void holdsNoSignedJar() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("lib"))) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
      assertThat(jars).hasSizeGreaterThan(20);
      for (Path jar : jars) {
        try (FileSystem in = FileSystems.newFileSystem(jar);
            Stream<Path> entries = Files.list(in.getPath("/META-INF"))) {
          assertThat(entries.map(Path::toString))
              .noneMatch(name -> name.endsWith(".SF") || name.endsWith(".RSA"));
        }
      }
    }
  }

  @Test
  void tellsItsVersion() throws Exception {
    Run run = sextant("off", "--version");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("sextant " + VERSION);
    assertThat(run.exit()).isZero();
  }

  @Test
  void answersTheSameWithAndWithoutTheStartCache() throws Exception {
    String museum = home.resolve("examples/museum").toString();
    Run first = sextant("off", "check", museum);
    Run trained = sextant("wait", "check", museum);
    Run cached = sextant("off", "check", museum);
    assertThat(temp.resolve("cache/start")).isDirectoryContaining("glob:**-short");
    assertThat(first.out()).contains("No findings");
    assertThat(first.err()).isEmpty();
    assertThat(first.exit()).isZero();
    assertThat(trained).isEqualTo(first);
    assertThat(cached).isEqualTo(first);
  }

  private static Run sextant(String train, String... arguments) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/sextant").toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("SEXTANT_CACHE", temp.resolve("cache").toString());
    builder.environment().put("SEXTANT_TRAIN", train);
    Path out = Files.createTempFile(temp, "out", ".txt");
    Path err = Files.createTempFile(temp, "err", ".txt");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
