package dev.sextant.cli.finding;

import dev.sextant.build.rule.RuleBook;
import dev.sextant.cli.finding.Sarif.ArtifactChange;
import dev.sextant.cli.finding.Sarif.ArtifactLocation;
import dev.sextant.cli.finding.Sarif.Configuration;
import dev.sextant.cli.finding.Sarif.Content;
import dev.sextant.cli.finding.Sarif.Fix;
import dev.sextant.cli.finding.Sarif.Location;
import dev.sextant.cli.finding.Sarif.LogicalLocation;
import dev.sextant.cli.finding.Sarif.Message;
import dev.sextant.cli.finding.Sarif.PhysicalLocation;
import dev.sextant.cli.finding.Sarif.Region;
import dev.sextant.cli.finding.Sarif.Replacement;
import dev.sextant.cli.finding.Sarif.Result;
import dev.sextant.cli.finding.Sarif.Rule;
import dev.sextant.cli.finding.Sarif.Run;
import dev.sextant.cli.host.Style;
import dev.sextant.cli.host.Version;
import dev.sextant.json.Json;
import dev.sextant.model.check.Severity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** SARIF 2.1.0, which code hosts and editors show beside the text. */
final class SarifFindings implements FindingFormat {

  @Override
  public String format(Findings findings, Severity failOn, Style style) {
    Map<String, Severity> worst = new TreeMap<>();
    findings.all().forEach(f -> worst.merge(f.rule(), f.severity(), SarifFindings::worse));
    List<String> ids = List.copyOf(worst.keySet());
    List<Rule> rules = new ArrayList<>();
    worst.forEach((id, severity) -> rules.add(rule(id, severity)));
    List<Result> results =
        findings.all().stream().map(f -> result(f, ids.indexOf(f.rule()))).toList();
    Sarif.Driver driver = new Sarif.Driver("sextant", Version.number(), rules);
    Run run = new Run(new Sarif.Tool(driver), "utf16CodeUnits", results);
    return Json.writeSparse(new Sarif(Sarif.SCHEMA, Sarif.VERSION, List.of(run)));
  }

  private static Severity worse(Severity a, Severity b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static Rule rule(String id, Severity worst) {
    Optional<RuleBook.Rule> known = RuleBook.of(id);
    return new Rule(
        id,
        known.map(r -> new Message(r.summary())).orElse(null),
        known
            .map(RuleBook.Rule::page)
            .filter(p -> !p.isEmpty())
            .map(SarifFindings::help)
            .orElse(null),
        new Configuration(level(known.map(RuleBook.Rule::severity).orElse(worst))),
        known.map(r -> new Sarif.Properties(r.category(), List.of(r.category()))).orElse(null));
  }

  private static Sarif.Help help(String page) {
    return new Sarif.Help(page, page);
  }

  private static Result result(Finding f, int rule) {
    List<Fix> fixes = f.fixes().stream().map(SarifFindings::fix).toList();
    return new Result(
        f.rule(),
        rule,
        level(f.severity()),
        new Message(f.said()),
        List.of(location(f)),
        Map.of("sextant/v1", f.fingerprint()),
        fixes.isEmpty() ? null : fixes);
  }

  private static Location location(Finding f) {
    Region region = new Region(f.line(), f.column(), f.endLine(), f.endColumn());
    PhysicalLocation place = new PhysicalLocation(new ArtifactLocation(uri(f.file())), region);
    return new Location(place, logical(f.element()));
  }

  private static @Nullable List<LogicalLocation> logical(String element) {
    return element.isEmpty() ? null : List.of(new LogicalLocation(element));
  }

  private static Fix fix(Finding.Remedy remedy) {
    Map<String, List<Replacement>> byFile = new LinkedHashMap<>();
    for (Finding.Edit e : remedy.edits()) {
      Region deleted = new Region(e.line(), e.column(), e.endLine(), e.endColumn());
      byFile
          .computeIfAbsent(e.file(), f -> new ArrayList<>())
          .add(new Replacement(deleted, new Content(e.text())));
    }
    List<ArtifactChange> changes = new ArrayList<>();
    byFile.forEach((f, r) -> changes.add(new ArtifactChange(new ArtifactLocation(uri(f)), r)));
    return new Fix(new Message(remedy.title()), changes);
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  /** A colon before the first slash would be taken for the end of a scheme. */
  private static String uri(String path) {
    boolean looksLikeScheme =
        path.indexOf(':') >= 0 && !path.substring(0, path.indexOf(':')).contains("/");
    try {
      return new URI(null, null, (looksLikeScheme ? "./" : "") + path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A path is no URI: " + path, e);
    }
  }
}
