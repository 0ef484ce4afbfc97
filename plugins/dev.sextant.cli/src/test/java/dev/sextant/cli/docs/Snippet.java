package dev.sextant.cli.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fenced block of a documentation page.
 *
 * @param page the page's path in the repository
 * @param line the line of its first line, from 1
 * @param language the word behind the fence
 * @param lines its lines
 */
record Snippet(String page, int line, String language, List<String> lines) {

  Snippet {
    lines = List.copyOf(lines);
  }

  /** All blocks of the README and of the pages below {@code docs}. */
  static List<Snippet> all(Path repository) throws IOException {
    List<Snippet> snippets = new ArrayList<>();
    try (Stream<Path> docs = Files.walk(repository.resolve("docs"))) {
      List<Path> pages =
          Stream.concat(Stream.of(repository.resolve("README.md")), docs)
              .filter(p -> p.toString().endsWith(".md"))
              .sorted()
              .toList();
      for (Path page : pages) {
        collect(repository, page, snippets);
      }
    }
    return snippets;
  }

  private static void collect(Path repository, Path page, List<Snippet> snippets)
      throws IOException {
    String name = repository.relativize(page).toString();
    List<String> lines = Files.readAllLines(page);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("```")) {
        int end = i + 1;
        while (end < lines.size() && !lines.get(end).startsWith("```")) {
          end++;
        }
        String language = lines.get(i).substring(3).strip();
        snippets.add(new Snippet(name, i + 2, language, lines.subList(i + 1, end)));
        i = end;
      }
    }
  }

  @Override
  public String toString() {
    return page + ":" + line;
  }
}
