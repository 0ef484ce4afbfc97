package dev.sextant.model.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LayeredTest {

  @Test
  void behavesLikeAMapAfterAnyChanges() {
    Random random = new Random(7);
    Map<Integer, Integer> expected = new HashMap<>();
    Layered<Integer, Integer> map = Layered.empty();
    for (int round = 0; round < 400; round++) {
      Layered.Editor<Integer, Integer> edit = map.edit();
      for (int i = 0; i < random.nextInt(20); i++) {
        int key = random.nextInt(500);
        if (random.nextInt(3) == 0) {
          edit.remove(key);
          expected.remove(key);
        } else {
          edit.put(key, round);
          expected.put(key, round);
        }
        assertThat(edit.get(key)).isEqualTo(expected.get(key));
      }
      map = edit.build();
      assertThat(map.entries().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
          .isEqualTo(expected);
    }
  }

  @Test
  void successorsLeaveTheOriginalAlone() {
    Layered.Editor<String, String> first = Layered.<String, String>empty().edit();
    first.put("a", "old");
    Layered<String, String> original = first.build();
    Layered.Editor<String, String> second = original.edit();
    second.put("a", "new");
    second.put("b", "new");
    Layered<String, String> successor = second.build();

    assertThat(original.get("a")).isEqualTo("old");
    assertThat(original.get("b")).isNull();
    assertThat(successor.get("a")).isEqualTo("new");
    assertThat(successor.getOrDefault("c", "none")).isEqualTo("none");
  }
}
