package dev.sextant.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import dev.sextant.sql.SqlWriter;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each engine starts, keeps a table and gives it back. */
class TestEnginesTest {

  static List<String> engines() {
    return TestEngines.names();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void keepsATable(String name) {
    TestEngine engine = TestEngines.named(name);
    List<Field> fields =
        List.of(new Field("name", ValueType.TEXT), new Field("size", ValueType.INTEGER));
    TestTable table =
        new TestTable(
            List.of("first", "things"),
            fields,
            List.of(
                List.of(new Expr.Text("a'b\\c"), new Expr.Number(BigDecimal.ONE)),
                List.of(new Expr.Null(ValueType.TEXT), new Expr.Number(BigDecimal.TWO))));
    engine.load(table);
    engine.load(table);
    Rel scan = new Rel.Scan(table.name(), "", fields);
    Rel sorted =
        new Rel.Sort(
            scan, List.of(new Rel.Sort.Key(new Expr.Column("", "size", ValueType.INTEGER), false)));
    List<String> rows =
        engine.rows(SqlWriter.write(sorted, engine.dialect())).stream()
            .map(Object::toString)
            .toList();
    assertThat(rows).containsExactly("[a'b\\c, 1]", "[null, 2]");
  }
}
