package dev.sextant.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
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

  @TempDir static Path temp;
  private static Path home;

  @BeforeAll
  static void unpack() throws IOException {
    home = Release.home();
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
    Launch.Ended run = sextant("off", "--version");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("sextant " + Release.VERSION);
    assertThat(run.exit()).isZero();
  }

  @Test
  void answersTheSameWithAndWithoutTheStartCache() throws Exception {
    String museum = home.resolve("examples/museum").toString();
    Launch.Ended first = sextant("off", "check", museum);
    Launch.Ended trained = sextant("wait", "check", museum);
    Launch.Ended cached = sextant("off", "check", museum);
    assertThat(temp.resolve("cache/start")).isDirectoryContaining("glob:**-short");
    assertThat(first.out()).doesNotContain("error");
    assertThat(first.err()).isEmpty();
    assertThat(first.exit()).isZero();
    assertThat(trained).isEqualTo(first);
    assertThat(cached).isEqualTo(first);
  }

  private static Launch.Ended sextant(String train, String... arguments) throws Exception {
    return new Launch(temp).with("SEXTANT_TRAIN", train).run(arguments);
  }
}
