package dev.sextant.site.book;

/**
 * A name that may lead somewhere.
 *
 * @param text what to call it
 * @param path the page from the site's root, with an anchor where it is part of a page; empty when
 *     there is no place to lead to
 * @param kind the kind of element in words, such as {@code goal}
 */
public record Link(String text, String path, String kind) {

  /** A name without a page. */
  public static Link plain(String text) {
    return new Link(text, "", "");
  }

  /** Whether it leads somewhere. */
  public boolean leads() {
    return !path.isEmpty();
  }
}
