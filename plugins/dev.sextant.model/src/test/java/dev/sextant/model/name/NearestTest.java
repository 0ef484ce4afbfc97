package dev.sextant.model.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NearestTest {

  @Test
  void findsSwappedMissingAndReplacedLetters() {
    assertThat(Nearest.one("revnue", Stream.of("revenue", "visits"))).isEqualTo("revenue");
    assertThat(Nearest.one("reveneu", Stream.of("revenue", "visits"))).isEqualTo("revenue");
    assertThat(Nearest.one("Visist", Stream.of("revenue", "visits"))).isEqualTo("visits");
  }

  @Test
  void ordersByDistanceThenName() {
    assertThat(Nearest.of("visit", Stream.of("visits", "vizits", "visit2", "orders")))
        .containsExactly("visit2", "visits");
  }

  @Test
  void offersNothingFar() {
    assertThat(Nearest.one("colour", Stream.of("takings", "day"))).isEmpty();
    assertThat(Nearest.one("a", Stream.of("xyz"))).isEmpty();
  }

  @Test
  void distanceIsSymmetricAndLimited() {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      String a = word(random);
      String b = word(random);
      int there = Nearest.distance(a, b, 20);
      assertThat(there).isEqualTo(Nearest.distance(b, a, 20));
      assertThat(Math.min(there, 3)).isEqualTo(Math.min(Nearest.distance(a, b, 2), 3));
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < random.nextInt(7); i++) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }
}
