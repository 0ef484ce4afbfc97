package dev.sextant.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Fills templates, which escape whatever is put into them, and reads the files beside them. */
final class Rendering {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Rendering.class.getClassLoader(), "dev.sextant.site.templates");

  /** A template filled with what a page holds. */
  byte[] page(String template, Object page) {
    StringOutput html = new StringOutput();
    engine.render(template + ".jte", page, html);
    return html.toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] asset(String name) {
    try (InputStream in = Rendering.class.getResourceAsStream("assets/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The site's bundle lacks assets/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
