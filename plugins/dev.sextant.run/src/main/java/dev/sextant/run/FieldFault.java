package dev.sextant.run;

import dev.sextant.model.fact.SourceFact;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with the fields of a text file: another separator than declared, a line with
 * more or fewer of them, or none at all.
 */
final class FieldFault {

  private FieldFault() {}

  /** What is wrong, and what to do about the separator; empty when the fields are as declared. */
  static Optional<String> of(Path path, SourceFact.File file) {
    return separator(path, file).or(() -> uneven(path, file));
  }

  /** The separator that the file seems to have, where it is another one than declared. */
  private static Optional<String> separator(Path path, SourceFact.File file) {
    try {
      char found = CsvShape.separator(path, SourceLoader.charset(file));
      return found == declared(file)
          ? Optional.empty()
          : Optional.of(
              "its fields are separated by `%s`; write `separated by \"%s\"` behind `file`"
                  .formatted(found == '\t' ? "tab" : found, found));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether a file has no line with text. */
  static boolean empty(Path path, SourceFact.File file) {
    try (CsvRecords records = records(path, file)) {
      return records.next() == null;
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** The line of a row, counted from 1 behind the names; 0 when it cannot be told. */
  static int line(Path path, SourceFact.File file, long row) {
    try (CsvRecords records = records(path, file)) {
      CsvRecords.@Nullable Entry entry = records.next();
      for (long i = 0; i < row && entry != null; i++) {
        entry = records.next();
      }
      return entry == null ? 0 : entry.line();
    } catch (IOException unreadable) {
      return 0;
    }
  }

  private static Optional<String> uneven(Path path, SourceFact.File file) {
    try (CsvRecords records = records(path, file)) {
      CsvRecords.@Nullable Entry names = records.next();
      int expected = names == null ? 0 : names.fields().size();
      for (CsvRecords.@Nullable Entry e = names; e != null; e = records.next()) {
        if (e.fields().size() != expected) {
          return Optional.of(
              "line %d has %d fields, %d expected"
                  .formatted(e.line(), e.fields().size(), expected));
        }
      }
      return Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static CsvRecords records(Path path, SourceFact.File file) throws IOException {
    Charset charset = SourceLoader.charset(file);
    return new CsvRecords(path, charset, declared(file));
  }

  private static char declared(SourceFact.File file) {
    return file.separator().isEmpty() ? ',' : file.separator().charAt(0);
  }
}
