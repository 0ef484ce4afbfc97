package dev.sextant.goldens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldensTest {

  @TempDir Path folder;
  private Path golden;

  @BeforeEach
  void earlier() throws Exception {
    golden = Files.writeString(folder.resolve("golden.txt"), "earlier\n");
  }

  @Test
  void aDifferenceFailsAndStays() {
    assertThatThrownBy(() -> Goldens.assertMatches(golden, "later\n", false))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("golden.txt");
    assertThat(golden).hasContent("earlier");
  }

  @Test
  void aMissingFileFails() {
    Path missing = folder.resolve("missing.txt");
    assertThatThrownBy(() -> Goldens.assertMatches(missing, "later\n", false))
        .isInstanceOf(AssertionError.class);
    assertThat(missing).doesNotExist();
  }

  @Test
  void whoAsksGetsItAnew() throws Exception {
    Goldens.assertMatches(golden, "later\n", true);
    assertThat(golden).hasContent("later");
    Goldens.assertMatches(folder.resolve("new/golden.txt"), "new\n", true);
    assertThat(folder.resolve("new/golden.txt")).hasContent("new");
  }

  @Test
  void onlyTheWholeFlagAsks() {
    assertThat(Goldens.areRenewed("true", false)).isTrue();
    assertThat(Goldens.areRenewed("false", false)).isFalse();
    assertThat(Goldens.areRenewed("false", true)).isFalse();
    assertThatThrownBy(() -> Goldens.areRenewed("yes", false))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aBuildServerNeverWrites() {
    assertThatThrownBy(() -> Goldens.areRenewed("true", true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("only compares");
  }
}
