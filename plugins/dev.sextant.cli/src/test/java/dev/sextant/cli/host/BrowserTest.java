package dev.sextant.cli.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {

  private static final String PAGE = "file:///a/index.html";

  @TempDir Path folder;

  private List<List<String>> tried(String system, Map<String, String> environment) {
    Host host =
        new Host(
            folder,
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            false,
            false,
            StandardCharsets.UTF_8,
            environment,
            InstantSource.system(),
            folder);
    return Browser.commands(host, system, PAGE).toList();
  }

  @Test
  void withoutAScreenOnlyWhatTheUserNamesIsTried() {
    assertThat(tried("linux", Map.of())).isEmpty();
    assertThat(tried("linux", Map.of("BROWSER", "lynx"))).containsExactly(List.of("lynx", PAGE));
  }

  @Test
  void theNamedBrowsersComeFirst() {
    assertThat(tried("linux", Map.of("BROWSER", "firefox -P a:", "DISPLAY", ":0")))
        .startsWith(List.of("firefox", "-P", "a", PAGE), List.of("xdg-open", PAGE));
  }

  @Test
  void theAddressGoesWhereItIsWanted() {
    assertThat(tried("linux", Map.of("BROWSER", "one --url=%s -x: two ")))
        .containsExactly(List.of("one", "--url=" + PAGE, "-x"), List.of("two", PAGE));
  }

  @Test
  void aProgramMayHaveABlankInItsPath() throws Exception {
    Path program = Files.createFile(folder.resolve("my browser"));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    assertThat(tried("linux", Map.of("BROWSER", program.toString())))
        .containsExactly(List.of(program.toString(), PAGE));
  }

  @Test
  void eachSystemHasItsOpener() {
    assertThat(tried("mac os x", Map.of())).containsExactly(List.of("open", PAGE));
    assertThat(tried("windows 11", Map.of()))
        .containsExactly(List.of("rundll32", "url.dll,FileProtocolHandler", PAGE));
    assertThat(tried("linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
        .startsWith(List.of("xdg-open", PAGE));
    assertThat(tried("linux", Map.of("WSL_DISTRO_NAME", "Debian")))
        .startsWith(List.of("wslview", PAGE));
  }
}
