package dev.sextant.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Containers often have no locale; file names in every script work there too. */
@EnabledOnOs(OS.LINUX)
class PlainLocaleTest {

  /** A shell makes the folder, because this process may have such a locale itself. */
  private static final String IN_A_FOLDER_WITH_AN_UMLAUT =
      """
      cd "$2" && name=$(printf 'm\\303\\274seum') && cp -R museum "$name" && exec "$0" "$1" "$name"
      """;

  @TempDir Path temp;

  @Test
  void filesMayHaveNamesThatAreNotAscii() throws Exception {
    Release.example("museum", temp);
    Launch.Ended ended =
        new Launch(temp)
            .with("LC_ALL", "C")
            .through("sh", "-c", IN_A_FOLDER_WITH_AN_UMLAUT)
            .run("check", temp.toString());
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).contains("at müseum/").doesNotContain("error");
    assertThat(ended.exit()).isZero();
  }
}
