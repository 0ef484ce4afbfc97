package dev.sextant.cli.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.cli.host.Style;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Severity;
import dev.sextant.model.text.Span;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JunitFindingsTest {

  private static Problem problem(Severity severity, String message) {
    return new Problem("a-rule", severity, "", "f", new Span(0, 1), message, "", List.of());
  }

  private static Element parse(String xml) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    return document.getDocumentElement();
  }

  @Test
  void onlyWhatFailsTheCheckIsAFailure() throws Exception {
    Findings findings =
        Findings.of(
            List.of(problem(Severity.ERROR, "bad"), problem(Severity.INFO, "so so")),
            Map.of("f", "x\n", "clean", "\n"),
            f -> f);
    Element suites = parse(new JunitFindings().format(findings, Severity.WARNING, Style.PLAIN));
    assertThat(suites.getTagName()).isEqualTo("testsuites");
    assertThat(suites.getAttribute("tests")).isEqualTo("3");
    assertThat(suites.getAttribute("failures")).isEqualTo("1");
    assertThat(suites.getElementsByTagName("testcase").getLength()).isEqualTo(3);
    NodeList failures = suites.getElementsByTagName("failure");
    assertThat(failures.getLength()).isEqualTo(1);
    assertThat(((Element) failures.item(0)).getAttribute("message")).isEqualTo("bad");
  }

  @Test
  void everyTextSurvivesOrIsReplaced() throws Exception {
    String message = "<&\"'>]]> \u0001\u001b\uFFFE\uD800 é 🦕\nnext";
    Findings findings =
        Findings.of(List.of(problem(Severity.ERROR, message)), Map.of("f", "x"), f -> f);
    Element suites = parse(new JunitFindings().format(findings, Severity.ERROR, Style.PLAIN));
    Element failure = (Element) suites.getElementsByTagName("failure").item(0);
    assertThat(failure.getTextContent()).contains("<&\"'>]]> \uFFFD\uFFFD\uFFFD\uFFFD é 🦕\nnext");
  }
}
