package dev.sextant.build.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.check.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {

  @TempDir Path root;

  private Path file(String path) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "");
  }

  @Test
  void findsFilesInAllFoldersSorted() throws Exception {
    file("b.metrics");
    file("a/c/d.metrics");
    file("a.metrics");
    file("data/x.csv");
    assertThat(ModelFiles.find(root, List.of("**/*.metrics")).files().keySet())
        .containsExactly("a.metrics", "a/c/d.metrics", "b.metrics");
  }

  @Test
  void passesOverHiddenFoldersOutputAndOtherWorkspaces() throws Exception {
    file("a.metrics");
    file(".git/b.metrics");
    file("target/c.metrics");
    file("inner/sextant.toml");
    file("inner/d.metrics");
    assertThat(ModelFiles.find(root, List.of("**/*.metrics")).files().keySet())
        .containsExactly("a.metrics");
  }

  @Test
  void aLinkOutOfTheWorkspaceIsAProblem(@TempDir Path elsewhere) throws Exception {
    Path secret = Files.writeString(elsewhere.resolve("secret.metrics"), "");
    Files.createSymbolicLink(root.resolve("a.metrics"), secret);
    Files.createSymbolicLink(root.resolve("gone.metrics"), elsewhere.resolve("nothing"));
    file("real.metrics");
    Files.createSymbolicLink(root.resolve("same.metrics"), Path.of("real.metrics"));
    ModelFiles found = ModelFiles.find(root, List.of("**/*.metrics"));
    assertThat(found.files().keySet()).containsExactly("real.metrics", "same.metrics");
    assertThat(found.problems())
        .extracting(Problem::file)
        .containsExactly("a.metrics", "gone.metrics");
    assertThat(found.problems()).extracting(Problem::rule).containsOnly("link-leaves-workspace");
  }
}
