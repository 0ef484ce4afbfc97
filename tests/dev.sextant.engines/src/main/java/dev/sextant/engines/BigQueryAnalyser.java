package dev.sextant.engines;

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
import dev.sextant.query.ir.ValueType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * BigQuery cannot run in tests: the analyser of its language resolves every name, function and type
 * of a statement against tables that have columns but no rows.
 */
public final class BigQueryAnalyser {

  private final AnalyzerOptions options = new AnalyzerOptions();
  private final SimpleCatalog catalog = new SimpleCatalog("project");
  private final Map<String, SimpleCatalog> schemas = new HashMap<>();
  private final Set<List<String>> tables = new HashSet<>();

  /** An analyser without tables. */
  public BigQueryAnalyser() {
    options.getLanguageOptions().enableMaximumLanguageFeatures();
    options.getLanguageOptions().setProductMode(ProductMode.PRODUCT_EXTERNAL);
    catalog.addZetaSQLFunctionsAndTypes(
        new ZetaSQLBuiltinFunctionOptions(options.getLanguageOptions()));
  }

  /** Makes a table known; one of a name that is known is left as it is. */
  public void add(TestTable table) {
    if (tables.add(table.name())) {
      schemas.computeIfAbsent(table.name().getFirst(), this::schema).addSimpleTable(simple(table));
    }
  }

  private SimpleCatalog schema(String name) {
    SimpleCatalog schema = new SimpleCatalog(name);
    catalog.addSimpleCatalog(schema);
    return schema;
  }

  private static SimpleTable simple(TestTable table) {
    String name = table.name().getLast();
    return new SimpleTable(
        name,
        table.fields().stream()
            .map(
                f -> new SimpleColumn(name, f.name(), TypeFactory.createSimpleType(kind(f.type()))))
            .toList());
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

  /**
   * Resolves a statement.
   *
   * @throws IllegalStateException with what BigQuery would say, and the statement
   */
  public void analyse(String sql) {
    try {
      Analyzer.analyzeStatement(sql, options, catalog);
    } catch (SqlException e) {
      throw new IllegalStateException(e.getMessage() + "\n" + sql, e);
    }
  }
}
