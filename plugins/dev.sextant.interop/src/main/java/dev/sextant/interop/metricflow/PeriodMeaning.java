package dev.sextant.interop.metricflow;

import dev.sextant.interop.sql.Reference;
import dev.sextant.interop.sql.SqlException;
import dev.sextant.model.time.Grain;
import java.util.List;
import java.util.function.Function;

/**
 * Names of the metrics' own time in conditions that choose periods.
 *
 * @param words the word of the grain in which a reference asks for the time
 * @param plain what a plain name refers to
 */
record PeriodMeaning(Function<Reference, String> words, Function<String, Reference> plain)
    implements Meaning {

  @Override
  public Operand name(List<String> parts) {
    if (parts.size() != 1) {
      throw new SqlException("`" + String.join(".", parts) + "` is no time");
    }
    return reference(plain.apply(parts.getFirst()));
  }

  @Override
  public Operand reference(Reference reference) {
    String word = words.apply(reference);
    boolean fine = Grain.of(word).filter(g -> g.compareTo(Grain.DAY) < 0).isPresent();
    return Operand.of(Exprs.name(List.of(word)), fine ? Kind.TIMESTAMP : Kind.DATE).at(word);
  }
}
