package dev.sextant.sql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes identifiers, literals and comments; nothing else quotes. */
final class Lexis {

  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(Locale.ROOT);

  private final Dialect dialect;

  Lexis(Dialect dialect) {
    this.dialect = dialect;
  }

  String name(String name) {
    boolean plain = PLAIN.matcher(name).matches() && !dialect.reserved().contains(name);
    return plain ? name : quoted(name);
  }

  private String quoted(String name) {
    String quote = String.valueOf(dialect.quote());
    return quote + name.replace(quote, quote + quote) + quote;
  }

  String name(List<String> parts) {
    return parts.stream().map(this::name).collect(Collectors.joining("."));
  }

  String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  Piece number(BigDecimal value) {
    String text = value.toPlainString();
    return new Piece(text, value.signum() < 0 ? Piece.SIGN : Piece.WHOLE);
  }

  String date(LocalDate value) {
    return "date '" + value + "'";
  }

  String timestamp(LocalDateTime value) {
    return "timestamp '" + MOMENT.format(value) + "'";
  }

  /** A comment of one line, whatever the text holds. */
  String comment(String text) {
    return "-- " + text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
