package dev.sextant.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Invariant 2: arrows go only as the table says, and packages have no cycles. */
class ArrowsTest {

  @Test
  void everyBundleIsInTheTable() throws IOException {
    Set<String> found =
        Bundles.CLASSES.stream().map(Bundles::of).collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).hasSizeGreaterThan(8);
    assertThat(ArrowTable.read().keySet()).containsAll(found);
  }

  @Test
  void arrowsGoOnlyAsTheTableSays() throws IOException {
    Map<String, Set<String>> allowed = ArrowTable.read();
    Map<String, String> wrong = new TreeMap<>();
    int seen = 0;
    for (JavaClass type : Bundles.CLASSES) {
      String from = Bundles.of(type);
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String to = Bundles.of(dependency.getTargetClass());
        if (!to.isEmpty() && !to.equals(from)) {
          seen++;
          if (!allowed.get(from).contains(to)) {
            wrong.put(from + " -> " + to, dependency.getDescription());
          }
        }
      }
    }
    assertThat(seen).isPositive();
    assertThat(wrong).isEmpty();
  }

  @Test
  void noPackageIsInTwoBundles() {
    Map<String, Set<String>> owners = new TreeMap<>();
    for (JavaClass type : Bundles.CLASSES) {
      owners.computeIfAbsent(type.getPackageName(), p -> new TreeSet<>()).add(Bundles.of(type));
    }
    assertThat(owners).isNotEmpty();
    assertThat(owners).allSatisfy((name, bundles) -> assertThat(bundles).hasSize(1));
  }

  @Test
  void packagesHaveNoCycles() {
    JavaClasses written = Bundles.CLASSES.that(DescribedPredicate.not(Bundles.GENERATED));
    slices().matching("dev.sextant.(**)").should().beFreeOfCycles().check(written);
  }

  @Test
  void thePluginUsesTheLanguageOnlyThroughItsServer() throws IOException {
    String manifest =
        Files.readString(Repository.ROOT.resolve("plugins/dev.sextant.ui/META-INF/MANIFEST.MF"));
    Set<String> used =
        Pattern.compile("dev\\.sextant\\.([a-z.]+)")
            .matcher(manifest.substring(manifest.indexOf("Require-Bundle")))
            .results()
            .map(name -> name.group(1))
            .filter(name -> !name.startsWith("ui"))
            .collect(Collectors.toSet());
    assertThat(used).isNotEmpty();
    assertThat(ArrowTable.read().get("ui")).containsAll(used);
  }
}
