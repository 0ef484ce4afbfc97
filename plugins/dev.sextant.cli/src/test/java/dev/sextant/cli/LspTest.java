package dev.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The language server ends with its editor; what it can do is tested where it lives. */
class LspTest {

  @Test
  @Timeout(60)
  void endsWithTheStreamOfItsEditor(@TempDir Path folder) {
    CommandLineRun run = CommandLineRun.in(folder, "lsp");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
  }
}
