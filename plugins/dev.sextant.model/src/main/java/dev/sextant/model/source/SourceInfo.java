package dev.sextant.model.source;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.time.Duration;
import dev.sextant.model.unit.Unit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source with its names linked.
 *
 * @param id which source
 * @param counts the unit of a count of its rows; a plain number when none is declared
 * @param columns in the order of the text
 * @param key the columns whose values together occur once; empty when none is declared
 * @param times the date roles; the first one is the default
 * @param references what can be reached from a row, in the order of the text
 * @param validity when a row is valid, or null
 * @param watermark up to when there is data, or null when that is only known from the rows
 * @param closesAfter how long after its end a period's late rows come in, or null for no time
 * @param broken whether part of it could not be read, so that a missing column proves nothing
 */
public record SourceInfo(
    ElementId id,
    Unit counts,
    List<ColumnInfo> columns,
    List<String> key,
    List<TimeRole> times,
    List<Join> references,
    @Nullable Validity validity,
    @Nullable Watermark watermark,
    @Nullable Duration closesAfter,
    boolean broken) {

  public SourceInfo {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    times = List.copyOf(times);
    references = List.copyOf(references);
  }

  /** The column of a name. */
  public Optional<ColumnInfo> column(String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  /** The reference of a name. */
  public Optional<Join> reference(String name) {
    return references.stream().filter(r -> r.name().equals(name)).findFirst();
  }

  /** The date role of a name, or of a column's name. */
  public Optional<TimeRole> time(String name) {
    return times.stream().filter(t -> t.name().equals(name) || t.column().equals(name)).findFirst();
  }

  /** The name of the default date role; empty when there is none. */
  public String defaultTime() {
    return times.isEmpty() ? "" : times.getFirst().name();
  }
}
