package dev.sextant.lang.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who types at random, but the same for the same seed. */
final class RandomEdits {

  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");

  private final Random random;
  private final Map<String, String> files;
  private final Map<String, String> removed = new TreeMap<>();
  private final List<String> words = new ArrayList<>();

  RandomEdits(long seed, Map<String, String> files) {
    this.random = new Random(seed);
    this.files = new TreeMap<>(files);
    for (String text : files.values()) {
      Matcher matcher = WORD.matcher(text);
      while (matcher.find()) {
        words.add(matcher.group());
      }
    }
  }

  /** The files as they are now. */
  Map<String, String> files() {
    return files;
  }

  /** Changes, removes or brings back one file and returns its path. */
  String next() {
    if (!removed.isEmpty() && random.nextInt(4) == 0) {
      String path = removed.keySet().iterator().next();
      files.put(path, removed.remove(path));
      return path;
    }
    List<String> paths = List.copyOf(files.keySet());
    String path = paths.get(random.nextInt(paths.size()));
    if (files.size() > 1 && random.nextInt(25) == 0) {
      removed.put(path, files.remove(path));
    } else {
      files.put(path, edited(files.get(path)));
    }
    return path;
  }

  private String edited(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      return "package empty\n";
    }
    int at = random.nextInt(lines.size());
    switch (random.nextInt(6)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      case 2 -> lines.add(at, "");
      default -> lines.set(at, otherWord(lines.get(at)));
    }
    return String.join("\n", lines) + "\n";
  }

  private String otherWord(String line) {
    List<int[]> places = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      places.add(new int[] {matcher.start(), matcher.end()});
    }
    if (places.isEmpty()) {
      return line;
    }
    int[] place = places.get(random.nextInt(places.size()));
    String word = words.get(random.nextInt(words.size()));
    return line.substring(0, place[0]) + word + line.substring(place[1]);
  }
}
