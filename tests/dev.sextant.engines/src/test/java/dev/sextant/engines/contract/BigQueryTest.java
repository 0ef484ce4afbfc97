package dev.sextant.engines.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sextant.engines.BigQueryAnalyser;
import dev.sextant.sql.BigQuery;
import dev.sextant.sql.SqlWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** BigQuery's analyser resolves every clause of the contract. */
class BigQueryTest {

  private static final BigQueryAnalyser ANALYSER = analyser();

  static List<Clause> clauses() {
    return Contract.clauses();
  }

  private static BigQueryAnalyser analyser() {
    BigQueryAnalyser analyser = new BigQueryAnalyser();
    Samples.all().forEach(analyser::add);
    return analyser;
  }

  @ParameterizedTest
  @MethodSource("clauses")
  void understands(Clause clause) {
    ANALYSER.analyse(SqlWriter.write(clause.rel(), BigQuery.DIALECT));
  }

  @Test
  void findsWhatIsWrong() {
    assertThatThrownBy(() -> ANALYSER.analyse("select length(id) from contract.sales"))
        .isInstanceOf(IllegalStateException.class);
  }
}
