package dev.sextant.ide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.ide.complete.Proposal;
import dev.sextant.ide.complete.Snippets;
import dev.sextant.model.check.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Carets in {@code completion.cases}: what is offered there, what is not, what it makes. */
class CompletionTest {

  static Stream<Case> cases() {
    return Case.of("completion.cases").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void completes(Case given) {
    List<Proposal> proposals = given.service().completion(given.caretPath(), given.caret());
    List<String> labels = proposals.stream().map(Proposal::label).toList();
    assertThat(labels).containsAll(given.list("offers")).doesNotHaveDuplicates();
    given.list("withholds").forEach(label -> assertThat(labels).doesNotContain(label));
    assertThat(given.expected().keySet()).containsAnyOf("offers", "only", "nothing");
    if (given.expected().containsKey("only")) {
      assertThat(labels).containsExactlyInAnyOrderElementsOf(given.list("only"));
    }
    if (given.expected().containsKey("nothing")) {
      assertThat(labels).isEmpty();
    }
    if (given.expected().containsKey("retired")) {
      assertThat(proposals.stream().filter(Proposal::retired).map(Proposal::label))
          .containsExactlyElementsOf(given.list("retired"));
    }
    if (given.expected().containsKey("take")) {
      assertThat(after(given, proposals))
          .isEqualTo(given.expected().get("after " + given.caretPath()));
    }
  }

  private static String after(Case given, List<Proposal> proposals) {
    String label = given.expected().get("take");
    Proposal taken =
        proposals.stream().filter(p -> p.label().equals(label)).findFirst().orElseThrow();
    String text = taken.snippet() ? Snippets.plain(taken.insert()) : taken.insert();
    List<TextEdit> edits = new ArrayList<>(taken.more());
    edits.add(new TextEdit(given.caretPath(), taken.replaced(), text));
    return Edits.apply(given.caretPath(), given.files().get(given.caretPath()), edits);
  }
}
