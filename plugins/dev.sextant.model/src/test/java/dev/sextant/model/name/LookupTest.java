package dev.sextant.model.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.file.Import;
import dev.sextant.model.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookupTest {

  private final List<Declared> declared = new ArrayList<>();
  private final List<Import> imports = new ArrayList<>();

  private void declare(String packageName, String name) {
    String qualified = packageName + "." + name;
    ElementId id = new ElementId(ElementKind.METRIC, qualified, 0);
    declared.add(new Declared(id, packageName, "f.metrics", declared.size(), name.contains(".")));
  }

  private void use(String name, boolean wildcard) {
    imports.add(new Import(path(name), wildcard, new Span(0, 0)));
  }

  private static Path path(String dotted) {
    return new Path(
        Arrays.stream(dotted.split("\\.")).map(s -> new Path.Segment(s, 0)).toList(), 0);
  }

  private String find(String dotted, String... enclosing) {
    Symbols symbols = Symbols.EMPTY.with(List.of(), declared);
    Scope scope = new Scope("here", imports, List.of(enclosing));
    return switch (new Lookup(symbols, scope).find(path(dotted))) {
      case Match.Found f -> f.id() + "/" + f.segments();
      case Match.Ambiguous a -> "ambiguous " + a.ids();
      case Match.Unknown u -> "unknown";
    };
  }

  @Test
  void localNamesHideImportedOnes() {
    declare("here", "visits");
    declare("far", "visits");
    use("far.visits", false);
    use("far", true);
    assertThat(find("visits")).isEqualTo("here.visits/1");
  }

  @Test
  void explicitImportsHideWildcards() {
    declare("near", "visits");
    declare("far", "visits");
    use("far", true);
    use("near.visits", false);
    assertThat(find("visits")).isEqualTo("near.visits/1");
  }

  @Test
  void twoWildcardsAreAmbiguous() {
    declare("near", "visits");
    declare("far", "visits");
    use("far", true);
    use("near", true);
    assertThat(find("visits")).isEqualTo("ambiguous [far.visits, near.visits]");
    assertThat(find("near.visits")).isEqualTo("near.visits/2");
  }

  @Test
  void theLongestPrefixWinsAndTheRestIsLeft() {
    declare("here", "Visits");
    declare("here", "Visits.ticket");
    assertThat(find("Visits.ticket.price")).isEqualTo("here.Visits.ticket/2");
    assertThat(find("Visits.hall")).isEqualTo("here.Visits/1");
  }

  @Test
  void nestedNamesAreShortWhereUnique() {
    declare("here", "Visitor.Attract");
    declare("here", "Visitor.Return");
    declare("here", "Member.Return");
    assertThat(find("Attract")).isEqualTo("here.Visitor.Attract/1");
    assertThat(find("Return")).startsWith("ambiguous");
    assertThat(find("Return", "here.Member")).isEqualTo("here.Member.Return/1");
  }

  @Test
  void withoutImportOnlyTheQualifiedNameHelps() {
    declare("far.away", "visits");
    assertThat(find("visits")).isEqualTo("unknown");
    assertThat(find("far.away.visits")).isEqualTo("far.away.visits/3");
  }
}
