package dev.sextant.cli.finding;

import dev.sextant.cli.host.Style;
import dev.sextant.model.check.Severity;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The XML that build servers read as test results: a suite for each file, a test for each finding,
 * failed when the finding makes the check fail. A file without findings is one test that passed.
 */
final class JunitFindings implements FindingFormat {

  @Override
  public String format(Findings findings, Severity failOn, Style style) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuites");
      counts(xml, "sextant check", findings.all(), findings.texts().size(), failOn);
      for (String file : findings.texts().keySet()) {
        List<Finding> of = findings.all().stream().filter(f -> f.file().equals(file)).toList();
        suite(xml, file, of, failOn);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A text could not be written as XML", e);
    }
    return text + "\n";
  }

  private static void suite(XMLStreamWriter xml, String file, List<Finding> of, Severity failOn)
      throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    counts(xml, file, of, 1, failOn);
    if (of.isEmpty()) {
      xml.writeCharacters("\n    ");
      xml.writeEmptyElement("testcase");
      xml.writeAttribute("classname", clean(file));
      xml.writeAttribute("name", "no findings");
    }
    for (Finding f : of) {
      test(xml, f, failOn);
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  /** A file without findings counts as a test, so that the sum holds for the suites above too. */
  private static void counts(
      XMLStreamWriter xml, String name, List<Finding> of, int files, Severity failOn)
      throws XMLStreamException {
    long withFindings = of.stream().map(Finding::file).distinct().count();
    long failures = of.stream().filter(f -> fails(f, failOn)).count();
    xml.writeAttribute("name", clean(name));
    xml.writeAttribute("tests", String.valueOf(of.size() + files - withFindings));
    xml.writeAttribute("failures", String.valueOf(failures));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", "0");
  }

  private static void test(XMLStreamWriter xml, Finding f, Severity failOn)
      throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", clean(f.file()));
    xml.writeAttribute("name", f.rule() + " at " + f.line() + ":" + f.column());
    xml.writeAttribute("file", clean(f.file()));
    xml.writeAttribute("line", String.valueOf(f.line()));
    String severity = f.severity().name().toLowerCase(Locale.ROOT);
    if (fails(f, failOn)) {
      xml.writeStartElement("failure");
      xml.writeAttribute("type", f.rule());
      xml.writeAttribute("message", clean(f.message()));
    } else {
      xml.writeStartElement("system-out");
    }
    xml.writeCharacters(clean(details(f, severity)));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static String details(Finding f, String severity) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s:%d:%d: %s: %s".formatted(f.file(), f.line(), f.column(), severity, f.message()));
    text.append("\nrule: ").append(f.rule());
    if (!f.why().isEmpty()) {
      text.append("\nwhy: ").append(f.why());
    }
    f.fixes().forEach(fix -> text.append("\nfix: ").append(fix.title()));
    return text.toString();
  }

  private static boolean fails(Finding f, Severity failOn) {
    return f.severity().compareTo(failOn) >= 0;
  }

  /** XML 1.0 has no way to write most control characters. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(c -> isXml(c) ? c : 0xFFFD).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
