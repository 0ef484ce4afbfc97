package dev.sextant.engines.contract;

import static dev.sextant.engines.contract.Write.column;

import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Names that mean something in SQL, or hold what quotes them, or are long. */
final class Names {

  private static final String LONG =
      "a_metric_whose_name_is_so_long_that_some_engines_cut_off_what_";

  private static final List<String> HARD =
      List.of(
          "with space",
          "Capital",
          "double\"quote",
          "back`tick",
          "back\\slash",
          "it's",
          "ümlaut",
          "1st",
          "dash-ed",
          "dot.ted",
          LONG + "tells_it_from_the_other",
          LONG + "tells_it_from_the_first");

  private Names() {}

  static Stream<Clause> clauses() {
    return Stream.of(
        of("words of SQL are names", List.copyOf(words()), false),
        of("words of SQL are names of relations and their columns", List.copyOf(words()), true),
        of("names with other characters, and long ones", HARD, false));
  }

  /**
   * Words that some engine reserves, and some that none does; without true and false, by which
   * SQLite names no column of a query, not even in quotes.
   */
  private static Set<String> words() {
    return new TreeSet<>(
        List.of(
            """
            abort absolute access account action add after aggregate alias all alter always analyse analyze and
            anti any apply array as asc asof at authorization avg before begin between bigint binary bit blob boolean both by
            call cascade case cast catalog change char character check class close collate column comment commit
            condition connect connection constraint contains continue convert copy count create cross cube current
            current_date current_role current_time current_timestamp current_user cursor cycle data database date
            datetime day days deallocate dec decimal declare default delete dense_rank depth desc describe distinct
            div do double drop dual each else elseif empty enabled end enum escape every except exclude execute exists
            exit explain extract fetch filter first float following for force foreign format from full function
            fulltext generated get glob grant group grouping groups having hash high hour hours if ignore ilike in
            index inner inout insert int integer intersect interval into is isnull issue iterate join json key keys
            kill lag language last lateral lead leading leave left level like limit lines load local localtime
            localtimestamp lock long loop low lower map match max maxvalue merge metric min minus minute mod month
            months name natural new next no none not notnull null nulls number numeric of off offset old on only open
            option or order organization out outer over overlaps partition percent period periods position positional precision
            preceding primary prior procedure public purge qualify quarter range rank read real recursive references
            regexp release rename repeat replace require resignal restrict result return returning revoke right rlike
            role rollup row row_number rows sample schema schemas search second select sensitive separator sequence
            session session_user set share show signal similar size smallint some source specific sql start starting
            state statement status stored string struct sum symmetric system table tablesample temporary terminated
            text then time timestamp tinyint to top total trailing transaction treat trigger truncate type
            unbounded undo union unique unknown unlock unnest unpivot unsigned until update upper usage use user using
            utc_date value values varchar varying verbose view virtual week when whenever where while window with
            within without work write xor year year_month zone
            """
                .strip()
                .split("\\s+")));
  }

  /** As columns that are given, read again and sorted by, and as the name of a relation. */
  private static Clause of(String title, List<String> names, boolean relations) {
    List<Rel.Item> given = new ArrayList<>();
    List<Rel.Item> read = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      given.add(new Rel.Item(name, Write.number("" + i)));
      read.add(
          new Rel.Item(name, new Expr.Column(relations ? "table" : "", name, ValueType.NUMBER)));
      expected.add("" + i);
    }
    Rel body = new Rel.Project(Samples.scan(Samples.ONE), given);
    List<Field> fields = body.fields();
    Rel ref = new Rel.Ref("order", relations ? "table" : "", fields);
    Rel.With with =
        new Rel.With(
            List.of(new Rel.Named("order", List.of(), body)),
            Order.by(
                new Rel.Project(ref, read),
                names.stream().limit(3).map(n -> column(n, ValueType.NUMBER)).toList()));
    return new Clause(title, with, List.of(Samples.joined(expected)));
  }
}
