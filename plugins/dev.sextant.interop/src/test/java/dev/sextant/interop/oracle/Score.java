package dev.sextant.interop.oracle;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many cases agree, in all and by feature. */
final class Score {

  private final Map<String, int[]> byFeature = new TreeMap<>();
  private final Map<String, String> differences = new TreeMap<>();
  private int all;

  /** Counts a case; the difference is empty when it agrees. */
  void add(OracleCase one, String difference) {
    all++;
    if (!difference.isEmpty()) {
      differences.put(one.id(), difference);
    }
    for (String feature : one.features()) {
      int[] counts = byFeature.computeIfAbsent(feature, f -> new int[2]);
      counts[0] += difference.isEmpty() ? 1 : 0;
      counts[1]++;
    }
  }

  Map<String, String> differences() {
    return differences;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("%s of %s cases return equal rows\n".formatted(all - differences.size(), all));
    List<Map.Entry<String, int[]>> features =
        byFeature.entrySet().stream()
            .sorted(Comparator.comparing((Map.Entry<String, int[]> e) -> -e.getValue()[1]))
            .toList();
    for (Map.Entry<String, int[]> feature : features) {
      text.append(
          "  %-32s %3s of %3s\n"
              .formatted(feature.getKey(), feature.getValue()[0], feature.getValue()[1]));
    }
    differences.forEach((id, how) -> text.append("differs: " + id + ": " + how + "\n"));
    return text.toString();
  }
}
