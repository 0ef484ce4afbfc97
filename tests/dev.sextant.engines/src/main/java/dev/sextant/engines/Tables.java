package dev.sextant.engines;

import dev.sextant.model.formula.Type;
import dev.sextant.model.source.ColumnInfo;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.query.Input;
import dev.sextant.query.OutputColumn;
import dev.sextant.query.Plan;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import dev.sextant.query.result.Cell;
import dev.sextant.run.Engine;
import java.util.ArrayList;
import java.util.List;

/** The tables that a plan reads, as the embedded engine finds them in a workspace. */
public final class Tables {

  private Tables() {}

  /** A table for each input of a plan. */
  public static List<TestTable> of(Engine engine, Workspace workspace, Plan plan) {
    return plan.inputs().stream().map(i -> table(engine, i, fields(workspace, i))).toList();
  }

  private static List<Field> fields(Workspace workspace, Input input) {
    return switch (input) {
      case Input.Source s ->
          workspace.source(s.id()).columns().stream()
              .map((ColumnInfo c) -> new Field(c.name(), type(c.type())))
              .toList();
      case Input.Entered e -> {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(Input.Entered.PERIOD, ValueType.DATE));
        fields.add(new Field(Input.Entered.VALUE, ValueType.NUMBER));
        fields.add(new Field(Input.Entered.DIMENSIONS, ValueType.TEXT));
        e.dimensions().forEach(d -> fields.add(new Field(d, ValueType.TEXT)));
        yield fields;
      }
    };
  }

  private static TestTable table(Engine engine, Input input, List<Field> fields) {
    List<OutputColumn> columns = fields.stream().map(Tables::column).toList();
    Rel scan = new Rel.Scan(input.table(), "", fields);
    Rel all =
        new Rel.Project(
            scan,
            fields.stream()
                .map(f -> new Rel.Item(f.name(), new Expr.Column("", f.name(), f.type())))
                .toList());
    List<List<Expr>> rows =
        engine.run(new Plan(all, columns, List.of(input))).rows().stream()
            .map(r -> literals(r.cells(), fields))
            .toList();
    return new TestTable(input.table(), fields, rows);
  }

  private static OutputColumn column(Field field) {
    Type type =
        switch (field.type()) {
          case TEXT -> Type.TEXT;
          case INTEGER, NUMBER -> Type.number(dev.sextant.model.unit.Unit.ONE);
          case BOOLEAN -> Type.BOOLEAN;
          case DATE -> Type.DATE;
          case TIMESTAMP -> Type.TIMESTAMP;
        };
    return new OutputColumn(field.name(), field.name(), OutputColumn.Role.DIMENSION, type);
  }

  private static List<Expr> literals(List<Cell> cells, List<Field> fields) {
    List<Expr> literals = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      literals.add(literal(cells.get(i), fields.get(i).type()));
    }
    return literals;
  }

  private static Expr literal(Cell cell, ValueType type) {
    return switch (cell) {
      case Cell.None n -> new Expr.Null(type);
      case Cell.Text t -> new Expr.Text(t.value());
      case Cell.Number n -> new Expr.Number(n.value());
      case Cell.Bool b -> new Expr.Bool(b.value());
      case Cell.Day d -> new Expr.Date(d.value());
      case Cell.Moment m -> new Expr.Timestamp(m.value());
    };
  }

  private static ValueType type(Type type) {
    return switch (type.kind()) {
      case TEXT, UNKNOWN -> ValueType.TEXT;
      case NUMBER -> ValueType.NUMBER;
      case INTEGER -> ValueType.INTEGER;
      case BOOLEAN -> ValueType.BOOLEAN;
      case DATE -> ValueType.DATE;
      case TIMESTAMP -> ValueType.TIMESTAMP;
    };
  }
}
