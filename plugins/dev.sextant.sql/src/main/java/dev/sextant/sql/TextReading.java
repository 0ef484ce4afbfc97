package dev.sextant.sql;

/**
 * How DuckDB reads a text as a value.
 *
 * @param parsed the value of a text that fits
 * @param misfit whether a text does not fit
 */
record TextReading(String parsed, String misfit) {

  private static final String OFFSET = "([Zz]|[+-]\\d{2}(:?\\d{2})?)$";

  static TextReading of(TextColumn column, Lexis lexis) {
    String name = lexis.name(column.name());
    return switch (column.type()) {
      case TEXT -> new TextReading(name, "false");
      case INTEGER -> integer(name, lexis);
      case NUMBER -> number(name, column, lexis);
      case BOOLEAN -> bool(name);
      case DATE -> date(name, column, lexis);
      case TIMESTAMP -> timestamp(name, column, lexis);
    };
  }

  private static TextReading failing(String name, String parsed, String tried) {
    return new TextReading(parsed, "%s is not null and %s is null".formatted(name, tried));
  }

  private static TextReading integer(String name, Lexis lexis) {
    String digits = "regexp_full_match(trim(%s), %s)".formatted(name, lexis.text("[+-]?\\d+"));
    String misfit =
        "%s is not null and (not %s or try_cast(%s as bigint) is null)"
            .formatted(name, digits, name);
    return new TextReading("cast(" + name + " as bigint)", misfit);
  }

  private static TextReading number(String name, TextColumn column, Lexis lexis) {
    String bare = column.percent() ? "rtrim(%s, ' %%')".formatted(name) : name;
    boolean comma = column.decimal() == ',';
    String text = comma ? "replace(%s, ',', '.')".formatted(bare) : bare;
    String form =
        comma
            ? "[+-]?(\\d+(,\\d*)?|,\\d+)([eE][+-]?\\d+)?"
            : "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?";
    String misfit =
        "%s is not null and not regexp_full_match(trim(%s), %s)"
            .formatted(name, bare, lexis.text(form));
    String value = "cast(" + text + " as double)";
    String signed = "ends_with(rtrim(%s), '%%')".formatted(name);
    String scaled =
        column.percent()
            ? "case when %s then %s / 100 else %s end".formatted(signed, value, value)
            : value;
    return new TextReading(scaled, misfit);
  }

  private static TextReading bool(String name) {
    String word = "lower(trim(" + name + "))";
    String parsed =
        "case when %s in ('true', 't', 'yes', 'y', '1') then true when %s is not null then false end"
            .formatted(word, name);
    String misfit =
        "%s is not null and %s not in ('true', 't', 'yes', 'y', '1', 'false', 'f', 'no', 'n', '0')"
            .formatted(name, word);
    return new TextReading(parsed, misfit);
  }

  private static TextReading date(String name, TextColumn column, Lexis lexis) {
    if (column.pattern().isEmpty()) {
      return failing(name, "cast(" + name + " as date)", "try_cast(" + name + " as date)");
    }
    String pattern = lexis.text(column.pattern());
    return failing(
        name,
        "cast(strptime(%s, %s) as date)".formatted(name, pattern),
        "try_strptime(%s, %s)".formatted(name, pattern));
  }

  /** Texts that name an offset are moments anywhere; others are on the column's own clock. */
  private static TextReading timestamp(String name, TextColumn column, Lexis lexis) {
    if (!column.pattern().isEmpty()) {
      String pattern = lexis.text(column.pattern());
      return failing(
          name,
          "strptime(%s, %s)".formatted(name, pattern),
          "try_strptime(%s, %s)".formatted(name, pattern));
    }
    String parsed =
        "case when regexp_matches(%s, %s) then timezone(%s, cast(%s as timestamptz)) else cast(%s as timestamp) end"
            .formatted(
                name,
                lexis.text("\\d:\\d+(\\.\\d+)? ?" + OFFSET),
                lexis.text(column.zone()),
                name,
                name);
    return failing(name, parsed, "try_cast(" + name + " as timestamp)");
  }
}
