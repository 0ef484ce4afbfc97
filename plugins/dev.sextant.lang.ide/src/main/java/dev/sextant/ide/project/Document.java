package dev.sextant.ide.project;

import dev.sextant.ide.text.Structure;
import dev.sextant.model.text.LineMap;
import org.jspecify.annotations.Nullable;

/** A file as it is open in an editor. Immutable; its structure is found when first asked for. */
public final class Document {

  private final String path;
  private final String text;
  private volatile @Nullable Derived derived;

  private record Derived(Structure structure, LineMap lines) {}

  /** A file's text; the path is relative to the workspace. */
  public Document(String path, String text) {
    this.path = path;
    this.text = text;
  }

  /** The path relative to the workspace, with {@code /} between folders. */
  public String path() {
    return path;
  }

  /** The text as it is on the screen. */
  public String text() {
    return text;
  }

  /** Its lines and bodies. */
  public Structure structure() {
    return derived().structure();
  }

  /** Where its lines start. */
  public LineMap lines() {
    return derived().lines();
  }

  private Derived derived() {
    Derived known = derived;
    if (known == null) {
      known = new Derived(Structure.of(text), LineMap.of(text));
      derived = known;
    }
    return known;
  }
}
