package dev.sextant.ide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sextant.ide.navigate.RenameException;
import dev.sextant.model.check.TextEdit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Carets in {@code rename.cases} and all files after the rename, or why there is none. */
class RenameTest {

  static Stream<Case> cases() {
    return Case.of("rename.cases").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void renames(Case given) throws RenameException {
    String newName = given.expected().get("to");
    if (given.expected().containsKey("refuses")) {
      assertThatThrownBy(() -> given.service().rename(given.caretPath(), given.caret(), newName))
          .isInstanceOf(RenameException.class)
          .hasMessage(given.expected().get("refuses"));
      return;
    }
    List<TextEdit> edits = given.service().rename(given.caretPath(), given.caret(), newName);
    given
        .files()
        .forEach(
            (path, text) ->
                assertThat(Edits.apply(path, text, edits))
                    .isEqualTo(given.expected().getOrDefault("after " + path, text)));
    assertThat(edits).isNotEmpty();
  }
}
