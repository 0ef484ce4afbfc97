package dev.sextant.examples;

import dev.sextant.lang.ParsedFile;
import dev.sextant.model.file.Declaration;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The record classes and enum constants of the model that occur in files: the kinds, facts,
 * expressions and suffixes that somebody wrote.
 *
 * @param records classes such as {@code TargetFact.Stretch}
 * @param words enum constants such as {@code ElementKind.GOAL}
 */
record Concepts(Set<Class<?>> records, Set<Enum<?>> words) {

  static Concepts of(Collection<ParsedFile> files) {
    Concepts concepts = new Concepts(new HashSet<>(), new HashSet<>());
    files.stream()
        .flatMap(file -> file.model().declarations().stream())
        .map(Declaration::element)
        .forEach(concepts::add);
    return concepts;
  }

  /** All records that a sealed interface permits, through interfaces between. */
  static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(Concepts::leaves)
        : Stream.of(type);
  }

  private void add(Object value) {
    if (value instanceof Record) {
      records.add(value.getClass());
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        addNonNull(read(value, component));
      }
    } else if (value instanceof Collection<?> values) {
      values.forEach(this::add);
    } else if (value instanceof Enum<?> word) {
      words.add(word);
    }
  }

  private void addNonNull(Object value) {
    if (value != null) {
      add(value);
    }
  }

  private static Object read(Object record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new LinkageError("cannot read " + component, e);
    }
  }
}
