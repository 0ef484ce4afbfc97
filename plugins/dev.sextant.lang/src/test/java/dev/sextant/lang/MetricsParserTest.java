package dev.sextant.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.element.ElementKind;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.fact.CommonFact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.file.FileModel;
import org.junit.jupiter.api.Test;

class MetricsParserTest {

  @Test
  void readsPackageImportsAndElements() {
    FileModel model =
        parse(
            """
            package museum.paleontology
            import museum.data.*

            goal MoreVisitors "Attract more visitors" {
              for Discovery; side quantity
            }
            """);
    assertThat(model.packageName()).isEqualTo("museum.paleontology");
    assertThat(model.imports()).singleElement().satisfies(i -> assertThat(i.wildcard()).isTrue());
    Element goal = model.declarations().getFirst().element();
    assertThat(goal.kind()).isEqualTo(ElementKind.GOAL);
    assertThat(goal.id().qualifiedName()).isEqualTo("museum.paleontology.MoreVisitors");
    assertThat(goal.label()).isEqualTo("Attract more visitors");
    assertThat(goal.facts()).hasSize(2);
  }

  @Test
  void keywordsAreNamesWhereNoKeywordCanStand() {
    FileModel model =
        parse(
            """
            metric target = sum(Orders.value) / count(owner)
            kpi goal {
              owner owner
              measures kpi, metric
              value target where owner.in = "by" per day
            }
            review Board monthly {
              scorecard {
                goal
                owner.target
              }
            }
            source Orders { column owner: text; column value: number; key value, since }
            """);
    Element kpi = model.declarations().get(1).element();
    assertThat(kpi.name()).isEqualTo("goal");
    assertThat(kpi.fact(CommonFact.Owner.class).orElseThrow().role().dotted()).isEqualTo("owner");
    assertThat(kpi.fact(MeasureFact.Value.class).orElseThrow().formula())
        .isInstanceOf(Expr.Suffixed.class);
  }

  @Test
  void spansAddUpToTheText() {
    String text = "package a\n\nkpi X { owner  Head }\n";
    FileModel model = parse(text);
    var declaration = model.declarations().getFirst();
    CommonFact.Owner owner = declaration.element().fact(CommonFact.Owner.class).orElseThrow();
    var span = declaration.span(owner.role().at());
    assertThat(text.substring(span.start(), span.end())).isEqualTo("Head");
    var whole = declaration.span(0);
    assertThat(text.substring(whole.start(), whole.end())).isEqualTo("kpi X { owner  Head }");
  }

  private static FileModel parse(String text) {
    ParsedFile parsed = MetricsParser.parse("test.metrics", text);
    assertThat(parsed.syntaxProblems()).isEmpty();
    return parsed.model();
  }
}
