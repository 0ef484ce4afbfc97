package dev.sextant.site.page;

/** A page of the site: what stands on it, and the template that shows it. */
public interface Page {

  /** What surrounds it; its path is the page's. */
  Frame frame();

  /** The name of its template without ending. */
  String template();
}
