package dev.sextant.ide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.ide.shape.Item;
import dev.sextant.ide.shape.Part;
import dev.sextant.ide.shape.Shapes;
import dev.sextant.ide.text.Line;
import dev.sextant.ide.text.Structure;
import dev.sextant.lang.token.Token;
import dev.sextant.lang.words.LineForm;
import dev.sextant.lang.words.LineTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The language's table of lines can be completed, and fits real models. */
class ShapesTest {

  private static final Path EXAMPLES = Path.of("../../examples");

  static Stream<LineForm> forms() {
    return Stream.concat(LineTable.facts().stream(), LineTable.heads().stream());
  }

  /** What is to be filled in is known to completion, so that every line can be typed to its end. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void offersSomethingWhereTheFormGoesOn(LineForm form) {
    List<String> lead = form.words().stream().takeWhile(word -> word.matches("[a-z]+")).toList();
    List<Item> items =
        Item.of(
            new ArrayList<>(
                Structure.of(String.join(" ", lead)).tokens().stream()
                    .filter(t -> !t.kind().isHidden() && t.end() > t.start())
                    .toList()));
    for (String body : form.in()) {
      var expected = Shapes.table().body(body).after(items);
      assertThat(expected.complete() || !expected.next().isEmpty()).as(body + ": " + lead).isTrue();
    }
  }

  static Stream<Path> models() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      return files.filter(f -> f.toString().endsWith(".metrics")).sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void readsEveryLineOfTheExamples(Path file) throws IOException {
    List<String> unread = new ArrayList<>();
    for (Line line : Structure.of(Files.readString(file)).lines()) {
      String body = line.block() == null ? Shapes.FILE : line.block().head().keyword();
      List<Item> items = Item.of(line.tokens());
      List<List<Part.Atom>> atoms = Shapes.table().body(body).read(items);
      boolean complete = Shapes.table().body(body).after(items).complete();
      if (!complete || atoms.stream().anyMatch(List::isEmpty)) {
        unread.add(
            body + ": " + line.tokens().stream().map(Token::text).collect(Collectors.joining(" ")));
      }
    }
    assertThat(unread).isEmpty();
  }
}
