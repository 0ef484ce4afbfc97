package dev.sextant.model.name;

import dev.sextant.model.share.Layered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All named elements of a workspace, by qualified and by simple name. */
public final class Symbols {

  /** A workspace without elements. */
  public static final Symbols EMPTY =
      new Symbols(Layered.empty(), Layered.empty(), Layered.empty(), Layered.empty());

  private final Layered<String, List<Declared>> qualified;
  private final Layered<String, List<Declared>> simple;
  private final Layered<String, List<Declared>> folded;
  private final Layered<String, Integer> packages;

  private Symbols(
      Layered<String, List<Declared>> qualified,
      Layered<String, List<Declared>> simple,
      Layered<String, List<Declared>> folded,
      Layered<String, Integer> packages) {
    this.qualified = qualified;
    this.simple = simple;
    this.folded = folded;
    this.packages = packages;
  }

  /** The elements with a qualified name, by file and place; more than one is a mistake. */
  public List<Declared> qualified(String name) {
    return qualified.getOrDefault(name, List.of());
  }

  /** The elements whose last name is this one, by file and place. */
  public List<Declared> simple(String name) {
    return simple.getOrDefault(name, List.of());
  }

  /** The elements whose qualified names equal this one but for the case of letters. */
  public List<Declared> ignoringCase(String qualifiedName) {
    return folded.getOrDefault(fold(qualifiedName), List.of());
  }

  /** Whether a file has this package, or one within it. */
  public boolean hasPackage(String name) {
    return packages.get(name) != null;
  }

  /** All elements, in no order. */
  public Stream<Declared> all() {
    return qualified.values().flatMap(List::stream);
  }

  /** This table without some entries and with others. */
  public Symbols with(Collection<Declared> removed, Collection<Declared> added) {
    Layered.Editor<String, List<Declared>> byQualified = qualified.edit();
    Layered.Editor<String, List<Declared>> bySimple = simple.edit();
    Layered.Editor<String, List<Declared>> byFolded = folded.edit();
    Layered.Editor<String, Integer> counts = packages.edit();
    for (Declared old : removed) {
      remove(byQualified, old.id().qualifiedName(), old);
      remove(bySimple, old.id().simpleName(), old);
      remove(byFolded, fold(old.id().qualifiedName()), old);
      count(counts, old.packageName(), -1);
    }
    for (Declared fresh : added) {
      add(byQualified, fresh.id().qualifiedName(), fresh);
      add(bySimple, fresh.id().simpleName(), fresh);
      add(byFolded, fold(fresh.id().qualifiedName()), fresh);
      count(counts, fresh.packageName(), 1);
    }
    return new Symbols(byQualified.build(), bySimple.build(), byFolded.build(), counts.build());
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static void add(Layered.Editor<String, List<Declared>> map, String key, Declared entry) {
    List<Declared> old = map.get(key);
    if (old == null) {
      map.put(key, List.of(entry));
      return;
    }
    List<Declared> longer = new ArrayList<>(old);
    longer.add(entry);
    Collections.sort(longer);
    map.put(key, List.copyOf(longer));
  }

  private static void remove(
      Layered.Editor<String, List<Declared>> map, String key, Declared entry) {
    List<Declared> old = map.get(key);
    if (old == null) {
      return;
    }
    List<Declared> shorter = old.stream().filter(d -> !d.equals(entry)).toList();
    if (shorter.isEmpty()) {
      map.remove(key);
    } else {
      map.put(key, shorter);
    }
  }

  /** A package counts for those around it too, so that {@code museum} is known by museum.data. */
  private static void count(Layered.Editor<String, Integer> counts, String name, int by) {
    String rest = name;
    while (!rest.isEmpty()) {
      Integer old = counts.get(rest);
      int now = (old == null ? 0 : old) + by;
      if (now == 0) {
        counts.remove(rest);
      } else {
        counts.put(rest, now);
      }
      rest = rest.contains(".") ? rest.substring(0, rest.lastIndexOf('.')) : "";
    }
  }
}
