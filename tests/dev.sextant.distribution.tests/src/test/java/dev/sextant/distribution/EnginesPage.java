package dev.sextant.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of {@code docs/ENGINES.md} behind the heading that leads to other engines. */
final class EnginesPage {

  private static final Path PAGE = Path.of("../../docs/ENGINES.md");
  private static final String HEADING = "## From one machine to Trino or Spark";
  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

  private final String text;

  private EnginesPage(String text) {
    this.text = text;
  }

  static EnginesPage read() throws IOException {
    String page = Files.readString(PAGE);
    return new EnginesPage(page.substring(page.indexOf(HEADING)));
  }

  /** The blocks in one language, in the order of the page. */
  List<String> blocks(String language) {
    List<String> found = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      if (block.group(1).equals(language)) {
        found.add(block.group(2));
      }
    }
    return found;
  }

  /** The statements of a block of SQL. */
  List<String> statements(int block) {
    return Pattern.compile(";\\s*").splitAsStream(blocks("sql").get(block)).toList();
  }

  /** A workspace with the page's model and settings. */
  Path workspace(Path folder, String settings) throws IOException {
    Files.writeString(folder.resolve("shop.metrics"), blocks("metrics").getFirst());
    Files.writeString(folder.resolve("sextant.toml"), settings);
    return folder;
  }
}
