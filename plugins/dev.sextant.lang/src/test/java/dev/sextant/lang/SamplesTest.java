package dev.sextant.lang;

import dev.sextant.goldens.Goldens;
import dev.sextant.model.file.Element;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the samples of the language reference mean, as values; nodes are left out. Run with {@code
 * -Dgolden.update=true} to write it anew; then read the difference.
 */
class SamplesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/dev/sextant/lang/samples.txt");

  @Test
  void meanWhatTheySay() throws IOException {
    String found =
        LanguageReferenceTest.samples().stream()
            .map(SamplesTest::values)
            .collect(Collectors.joining("\n"));
    Goldens.assertMatches(GOLDEN, found);
  }

  private static String values(String sample) {
    StringBuilder text = new StringBuilder();
    MetricsParser.parse("sample.metrics", sample).model().declarations().stream()
        .flatMap(d -> d.element().tree())
        .forEach(element -> write(element, text));
    return text.toString();
  }

  private static void write(Element element, StringBuilder text) {
    text.append(element.kind().keyword()).append(' ').append(element.id());
    text.append(element.label().isEmpty() ? "" : " \"" + element.label() + "\"").append('\n');
    element.facts().forEach(fact -> text.append("  ").append(plain(fact)).append('\n'));
    element.allows().forEach(allow -> text.append("  ").append(plain(allow)).append('\n'));
  }

  private static String plain(Object value) {
    return value
        .toString()
        .replaceAll("(?:, |(?<=\\[))(?:at|operatorAt|functionAt|covers)=\\d+", "");
  }
}
