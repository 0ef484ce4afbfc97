package dev.sextant.ide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.ide.shape.Item;
import dev.sextant.ide.shape.Part;
import dev.sextant.ide.shape.Shapes;
import dev.sextant.ide.text.Line;
import dev.sextant.ide.text.Structure;
import dev.sextant.lang.token.Token;
import dev.sextant.lang.words.FactForm;
import dev.sextant.lang.words.FactTable;
import dev.sextant.lang.words.Nesting;
import dev.sextant.model.element.ElementKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of line shapes says the same as the language's table of facts, and as real models. */
class ShapesTest {

  private static final Path EXAMPLES = Path.of("../../examples");

  @ParameterizedTest
  @EnumSource(ElementKind.class)
  void opensTheSameLinesAsTheLanguage(ElementKind kind) {
    Set<String> words = new TreeSet<>(FactTable.starters(kind));
    Set<String> shapes =
        Shapes.table()
            .in(kind.keyword())
            .map(line -> line.keyword())
            .filter(word -> !word.equals("allow"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(shapes).isEqualTo(words);
  }

  static Stream<FactForm> forms() {
    return FactTable.forms().stream();
  }

  /** The fixed words of a fact lead to something that the shapes know, in every element. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void knowsTheWordsOfEveryFact(FactForm form) {
    List<String> lead = form.words().stream().takeWhile(word -> word.matches("[a-z]+")).toList();
    List<Item> items =
        Item.of(
            new ArrayList<>(
                Structure.of(String.join(" ", lead)).tokens().stream()
                    .filter(t -> !t.kind().isHidden() && t.end() > t.start())
                    .toList()));
    for (ElementKind kind : form.kinds()) {
      var expected = Shapes.table().body(kind.keyword()).after(items);
      assertThat(expected.complete() || !expected.next().isEmpty())
          .as(kind.keyword() + ": " + lead)
          .isTrue();
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

  @ParameterizedTest
  @EnumSource(ElementKind.class)
  void nestsAsTheLanguageDoes(ElementKind kind) {
    Set<String> bodies =
        Shapes.table().lines().stream()
            .filter(line -> line.in().contains(kind.keyword()) && line.opensBody())
            .map(line -> line.keyword())
            .collect(Collectors.toSet());
    Set<String> parts = Set.copyOf(Nesting.parts(kind));
    assertThat(parts)
        .containsAll(bodies.stream().filter(b -> !Arrays.asList("stage").contains(b)).toList());
  }
}
