package dev.sextant.build.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSinkTest {

  @TempDir Path folder;
  private final FileSink sink = new FileSink(new Temporaries());

  @Test
  void replacesTheTextAndKeepsThePermissions() throws Exception {
    Path file = Files.writeString(folder.resolve("a.metrics"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    sink.write(file, "new");
    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw-r--");
    assertThat(folder.toFile().list()).containsExactly("a.metrics");
  }

  @Test
  void writesThroughALink() throws Exception {
    Path file = Files.writeString(folder.resolve("real"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
    sink.write(link, "new");
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  @Test
  void saysWhyItCannotWrite() {
    assertThatThrownBy(() -> sink.write(folder.resolve("no/such/file"), "x"))
        .isInstanceOf(OutputException.class)
        .hasMessageEndingWith("a folder above it does not exist");
    assertThatThrownBy(() -> sink.write(folder, "x"))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("is a folder");
  }
}
