package dev.sextant.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Invariants 1 and 4: values know no framework and no machine, and the same input gives the same
 * bytes.
 */
class PurityTest {

  /**
   * The command line talks to the world; the language server gets it from its client and passes
   * "now" on.
   */
  private static final Set<String> AT_THE_EDGE = Set.of("cli", "lang.ide");

  @Test
  void pureBundlesKnowTheJdkAndEachOther() {
    classes()
        .that(Bundles.in(Bundles.PURE))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..",
            "java.math..",
            "java.nio.charset..",
            "java.text..",
            "java.time..",
            "java.util..",
            "java.io..",
            "org.jspecify..",
            // Stems of words are computed from the word alone.
            "opennlp.tools.stemmer..",
            "dev.sextant..")
        .check(Bundles.CLASSES);
  }

  @ParameterizedTest
  @EnumSource
  void pureBundlesShunTheMachine(Forbidden forbidden) {
    classes().that(Bundles.in(Bundles.PURE)).should(forbidden.shunned()).check(Bundles.CLASSES);
  }

  @ParameterizedTest
  @EnumSource(names = {"CLOCK", "LOCALE", "FORMATTING"})
  void whatWritesFilesIsTheSameEverywhere(Forbidden forbidden) {
    classes()
        .that(Bundles.in(Bundles.DETERMINISTIC))
        .should(forbidden.shunned())
        .check(Bundles.CLASSES);
  }

  @ParameterizedTest
  @EnumSource(names = {"CLOCK", "LOCALE", "CONSOLE", "EXIT"})
  void onlyTheEdgeKnowsTheWorld(Forbidden forbidden) {
    Set<String> inside = new TreeSet<>(Bundles.CLASSES.stream().map(Bundles::of).toList());
    inside.removeAll(AT_THE_EDGE);
    assertThat(inside).containsAll(Bundles.DETERMINISTIC);
    classes()
        .that(Bundles.in(inside).and(DescribedPredicate.not(Bundles.GENERATED)))
        .should(forbidden.shunned())
        .check(Bundles.CLASSES);
  }

  @Test
  void jdbcIsOnlyInRun() {
    noClasses()
        .that(Bundles.in(others("run")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..")
        .check(Bundles.CLASSES);
  }

  @Test
  void onlyOneBundleWritesJson() {
    // LSP4J hands JSON values of the protocol to the language server; annotations only name a
    // document's members.
    Set<String> bundles = others("json");
    bundles.remove("lang.ide");
    noClasses()
        .that(Bundles.in(bundles))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.google.gson", "com.google.gson.stream..", "com.google.gson.reflect..")
        .check(Bundles.CLASSES);
  }

  @Test
  void onlyTheSiteRendersTemplates() {
    noClasses()
        .that(Bundles.in(others("site")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("gg.jte..")
        .check(Bundles.CLASSES);
  }

  /** Each of the rules above sees the offence it is about. */
  @ParameterizedTest
  @EnumSource
  void offendersAreSeen(Forbidden forbidden) {
    JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);
    var result = classes().should(forbidden.shunned()).evaluate(offender);
    assertThat(result.hasViolation()).as("%s in Offender", forbidden).isTrue();
  }

  private static Set<String> others(String bundle) {
    Set<String> all = new TreeSet<>(Bundles.CLASSES.stream().map(Bundles::of).toList());
    assertThat(all).contains(bundle);
    all.remove(bundle);
    return all;
  }
}
