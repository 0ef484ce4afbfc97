package dev.sextant.sql;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
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
  private final Lexicon lexicon;

  Lexis(Dialect dialect) {
    this.dialect = dialect;
    this.lexicon = dialect.lexicon();
  }

  String name(String name) {
    String own = shortened(name);
    boolean plain = PLAIN.matcher(own).matches();
    if (plain && !lexicon.reserved().contains(own)) {
      return own;
    }
    boolean folded = plain && dialect.can(Capability.FOLDS_TO_CAPITALS);
    return lexicon.quote()
        + escaped(folded ? own.toUpperCase(Locale.ROOT) : own, lexicon.inNames())
        + lexicon.quote();
  }

  /** A name that the engine would cut off keeps its start, and what tells it from others. */
  private String shortened(String name) {
    if (name.getBytes(StandardCharsets.UTF_8).length <= lexicon.longestName()) {
      return name;
    }
    String tell = "_" + HexFormat.of().toHexDigits(name.hashCode());
    int room = lexicon.longestName() - tell.length();
    String start = name;
    while (start.getBytes(StandardCharsets.UTF_8).length > room) {
      start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
    }
    return start + tell;
  }

  private static String escaped(String text, Map<String, String> instead) {
    String some =
        instead.keySet().stream().sorted().map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile(some)
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(String.valueOf(instead.get(m.group()))));
  }

  String name(List<String> parts) {
    return parts.stream().map(this::name).collect(Collectors.joining("."));
  }

  String text(String value) {
    return "'" + escaped(value, lexicon.inTexts()) + "'";
  }

  Piece number(BigDecimal value) {
    String text = value.toPlainString();
    return new Piece(text, value.signum() < 0 ? Piece.SIGN : Piece.WHOLE);
  }

  String date(LocalDate value) {
    return dialect.calendar().date().fill(value.toString());
  }

  String timestamp(LocalDateTime value) {
    return dialect.calendar().moment().fill(MOMENT.format(value));
  }

  /** A comment of one line, whatever the text holds. */
  String comment(String text) {
    return "-- " + text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").stripTrailing();
  }
}
