package dev.sextant.build.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.lang.MetricsFormatter;
import dev.sextant.lint.rule.BuiltInRules;
import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is fixed is fixed at once, also when fixtures of several rules lie side by side. */
class FixTwiceTest {

  private static final SortedMap<String, String> FIXTURES = Texts.fixtures();
  private static final Pattern DECLARATION = Pattern.compile("(?m)^(?=[a-z]+ [A-Z])");

  /** Some fixtures, each in a package of its own, with allowances that few of them need. */
  @Provide
  Arbitrary<Map<String, String>> workspaces() {
    Arbitrary<String> rule =
        Arbitraries.of(BuiltInRules.about().stream().map(a -> a.id()).toList());
    Arbitrary<String> fixture = Arbitraries.of(FIXTURES.keySet());
    Arbitrary<String> blank = Arbitraries.of("", "\n", "   ", "\t", "\n\n\n", "// why\n");
    Arbitrary<List<String>> allowances =
        Combinators.combine(rule, blank)
            .as((r, b) -> b + "allow " + r + " because \"so it is\"\n")
            .list()
            .ofMinSize(1)
            .ofMaxSize(4);
    return Combinators.combine(fixture.list().ofMinSize(1).ofMaxSize(3), allowances)
        .as(FixTwiceTest::workspace);
  }

  private static Map<String, String> workspace(List<String> fixtures, List<String> allowances) {
    Map<String, String> texts = new TreeMap<>();
    for (String fixture : fixtures) {
      int number = texts.size();
      List<String> parts = new ArrayList<>();
      List<String> declarations =
          DECLARATION.splitAsStream(FIXTURES.getOrDefault(fixture, "")).toList();
      for (int i = 0; i < declarations.size(); i++) {
        String declaration = declarations.get(i);
        boolean first = i == 0 && !declaration.matches("(?s)[a-z]+ [A-Z].*");
        parts.add((first ? "" : allowances.get(i % allowances.size())) + declaration);
      }
      String text = String.join("", parts);
      boolean named = text.startsWith("package ") || text.contains("// file:");
      texts.put(number + ".metrics", named ? text : "package p" + number + "\n\n" + text);
    }
    return texts;
  }

  @Property(tries = 60)
  void fixingTwiceIsFixingOnce(@ForAll("workspaces") Map<String, String> texts) {
    LoadedWorkspace before = Texts.load(texts);
    SafeFixes once = SafeFixes.of(before, Texts.TODAY, f -> true);
    SafeFixes twice = SafeFixes.of(once.workspace(), Texts.TODAY, f -> true);
    assertThat(twice.applied()).isEmpty();
    assertThat(twice.changed()).isEmpty();
    once.changed().values().forEach(t -> assertThat(MetricsFormatter.format(t)).isEqualTo(t));
    assertThat(once.changed().keySet())
        .isSubsetOf(once.applied().stream().map(a -> a.problem().file()).toList());
    assertThat(once.workspace().readProblems()).isEqualTo(before.readProblems());
    assertThat(safe(once.workspace())).isEmpty();
  }

  private static List<Fix> safe(LoadedWorkspace after) {
    List<Problem> left = after.hasErrors() ? after.problems() : after.judged(Texts.TODAY);
    return left.stream().flatMap(p -> p.fixes().stream()).filter(Fix::safe).toList();
  }
}
