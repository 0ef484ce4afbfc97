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
              fix  Change `qantity` to `quantity` (--fix does it)

            shop/sextant.toml

            warning[unknown-setting] 100%: a, b & <c><U+000A><U+001B>[31m
              at shop/sextant.toml:1:1
              1 │ nme = 1
                │ ^^^

            1 error, 1 warning in 3 files; --fix mends 1 of them
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
                ],
                "fingerprint": "FP1"
              },
            """
                .replace("FP1", fingerprint()));
  }

  private static String fingerprint() {
    return findings().all().getFirst().fingerprint();
  }

  private static Problem problem(String rule, String element, Span span, String message) {
    return new Problem(rule, Severity.WARNING, element, "f", span, message, "Because.", List.of());
  }

  @Test
  void findingsOfOneElementStandTogetherAndShareAFrame() {
    Span name = new Span(4, 5);
    List<Problem> problems =
        List.of(
            problem("a-rule", "p.A", name, "One."),
            problem("b-rule", "p.A", name, "Two."),
            problem("c-rule", "p.B", new Span(12, 13), "Three."),
            problem("d-rule", "p.A", new Span(8, 9), "Four."));
    Findings findings = Findings.of(problems, Map.of("f", "kpi A {\n}\nkpi B\n"), f -> f);
    assertThat(new TextFindings().format(findings, Severity.ERROR, Style.PLAIN))
        .isEqualTo(
            """
            f

            3 findings of p.A
              at f:1:5
              1 │ kpi A {
                │     ^
              warning[a-rule] One.
                why  Because.
              warning[b-rule] Two.
                why  Because.
              at f:2:1
              2 │ }
                │ ^
              warning[d-rule] Four.
                why  Because.

            warning[c-rule] Three.
              at f:3:3
              3 │ kpi B
                │   ^
              why  Because.

            4 warnings in 1 file
            """);
  }

  @Test
  void gitlabReadsACodeQualityReport() {
    assertThat(format(FindingForm.GITLAB))
        .startsWith(
            """
            [
              {
                "description": "`qantity` is no side; did you mean `quantity`? A goal's side is one of three.",
                "check_name": "unknown-word",
                "fingerprint": "FP1",
                "severity": "major",
                "location": {
                  "path": "shop/a b.metrics",
                  "lines": {
                    "begin": 2,
                    "end": 2
                  }
                }
              },
              {
            """
                .replace("FP1", fingerprint()))
        .contains("\"severity\": \"minor\"");
  }

  @Test
  void aFingerprintKnowsNoLinesAndNoTwoAreEqual() {
    Span there = new Span(0, 5);
    Problem one = problem("r", "p.A", there, "One.");
    Problem moved = problem("r", "p.A", new Span(3, 9), "Said otherwise.");
    List<Finding> first = Findings.of(List.of(one), Map.of("f", "kpi A"), f -> f).all();
    List<Finding> later =
        Findings.of(List.of(moved), Map.of("f", "// \nkpi  A\n".substring(1)), f -> f).all();
    assertThat(later.getFirst().fingerprint())
        .isEqualTo(first.getFirst().fingerprint())
        .matches("[0-9a-f]{32}");
    List<Finding> twice = Findings.of(List.of(one, one, one), Map.of("f", "kpi A"), f -> f).all();
    assertThat(twice).extracting(Finding::fingerprint).doesNotHaveDuplicates();
    assertThat(twice.getFirst()).isEqualTo(first.getFirst());
    Problem elsewhere = problem("r", "p.B", there, "One.");
    assertThat(Findings.of(List.of(elsewhere), Map.of("f", "kpi A"), f -> f).all().getFirst())
        .extracting(Finding::fingerprint)
        .isNotEqualTo(first.getFirst().fingerprint());
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
