package dev.sextant.query.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts leaves that can share a scan into one part. */
final class Parts {

  private Parts() {}

  static List<Part> of(Context context, Map<Leaf, String> leaves) {
    Map<RowsPart.Key, Map<Leaf.OfSource, String>> shared = new LinkedHashMap<>();
    List<Part> others = new ArrayList<>();
    leaves.forEach(
        (leaf, name) -> {
          switch (leaf) {
            case Leaf.OfSource s ->
                shared.computeIfAbsent(key(s), k -> new LinkedHashMap<>()).put(s, name);
            case Leaf.OfFile f -> others.add(new EnteredPart(context, f, name).build());
            case Leaf.OfItems i -> others.add(new HavingPart(context, i, name).build());
          }
        });
    List<Part> parts = new ArrayList<>();
    shared.forEach((key, own) -> parts.add(RowsPart.of(context, key, own).build()));
    parts.addAll(others);
    return parts;
  }

  private static RowsPart.Key key(Leaf.OfSource leaf) {
    return new RowsPart.Key(leaf.origin(), leaf.aggregate().timeRole(), leaf.timing(), leaf.rows());
  }
}
