package dev.sextant.model.share;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map that costs little to change: a successor shares the large base and holds only
 * what differs from it. When the differences have grown to a share of the base, they become part of
 * it.
 *
 * @param <K> the keys
 * @param <V> the values
 */
public final class Layered<K, V> {

  private static final int SMALL = 64;
  private static final int SHARE = 8;

  private final Map<K, V> base;
  private final Map<K, Change<V>> changes;

  private record Change<V>(@Nullable V value) {}

  private Layered(Map<K, V> base, Map<K, Change<V>> changes) {
    this.base = base;
    this.changes = changes;
  }

  /** An empty map. */
  public static <K, V> Layered<K, V> empty() {
    return new Layered<>(Map.of(), Map.of());
  }

  /** The value of a key, or null. */
  public @Nullable V get(K key) {
    Change<V> change = changes.get(key);
    return change == null ? base.get(key) : change.value();
  }

  /** The value of a key, or another one. */
  public V getOrDefault(K key, V otherwise) {
    V value = get(key);
    return value == null ? otherwise : value;
  }

  /** All values, in no order. */
  public Stream<V> values() {
    return entries().map(Map.Entry::getValue);
  }

  /** All entries, in no order. */
  public Stream<Map.Entry<K, V>> entries() {
    Stream<Map.Entry<K, V>> kept =
        base.entrySet().stream().filter(e -> !changes.containsKey(e.getKey()));
    Stream<Map.Entry<K, V>> changed =
        changes.entrySet().stream().flatMap(e -> entry(e.getKey(), e.getValue().value()));
    return Stream.concat(kept, changed);
  }

  private static <K, V> Stream<Map.Entry<K, V>> entry(K key, @Nullable V value) {
    return value == null ? Stream.empty() : Stream.of(Map.entry(key, value));
  }

  /** Starts a successor of this map. */
  public Editor<K, V> edit() {
    return new Editor<>(this);
  }

  /** Collects the changes of a successor; the original stays as it is. */
  public static final class Editor<K, V> {
    private final Map<K, V> base;
    private final Map<K, Change<V>> changes;

    private Editor(Layered<K, V> original) {
      this.base = original.base;
      this.changes = new HashMap<>(original.changes);
    }

    /** The value of a key as changed so far, or null. */
    public @Nullable V get(K key) {
      Change<V> change = changes.get(key);
      return change == null ? base.get(key) : change.value();
    }

    /** Gives a key a value. */
    public void put(K key, V value) {
      changes.put(key, new Change<>(value));
    }

    /** Takes a key away. */
    public void remove(K key) {
      changes.put(key, new Change<>(null));
    }

    /** The successor. */
    public Layered<K, V> build() {
      if (changes.size() <= Math.max(SMALL, base.size() / SHARE)) {
        return new Layered<>(base, changes);
      }
      Map<K, V> merged = new HashMap<>(base);
      changes.forEach(
          (key, change) -> {
            if (change.value() == null) {
              merged.remove(key);
            } else {
              merged.put(key, change.value());
            }
          });
      return new Layered<>(merged, Map.of());
    }
  }
}
