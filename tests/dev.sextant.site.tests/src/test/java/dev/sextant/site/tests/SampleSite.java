package dev.sextant.site.tests;

import dev.sextant.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The site of the sample report, rendered once for all tests. */
final class SampleSite {

  static final SortedMap<String, byte[]> FILES = render();
  static final Map<String, Document> PAGES = parse();
  private static Path written;

  private SampleSite() {}

  static SortedMap<String, byte[]> render() {
    var workspace = Museum.workspace();
    return Site.render(workspace, SampleReport.of(workspace));
  }

  private static Map<String, Document> parse() {
    Map<String, Document> pages = new TreeMap<>();
    FILES.forEach(
        (path, bytes) -> {
          if (path.endsWith(".html")) {
            pages.put(path, Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)));
          }
        });
    return pages;
  }

  static Document page(String path) {
    Document page = PAGES.get(path);
    if (page == null) {
      throw new AssertionError("No page " + path + " among " + PAGES.keySet());
    }
    return page;
  }

  /** The folder with the site's files. */
  static synchronized Path folder() {
    if (written == null) {
      written = write(FILES, Path.of("target/sample-site"));
    }
    return written;
  }

  private static Path write(Map<String, byte[]> files, Path folder) {
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path target = folder.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
      return folder.toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
