package dev.sextant.cli.finding;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a SARIF 2.1.0 log that is written here; the names are those of the standard (OASIS,
 * Static Analysis Results Interchange Format).
 */
record Sarif(@SerializedName("$schema") String schema, String version, List<Run> runs) {

  static final String VERSION = "2.1.0";
  static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  record Run(Tool tool, String columnKind, List<Result> results) {}

  record Tool(Driver driver) {}

  record Driver(String name, String version, List<Rule> rules) {}

  record Rule(
      String id,
      @Nullable Message shortDescription,
      @Nullable Help help,
      Configuration defaultConfiguration,
      @Nullable Properties properties) {}

  /** The same twice: the standard wants plain text beside Markdown, and Markdown is readable. */
  record Help(String text, String markdown) {}

  /** What the standard leaves open: code hosts filter by tags. */
  record Properties(String category, List<String> tags) {}

  record Configuration(String level) {}

  record Message(String text) {}

  record Result(
      String ruleId,
      int ruleIndex,
      String level,
      Message message,
      List<Location> locations,
      Map<String, String> partialFingerprints,
      @Nullable List<Fix> fixes) {}

  record Location(
      PhysicalLocation physicalLocation, @Nullable List<LogicalLocation> logicalLocations) {}

  record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

  record ArtifactLocation(String uri) {}

  record Region(int startLine, int startColumn, int endLine, int endColumn) {}

  record LogicalLocation(String fullyQualifiedName) {}

  record Fix(Message description, List<ArtifactChange> artifactChanges) {}

  record ArtifactChange(ArtifactLocation artifactLocation, List<Replacement> replacements) {}

  record Replacement(Region deletedRegion, Content insertedContent) {}

  record Content(String text) {}
}
