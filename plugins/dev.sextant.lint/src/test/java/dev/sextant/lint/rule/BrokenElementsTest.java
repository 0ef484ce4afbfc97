package dev.sextant.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.lint.LintSettings;
import dev.sextant.lint.Rule;
import dev.sextant.lint.run.Lint;
import dev.sextant.model.file.Declaration;
import dev.sextant.model.file.Element;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.workspace.Settings;
import dev.sextant.model.workspace.Workspace;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Nothing follows from what is absent in an element of which a line could not be read: the line may
 * have said it.
 */
class BrokenElementsTest {

  @TestFactory
  Stream<DynamicTest> whatCouldNotBeReadIsNotJudged() {
    return BuiltInRules.ALL.stream()
        .filter(r -> RuleFixturesTest.hasFlags(r.about().id()))
        .map(r -> DynamicTest.dynamicTest(r.about().id(), () -> isSilent(r)));
  }

  private static void isSilent(Rule rule) {
    List<FileModel> files = RuleFixturesTest.flagged(rule.about().id()).models();
    Lint lint = new Lint(List.of(rule), LintSettings.DEFAULT);
    assertThat(lint.problems(workspace(files), Fixture.TODAY))
        .filteredOn(p -> p.rule().equals(rule.about().id()))
        .isNotEmpty();
    Workspace broken = workspace(files.stream().map(BrokenElementsTest::broken).toList());
    assertThat(lint.problems(broken, Fixture.TODAY))
        .filteredOn(p -> p.rule().equals(rule.about().id()))
        .isEmpty();
    for (FileModel file : files) {
      assertThat(lint.local(lint.model(broken, Fixture.TODAY), file.path())).isEmpty();
    }
  }

  private static Workspace workspace(List<FileModel> files) {
    return Workspace.of(Settings.DEFAULT, files);
  }

  /** A file with a line in each of its elements that could not be read. */
  static FileModel broken(FileModel file) {
    return new FileModel(
        file.path(),
        file.packageName(),
        file.imports(),
        file.declarations().stream()
            .map(d -> new Declaration(broken(d.element()), d.offset(), d.spans()))
            .toList(),
        file.headEnd(),
        file.lines());
  }

  private static Element broken(Element element) {
    return new Element(
        element.id(),
        element.name(),
        element.label(),
        element.facts(),
        element.children().stream().map(BrokenElementsTest::broken).toList(),
        element.allows(),
        true,
        element.at(),
        element.nameAt());
  }
}
