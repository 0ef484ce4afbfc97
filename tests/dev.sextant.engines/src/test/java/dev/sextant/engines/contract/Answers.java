package dev.sextant.engines.contract;

import dev.sextant.engines.TestEngine;
import dev.sextant.model.formula.Type;
import dev.sextant.model.unit.Unit;
import dev.sextant.query.OutputColumn;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.result.Cell;
import dev.sextant.run.Rows;
import dev.sextant.sql.SqlWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The rows of a relation on an engine, as the contract writes them. */
final class Answers {

  private Answers() {}

  static List<String> of(TestEngine engine, Rel rel) {
    String sql = SqlWriter.write(rel, engine.dialect());
    List<OutputColumn> columns = rel.fields().stream().map(Answers::column).toList();
    return Rows.table(engine.rows(sql), columns).rows().stream()
        .map(r -> Samples.joined(r.cells().stream().map(Answers::shown).toList()))
        .toList();
  }

  private static OutputColumn column(Field field) {
    Type type =
        switch (field.type()) {
          case TEXT -> Type.TEXT;
          case INTEGER, NUMBER -> Type.number(Unit.ONE);
          case BOOLEAN -> Type.BOOLEAN;
          case DATE -> Type.DATE;
          case TIMESTAMP -> Type.TIMESTAMP;
        };
    return new OutputColumn(field.name(), field.name(), OutputColumn.Role.DIMENSION, type);
  }

  /** Numbers to ten digits, since engines add up in different orders. */
  private static String shown(Cell cell) {
    return switch (cell) {
      case Cell.None n -> "-";
      case Cell.Number n -> new Cell.Number(rounded(n.value())).text();
      case Cell.Text t -> t.text();
      case Cell.Bool b -> b.text();
      case Cell.Day d -> d.text();
      case Cell.Moment m -> m.text();
    };
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value.round(new MathContext(10));
  }
}
