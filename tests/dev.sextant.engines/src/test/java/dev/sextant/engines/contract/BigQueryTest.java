package dev.sextant.engines.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zetasql.Analyzer;
import com.google.zetasql.AnalyzerOptions;
import com.google.zetasql.SimpleCatalog;
import com.google.zetasql.SimpleColumn;
import com.google.zetasql.SimpleTable;
import com.google.zetasql.SqlException;
import com.google.zetasql.TypeFactory;
import com.google.zetasql.ZetaSQLBuiltinFunctionOptions;
import com.google.zetasql.ZetaSQLOptions.ProductMode;
import com.google.zetasql.ZetaSQLType.TypeKind;
import dev.sextant.engines.TestTable;
import dev.sextant.query.ir.ValueType;
import dev.sextant.sql.BigQuery;
import dev.sextant.sql.SqlWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * BigQuery cannot run here: the analyser of its language resolves every name, function and type.
 */
class BigQueryTest {

  private static final AnalyzerOptions OPTIONS = options();
  private static final SimpleCatalog CATALOG = catalog();

  static List<Clause> clauses() {
    return Contract.clauses();
  }

  private static AnalyzerOptions options() {
    AnalyzerOptions options = new AnalyzerOptions();
    options.getLanguageOptions().enableMaximumLanguageFeatures();
    options.getLanguageOptions().setProductMode(ProductMode.PRODUCT_EXTERNAL);
    return options;
  }

  private static SimpleCatalog catalog() {
    SimpleCatalog catalog = new SimpleCatalog("project");
    catalog.addZetaSQLFunctionsAndTypes(
        new ZetaSQLBuiltinFunctionOptions(OPTIONS.getLanguageOptions()));
    SimpleCatalog tables = new SimpleCatalog("contract");
    Samples.all().forEach(t -> tables.addSimpleTable(table(t)));
    catalog.addSimpleCatalog(tables);
    return catalog;
  }

  private static SimpleTable table(TestTable table) {
    String name = table.name().getLast();
    List<SimpleColumn> columns =
        table.fields().stream()
            .map(
                f -> new SimpleColumn(name, f.name(), TypeFactory.createSimpleType(kind(f.type()))))
            .toList();
    return new SimpleTable(name, columns);
  }

  private static TypeKind kind(ValueType type) {
    return switch (type) {
      case TEXT -> TypeKind.TYPE_STRING;
      case INTEGER -> TypeKind.TYPE_INT64;
      case NUMBER -> TypeKind.TYPE_DOUBLE;
      case BOOLEAN -> TypeKind.TYPE_BOOL;
      case DATE -> TypeKind.TYPE_DATE;
      case TIMESTAMP -> TypeKind.TYPE_DATETIME;
    };
  }

  @ParameterizedTest
  @MethodSource("clauses")
  void understands(Clause clause) {
    String sql = SqlWriter.write(clause.rel(), BigQuery.DIALECT);
    assertThatCode(() -> Analyzer.analyzeStatement(sql, OPTIONS, CATALOG))
        .as(sql)
        .doesNotThrowAnyException();
  }

  @Test
  void findsWhatIsWrong() {
    assertThatThrownBy(
            () ->
                Analyzer.analyzeStatement(
                    "select length(id) from contract.sales", OPTIONS, CATALOG))
        .isInstanceOf(SqlException.class);
    assertThat(CATALOG.getFullName()).isEqualTo("project");
  }
}
