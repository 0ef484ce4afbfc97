package dev.sextant.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Invariant 4, for numbers put into text: a conversion such as {@code %d} writes the digits of the
 * machine's locale unless it is given one. {@code %s} of a number does not.
 */
class NumbersInTextTest {

  private static final String NUMBER = "%[-+ 0,(#]*[0-9]*(\\.[0-9]+)?[dfeEgGoxX]";
  private static final String LITERAL =
      "\"(?:[^\"\\\\\n]|\\\\.)*" + NUMBER + "(?:[^\"\\\\\n]|\\\\.)*\"";
  private static final Pattern WITHOUT_LOCALE =
      Pattern.compile(LITERAL + "\\s*\\.formatted\\(|String\\.format\\(\\s*" + LITERAL);

  @Test
  void haveALocale() throws IOException {
    List<String> without = new ArrayList<>();
    int seen = 0;
    for (Path source : Repository.sources()) {
      if (Bundles.DETERMINISTIC.contains(Repository.bundle(source))) {
        seen++;
        if (WITHOUT_LOCALE.matcher(Files.readString(source)).find()) {
          without.add(Repository.ROOT.relativize(source).toString());
        }
      }
    }
    assertThat(seen).isGreaterThan(50);
    assertThat(without).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"%04d\".formatted(year)",
        "\"a %,d b\"\n    .formatted(n)",
        "String.format(\"%.2f\", n)"
      })
  void withoutOneAreSeen(String source) {
    assertThat(WITHOUT_LOCALE.matcher(source).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"%s\".formatted(name)",
        "String.format(Locale.ROOT, \"%d\", n)",
        "\"100% done\""
      })
  void othersAreNot(String source) {
    assertThat(WITHOUT_LOCALE.matcher(source).find()).isFalse();
  }
}
