package dev.sextant.ide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.workspace.Location;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Carets and the spans to which they lead, in {@code definition.cases} and others. */
class NavigationTest {

  static Stream<Case> definitions() {
    return Case.of("definition.cases").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("definitions")
  void goesToTheDefinition(Case given) {
    List<Location> found =
        given.service().definition(given.caretPath(), given.caret()).stream().toList();
    assertThat(found).isEqualTo(given.marked());
  }

  static Stream<Case> references() {
    return Case.of("references.cases").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("references")
  void findsReferences(Case given) {
    assertThat(given.marked()).isNotEmpty();
    assertThat(given.service().references(given.caretPath(), given.caret(), true))
        .isEqualTo(given.marked());
  }
}
