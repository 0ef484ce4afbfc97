package dev.sextant.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The bill of materials of the whole build names what users run and what they run it with. */
class BillOfMaterialsTest {

  private static final Path BILL = Path.of(System.getProperty("bill"));

  @Test
  void listsOwnAndForeignParts() {
    assertThat(BILL)
        .as("made by the root's `verify`, online")
        .exists()
        .content()
        .contains("\"bomFormat\" : \"CycloneDX\"")
        .contains("pkg:maven/dev.sextant/dev.sextant.cli@")
        .contains("pkg:maven/org.duckdb/duckdb_jdbc@")
        .contains("pkg:maven/info.picocli/picocli@")
        .contains("pkg:maven/org.eclipse.xtext/org.eclipse.xtext@")
        .doesNotContain("pkg:maven/org.junit");
  }
}
