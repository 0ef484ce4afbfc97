package dev.sextant.interop.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sextant.interop.metricflow.Asked;
import dev.sextant.interop.sql.SqlException;
import dev.sextant.query.QueryException;
import dev.sextant.run.RunException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Manifests of MetricFlow, imported and asked: each query of the corpus has the rows that
 * MetricFlow returns, but for the differences that are listed with their reasons.
 */
class OracleTest {

  @Test
  void queriesReturnTheRowsOfMetricFlow(@TempDir Path folder) throws SQLException, IOException {
    Corpus corpus = Corpus.asked();
    assumeTrue(
        corpus.isThere(),
        "skipped: there is no corpus in "
            + corpus.root()
            + "; name one by -Dmetricflow.corpus=DIR");
    Score score = score(corpus, folder);
    System.out.println(score.text());
    Map<String, String> known = KnownDifferences.read();
    Map<String, String> unlisted = new TreeMap<>(score.differences());
    unlisted.keySet().removeAll(known.keySet());
    assertThat(unlisted).as("differences that are not listed").isEmpty();
    assertThat(known.keySet())
        .as("listed differences, of which none is one")
        .filteredOn(id -> corpus.cases().stream().anyMatch(c -> c.id().equals(id)))
        .allMatch(score.differences()::containsKey);
  }

  /** A manifest of our own, whose rows were found by hand. */
  @Test
  void queriesReturnTheRowsThatWereWritten(@TempDir Path folder)
      throws SQLException, IOException, URISyntaxException {
    Path own = Path.of(OracleTest.class.getResource("visits/cases.json").toURI()).getParent();
    Corpus corpus = new Corpus(own);
    assertThat(corpus.cases()).isNotEmpty();
    assertThat(score(corpus, folder).differences()).isEmpty();
  }

  private static Score score(Corpus corpus, Path folder) throws SQLException {
    Database.write(corpus, folder.resolve("tables.duckdb"));
    Score score = new Score();
    Map<String, Lab> labs = new HashMap<>();
    for (OracleCase one : corpus.cases()) {
      Lab lab =
          labs.computeIfAbsent(one.manifest(), m -> new Lab(corpus, m, folder, "tables.duckdb"));
      score.add(one, difference(corpus, lab, one));
    }
    labs.values().forEach(Lab::close);
    return score;
  }

  private static String difference(Corpus corpus, Lab lab, OracleCase one) {
    try {
      Asked asked =
          lab.imported().queries().ask(lab.workspace(), Question.of(one, lab.imported().queries()));
      return Comparison.difference(one, corpus.rows(one), lab.rows(asked), asked.names())
          .orElse("");
    } catch (SqlException | QueryException | RunException e) {
      return "refused: " + e.getMessage();
    }
  }
}
