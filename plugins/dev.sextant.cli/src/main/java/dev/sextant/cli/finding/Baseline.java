package dev.sextant.cli.finding;

import dev.sextant.build.load.InputException;
import dev.sextant.json.Json;
import dev.sextant.json.JsonException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Findings that somebody knows of, so that only others are shown. */
public final class Baseline {

  /** The version of the form of the file. */
  private static final int SCHEMA = 1;

  private final Set<String> fingerprints;

  private Baseline(Set<String> fingerprints) {
    this.fingerprints = Set.copyOf(fingerprints);
  }

  /**
   * The file.
   *
   * @param schema the version of its form
   * @param findings what is known, by file
   */
  private record Document(int schema, @Nullable List<Entry> findings) {}

  /**
   * A finding; all but the fingerprint is for people who read the file.
   *
   * @param element the qualified name, or empty
   */
  private record Entry(@Nullable String fingerprint, String rule, String element, String file) {}

  /** The text of the file in which some findings are all that is known. */
  public static String text(Findings findings) {
    List<Entry> entries =
        findings.all().stream()
            .map(f -> new Entry(f.fingerprint(), f.rule(), f.element(), f.file()))
            .sorted(
                Comparator.comparing(Entry::file)
                    .thenComparing(Entry::element)
                    .thenComparing(Entry::rule)
                    .thenComparing(Entry::fingerprint))
            .toList();
    return Json.write(new Document(SCHEMA, entries));
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws InputException with why it is something else
   */
  public static Baseline read(String text) throws InputException {
    Document document = document(text);
    List<Entry> entries = document.findings();
    if (entries == null || entries.stream().anyMatch(e -> e == null || e.fingerprint() == null)) {
      throw new InputException("it has no `findings` with a `fingerprint` each");
    }
    if (document.schema() != SCHEMA) {
      throw new InputException(
          "its schema is %s, and only %s is known".formatted(document.schema(), SCHEMA));
    }
    return new Baseline(entries.stream().map(Entry::fingerprint).collect(Collectors.toSet()));
  }

  private static Document document(String text) throws InputException {
    try {
      return Json.read(text, Document.class);
    } catch (JsonException e) {
      throw new InputException(String.valueOf(e.getMessage()));
    }
  }

  /** Whether a finding is known. */
  boolean names(Finding finding) {
    return fingerprints.contains(finding.fingerprint());
  }

  /** How many of those that are known are found no more. */
  public long gone(Findings now) {
    Set<String> found = now.all().stream().map(Finding::fingerprint).collect(Collectors.toSet());
    return fingerprints.stream().filter(f -> !found.contains(f)).count();
  }
}
