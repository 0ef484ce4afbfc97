package dev.sextant.cli.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.cli.host.Style;
import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Severity;
import dev.sextant.model.check.TextEdit;
import dev.sextant.model.text.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingFormatTest {

  private static final String TEXT = "goal Better {\n\tside qantity\n}\n";

  private static Findings findings() {
    int at = TEXT.indexOf("qantity");
    Span span = new Span(at, at + "qantity".length());
    Fix fix =
        new Fix(
            "Change `qantity` to `quantity`",
            true,
            List.of(new TextEdit("a b.metrics", span, "quantity")));
    Problem error =
        new Problem(
            "unknown-word",
            Severity.ERROR,
            "shop.Better",
            "a b.metrics",
            span,
            "`qantity` is no side; did you mean `quantity`?",
            "A goal's side is one of three.",
            List.of(fix));
    Problem warning =
        new Problem(
            "unknown-setting",
            Severity.WARNING,
            "",
            "sextant.toml",
            new Span(0, 3),
            "100%: a, b & <c>\n\u001b[31m",
            "",
            List.of());
    return Findings.of(
        List.of(error, warning),
        Map.of("a b.metrics", TEXT, "sextant.toml", "nme = 1\n", "clean.metrics", "\n"),
        f -> "shop/" + f);
  }

  private static String format(FindingForm form) {
    return form.writer().format(findings(), Severity.ERROR, Style.PLAIN);
  }

  @Test
  void textShowsTheLineTheReasonAndTheFix() {
    assertThat(format(FindingForm.TEXT))
        .isEqualTo(
            """
            shop/a b.metrics

            error[unknown-word] `qantity` is no side; did you mean `quantity`?
              at shop/a b.metrics:2:7
              2 │     side qantity
                │          ^^^^^^^
              why  A goal's side is one of three.
              fix  Change `qantity` to `quantity`

            shop/sextant.toml

            warning[unknown-setting] 100%: a, b & <c><U+000A><U+001B>[31m
              at shop/sextant.toml:1:1
              1 │ nme = 1
                │ ^^^

            1 error, 1 warning in 3 files
            """);
  }

  @Test
  void jsonIsTheContract() {
    assertThat(format(FindingForm.JSON))
        .startsWith(
            """
            [
              {
                "rule": "unknown-word",
                "severity": "error",
                "element": "shop.Better",
                "file": "shop/a b.metrics",
                "line": 2,
                "column": 7,
                "endLine": 2,
                "endColumn": 14,
                "message": "`qantity` is no side; did you mean `quantity`?",
                "why": "A goal's side is one of three.",
                "fixes": [
                  {
                    "title": "Change `qantity` to `quantity`",
                    "safe": true,
                    "edits": [
                      {
                        "file": "shop/a b.metrics",
                        "line": 2,
                        "column": 7,
                        "endLine": 2,
                        "endColumn": 14,
                        "text": "quantity"
                      }
                    ]
                  }
                ]
              },
            """);
  }

  @Test
  void githubEscapesWhatWouldEndACommand() {
    assertThat(format(FindingForm.GITHUB))
        .isEqualTo(
            """
            ::error file=shop/a b.metrics,line=2,endLine=2,col=7,endColumn=14,title=unknown-word::\
            `qantity` is no side; did you mean `quantity`?%0AA goal's side is one of three.
            ::warning file=shop/sextant.toml,line=1,endLine=1,col=1,endColumn=4,\
            title=unknown-setting::100%25: a, b & <c>%0A\u001b[31m
            """);
  }

  @Test
  void aLongLineIsShownAroundThePlace() {
    String line = "x".repeat(500) + "HERE" + "y".repeat(500);
    Problem problem =
        new Problem("r", Severity.INFO, "", "f", new Span(500, 504), "m", "", List.of());
    Findings findings = Findings.of(List.of(problem), Map.of("f", line), f -> f);
    String text = new TextFindings().format(findings, Severity.ERROR, Style.PLAIN);
    List<String> lines = text.lines().toList();
    assertThat(lines.get(4).length()).isLessThan(160);
    int caret = lines.get(5).indexOf("^^^^");
    assertThat(lines.get(4).substring(caret, caret + 4)).isEqualTo("HERE");
  }

  @Test
  void aFindingOverSeveralLinesIsMarkedToTheEndOfItsFirst() {
    Problem problem = new Problem("r", Severity.INFO, "", "f", new Span(2, 8), "m", "", List.of());
    Findings findings = Findings.of(List.of(problem), Map.of("f", "ab cd\nef gh"), f -> f);
    assertThat(new TextFindings().format(findings, Severity.ERROR, Style.PLAIN))
        .contains("  1 │ ab cd\n    │   ^^^ …\n");
  }
}
