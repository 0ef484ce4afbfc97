package dev.sextant.cli.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.sextant.cli.host.Style;
import dev.sextant.json.Json;
import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Severity;
import dev.sextant.model.check.TextEdit;
import dev.sextant.model.text.Span;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SarifFindingsTest {

  private static String sarif() {
    Span span = new Span(0, 4);
    Fix fix = new Fix("Rename", true, List.of(new TextEdit("a b/ü:1.metrics", span, "goal")));
    List<Problem> problems =
        List.of(
            new Problem(
                "z-rule", Severity.ERROR, "p.G", "a b/ü:1.metrics", span, "m", "w", List.of(fix)),
            new Problem("a-rule", Severity.INFO, "", "f", new Span(0, 0), "m", "", List.of()),
            new Problem("z-rule", Severity.WARNING, "", "f", new Span(0, 0), "m", "", List.of()),
            new Problem(
                "activity-proxy", Severity.WARNING, "", "f", new Span(0, 0), "m", "", List.of()));
    Findings findings = Findings.of(problems, Map.of("a b/ü:1.metrics", "gaol", "f", ""), f -> f);
    return new SarifFindings().format(findings, Severity.ERROR, Style.PLAIN);
  }

  @Test
  void isValid() throws Exception {
    JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V7);
    try (InputStream in = getClass().getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      JsonSchema schema = factory.getSchema(in);
      assertThat(schema.validate(sarif(), InputFormat.JSON)).isEmpty();
      String broken = sarif().replace("\"startLine\": 1", "\"startLine\": 0");
      assertThat(schema.validate(broken, InputFormat.JSON)).isNotEmpty();
    }
  }

  @Test
  void resultsPointToTheirRules() throws Exception {
    Sarif.Run run = Json.read(sarif(), Sarif.class).runs().getFirst();
    List<Sarif.Rule> rules = run.tool().driver().rules();
    assertThat(rules)
        .extracting(Sarif.Rule::id)
        .containsExactly("a-rule", "activity-proxy", "z-rule");
    assertThat(rules.get(2).defaultConfiguration().level()).isEqualTo("error");
    for (Sarif.Result result : run.results()) {
      assertThat(rules.get(result.ruleIndex()).id()).isEqualTo(result.ruleId());
    }
  }

  @Test
  void rulesBringTheirPages() throws Exception {
    Sarif.Run run = Json.read(sarif(), Sarif.class).runs().getFirst();
    Sarif.Rule rule = run.tool().driver().rules().get(1);
    assertThat(rule.help().markdown()).startsWith("# `activity-proxy`").contains("## Instead");
    assertThat(rule.properties()).isEqualTo(new Sarif.Properties("activity", List.of("activity")));
    assertThat(run.results())
        .extracting(r -> r.partialFingerprints().get("sextant/v1"))
        .doesNotHaveDuplicates()
        .doesNotContainNull();
  }

  @Test
  void pathsAreRelativeUris() throws Exception {
    Sarif.Result result = Json.read(sarif(), Sarif.class).runs().getFirst().results().getFirst();
    assertThat(result.locations().getFirst().physicalLocation().artifactLocation().uri())
        .isEqualTo("a%20b/%C3%BC:1.metrics");
    assertThat(result.fixes().getFirst().artifactChanges().getFirst().replacements().getFirst())
        .isEqualTo(new Sarif.Replacement(new Sarif.Region(1, 1, 1, 5), new Sarif.Content("goal")));
  }
}
