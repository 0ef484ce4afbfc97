package dev.sextant.build.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSinkTest {

  @TempDir Path folder;
  private final Temporaries temporaries = new Temporaries();
  private final FolderSink sink = new FolderSink(temporaries);

  private List<String> content(Path of) throws IOException {
    try (Stream<Path> all = Files.walk(of)) {
      return all.filter(Files::isRegularFile)
          .map(p -> of.relativize(p).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void writesAFolderAndReplacesItAsAWhole() throws Exception {
    Path out = folder.resolve("deep/out");
    sink.write(out, new Artifacts().add("a.html", "1").add("css/b.css", "2"));
    sink.write(out, new Artifacts().add("a.html", "3"));
    assertThat(content(folder)).containsExactly("deep/out/.sextant-output", "deep/out/a.html");
    assertThat(out.resolve("a.html")).hasContent("3");
  }

  @Test
  void replacesNoFolderOfSomebodyElse() throws Exception {
    Path out = Files.createDirectory(folder.resolve("thesis"));
    Files.writeString(out.resolve("chapter1.txt"), "years of work");
    assertThatThrownBy(() -> sink.write(out, new Artifacts().add("a", "1")))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("holds files that sextant did not write");
    assertThat(content(folder)).containsExactly("thesis/chapter1.txt");
  }

  @Test
  void replacesNothingThatSomebodyPutOrChangedThere() throws Exception {
    Path out = folder.resolve("out");
    Artifacts artifacts = new Artifacts().add("deep/a", "1").add("b", "2");
    sink.write(out, artifacts);
    Path mine = Files.writeString(out.resolve("deep/mine"), "work of a day");
    assertThatThrownBy(() -> sink.write(out, artifacts))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("mine` was put or changed there since");
    assertThat(mine).hasContent("work of a day");
    Files.delete(mine);
    Path changed = Files.writeString(out.resolve("b"), "3");
    assertThatThrownBy(() -> sink.write(out, artifacts))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("b` was put or changed there since");
    Files.delete(changed);
    Files.writeString(out.resolve(".DS_Store"), "what a file manager saw");
    sink.write(out, artifacts);
    assertThat(content(out)).containsExactly(".sextant-output", "b", "deep/a");
  }

  @Test
  void aFolderStaysItself() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    Object before = Files.readAttributes(out, BasicFileAttributes.class).fileKey();
    sink.write(out, new Artifacts().add("a", "1").add("b/c", "2"));
    sink.write(out, new Artifacts().add("a", "3"));
    assertThat(Files.readAttributes(out, BasicFileAttributes.class).fileKey()).isEqualTo(before);
    assertThat(content(folder)).containsExactly("out/.sextant-output", "out/a");
  }

  @Test
  void anEmptyFolderMayBeFilled() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    sink.write(out, new Artifacts().add("a", "1"));
    assertThat(content(out)).containsExactly(".sextant-output", "a");
  }

  @Test
  void aFileInTheWayIsNamed() throws Exception {
    Path out = Files.writeString(folder.resolve("out"), "");
    assertThatThrownBy(() -> sink.write(out, new Artifacts()))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("is a file, not a folder");
    Path below = out.resolve("below");
    assertThatThrownBy(() -> sink.write(below, new Artifacts().add("a", "1")))
        .isInstanceOf(OutputException.class)
        .hasMessageStartingWith("cannot write");
  }

  @Test
  void whatFailsHalfWayLeavesTheOldFolderAndNothingElse() throws Exception {
    Path out = folder.resolve("out");
    sink.write(out, new Artifacts().add("a", "1"));
    // No file system holds a name of 300 characters, so that the second file cannot be written.
    Artifacts second = new Artifacts().add("a", "2").add("b".repeat(300), "3");
    assertThatThrownBy(() -> sink.write(out, second)).isInstanceOf(OutputException.class);
    assertThat(content(folder)).containsExactly("out/.sextant-output", "out/a");
    assertThat(out.resolve("a")).hasContent("1");
  }

  @Test
  void aLinkToAFolderStaysALink() throws Exception {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    sink.write(link, new Artifacts().add("a", "1"));
    assertThat(link).isSymbolicLink();
    assertThat(real.resolve("a")).hasContent("1");
  }

  @Test
  void artifactsStayBelowTheirFolder() {
    for (String path : List.of("../x", "/etc/x", "a/../../x", "", "a//b", "C:x", "a\\b", "./a")) {
      assertThatThrownBy(() -> new Artifacts().add(path, ""))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
