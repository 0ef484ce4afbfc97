package dev.sextant.engines.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.alibaba.druid.DbType;
import com.alibaba.druid.sql.SQLUtils;
import com.alibaba.druid.sql.ast.SQLName;
import com.alibaba.druid.sql.ast.SQLStatement;
import com.alibaba.druid.sql.ast.statement.SQLSelectItem;
import com.alibaba.druid.sql.ast.statement.SQLSelectStatement;
import com.alibaba.druid.sql.parser.ParserException;
import dev.sextant.query.ir.Field;
import dev.sextant.sql.Snowflake;
import dev.sextant.sql.SqlWriter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Snowflake cannot run here: a parser of its language reads every statement to its end. */
class SnowflakeTest {

  static List<Clause> clauses() {
    return Contract.clauses();
  }

  @ParameterizedTest
  @MethodSource("clauses")
  void isReadAsOneQueryOfTheseColumns(Clause clause) {
    String sql = SqlWriter.write(clause.rel(), Snowflake.DIALECT);
    List<SQLStatement> statements = SQLUtils.parseStatements(sql, DbType.snowflake);
    assertThat(statements).as(sql).hasSize(1).first().isInstanceOf(SQLSelectStatement.class);
    assertThat(columns((SQLSelectStatement) statements.getFirst()))
        .as(sql)
        .isEqualTo(clause.rel().fields().stream().map(SnowflakeTest::name).toList());
  }

  /** Without quotes and backslashes, of which the parser makes others. */
  private static String letters(String name) {
    return name.replaceAll("[\"\\\\]", "");
  }

  private static List<String> columns(SQLSelectStatement statement) {
    return statement.getSelect().getFirstQueryBlock().getSelectList().stream()
        .map(SnowflakeTest::name)
        .map(SnowflakeTest::letters)
        .toList();
  }

  private static String name(SQLSelectItem item) {
    if (item.getAlias() != null) {
      return item.getAlias();
    }
    return item.getExpr() instanceof SQLName column ? column.getSimpleName() : item.toString();
  }

  private static String name(Field field) {
    return letters(SqlWriter.name(List.of(field.name()), Snowflake.DIALECT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select a from t group by",
        "select a frm t",
        "select sum(a, b from t)",
        "select a from t order by a nulls lost",
        "select case when a then b from t",
        "select a from t wherre a = 1"
      })
  void isStrict(String wrong) {
    assertThatThrownBy(() -> SQLUtils.parseStatements(wrong, DbType.snowflake))
        .isInstanceOf(ParserException.class);
  }
}
