package dev.sextant.run;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a text file seems to be written, by its first records: spreadsheets in half of Europe write
 * semicolons, decimal commas and days first.
 *
 * @param separator the character that separates its fields
 * @param decimal a comma, or empty where a point fits
 * @param dates a date pattern in the letters of a model, or empty for ISO 8601
 */
record CsvShape(char separator, String decimal, String dates) {

  private static final int SAMPLE = 1000;
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
  private static final Pattern COMMA_NUMBER = Pattern.compile("[+-]?\\d+(,\\d+)?");

  /** Three digits behind a comma could be thousands. */
  private static final Pattern CERTAIN_COMMA = Pattern.compile("[+-]?\\d+,(\\d{1,2}|\\d{4,})");

  private static final List<String> DAYS =
      List.of("dd.MM.yyyy", "d.M.yyyy", "dd/MM/yyyy", "MM/dd/yyyy", "dd-MM-yyyy");
  private static final List<String> CLOCKS = List.of("", " HH:mm", " HH:mm:ss");

  static CsvShape of(Path file, Charset charset) throws IOException {
    char separator = separator(file, charset);
    try (CsvRecords records = new CsvRecords(file, charset, separator)) {
      List<CsvRecords.Entry> entries = records.next(SAMPLE);
      List<List<String>> columns = columns(entries);
      boolean comma = separator != ',' && columns.stream().anyMatch(CsvShape::hasDecimalComma);
      String dates =
          columns.stream().map(CsvShape::dates).filter(d -> !d.isEmpty()).findFirst().orElse("");
      return new CsvShape(separator, comma ? "," : "", dates);
    }
  }

  /** The character that makes most columns of the first line; a comma if none makes more. */
  static char separator(Path file, Charset charset) throws IOException {
    char best = ',';
    int most = 0;
    for (char candidate : SEPARATORS) {
      try (CsvRecords records = new CsvRecords(file, charset, candidate)) {
        int fields = records.next(1).stream().mapToInt(e -> e.fields().size()).sum();
        best = fields > most ? candidate : best;
        most = Math.max(fields, most);
      }
    }
    return best;
  }

  /** The values below each name, without missing ones. */
  private static List<List<String>> columns(List<CsvRecords.Entry> entries) {
    int width = entries.isEmpty() ? 0 : entries.getFirst().fields().size();
    return IntStream.range(0, width)
        .mapToObj(
            i ->
                entries.stream()
                    .skip(1)
                    .filter(e -> i < e.fields().size() && !e.fields().get(i).isBlank())
                    .map(e -> e.fields().get(i).strip())
                    .toList())
        .toList();
  }

  static boolean hasDecimalComma(List<String> values) {
    return values.stream().allMatch(v -> COMMA_NUMBER.matcher(v).matches())
        && values.stream().anyMatch(v -> CERTAIN_COMMA.matcher(v).matches());
  }

  /** The pattern of dates or moments that fits all values; empty when none or several do. */
  static String dates(List<String> values) {
    if (values.isEmpty()) {
      return "";
    }
    List<String> fitting =
        DAYS.stream()
            .flatMap(day -> CLOCKS.stream().map(clock -> day + clock))
            .filter(pattern -> fits(pattern, values))
            .toList();
    boolean either = Stream.of("dd/", "MM/").allMatch(s -> starts(fitting, s));
    return fitting.isEmpty() || either ? "" : fitting.getFirst();
  }

  private static boolean starts(List<String> patterns, String start) {
    return patterns.stream().anyMatch(p -> p.startsWith(start));
  }

  private static boolean fits(String pattern, List<String> values) {
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"))
            .withResolverStyle(ResolverStyle.STRICT);
    try {
      values.forEach(format::parse);
      return true;
    } catch (DateTimeParseException other) {
      return false;
    }
  }
}
