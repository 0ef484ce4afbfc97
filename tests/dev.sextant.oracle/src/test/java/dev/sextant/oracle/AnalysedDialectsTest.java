package dev.sextant.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.alibaba.druid.DbType;
import com.alibaba.druid.sql.SQLUtils;
import com.alibaba.druid.sql.parser.ParserException;
import dev.sextant.engines.BigQueryAnalyser;
import dev.sextant.query.Plan;
import dev.sextant.sql.BigQuery;
import dev.sextant.sql.Snowflake;
import dev.sextant.sql.SqlWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The dialects of engines that cannot run here, by who reads their languages: every case. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalysedDialectsTest {

  private final Themes themes = new Themes();
  private final Map<String, BigQueryAnalyser> analysers = new TreeMap<>();

  @AfterAll
  void close() {
    themes.close();
  }

  private static List<Question> questions() {
    return Question.all().stream().filter(q -> q.asked().error() == null).toList();
  }

  @Test
  void bigQueryResolvesEveryCase() {
    List<String> failures = questions().stream().flatMap(this::analysed).toList();
    assertThat(String.join("\n\n", failures)).isEmpty();
  }

  private Stream<String> analysed(Question question) {
    Asked theme = themes.open(question.theme());
    Plan plan = theme.plan(question.asked());
    BigQueryAnalyser analyser =
        analysers.computeIfAbsent(question.theme().name(), n -> new BigQueryAnalyser());
    theme.tables(plan).forEach(analyser::add);
    try {
      analyser.analyse(SqlWriter.write(plan.root(), BigQuery.DIALECT));
      return Stream.empty();
    } catch (IllegalStateException e) {
      return Stream.of(question + ": " + e.getMessage());
    }
  }

  @Test
  void snowflakeReadsEveryCase() {
    List<String> failures = questions().stream().flatMap(this::read).toList();
    assertThat(String.join("\n\n", failures)).isEmpty();
  }

  private Stream<String> read(Question question) {
    Plan plan = themes.open(question.theme()).plan(question.asked());
    String sql = SqlWriter.write(plan.root(), Snowflake.DIALECT);
    try {
      SQLUtils.parseStatements(sql, DbType.snowflake);
      return Stream.empty();
    } catch (ParserException e) {
      return Stream.of(question + ": " + e.getMessage() + "\n" + sql);
    }
  }
}
