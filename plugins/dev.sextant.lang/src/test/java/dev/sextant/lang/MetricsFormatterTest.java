package dev.sextant.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.lang.token.Layout;
import dev.sextant.lang.token.Token;
import dev.sextant.lang.token.TokenKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MetricsFormatterTest {

  static List<Path> examples() {
    return Examples.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplesAreFormatted(Path file) {
    String text = Examples.read(file);
    assertThat(MetricsFormatter.format(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void sayTheSameWhateverIsBroken(Path file) {
    String text = Examples.read(file);
    Random random = new Random(file.getFileName().toString().hashCode());
    for (int i = 0; i < 40; i++) {
      String broken = Mutations.of(text, random);
      String once = MetricsFormatter.format(broken);
      assertThat(MetricsFormatter.format(once)).as("twice: %s", i).isEqualTo(once);
      assertThat(words(once)).as("words: %s", i).isEqualTo(words(broken));
    }
  }

  private static List<String> words(String text) {
    return Layout.of(text).tokens().stream()
        .filter(t -> t.kind() != TokenKind.SEMICOLON)
        .map(Token::text)
        .map(String::strip)
        .filter(t -> !t.isEmpty())
        .toList();
  }

  @Test
  void laysOutBodiesLinesAndBlanks() {
    assertThat(
            MetricsFormatter.format(
                """


                package   a . b
                kpi  X   "a kpi"{
                owner Head   // accountable
                   value  sum ( Orders.value )-  - 3 ,


                 measures A,B ; judged monthly


                // about targets
                 target 5 by 2026
                 revised on 2026-01-01 from 4 because "x"

                }
                team T {lead Head;definition "x"}
                scorecard"""))
        .isEqualTo(
            """
            package a.b
            kpi X "a kpi" {
              owner Head // accountable
              value sum(Orders.value) - -3,

              measures A, B
              judged monthly

              // about targets
              target 5 by 2026
                revised on 2026-01-01 from 4 because "x"
            }
            team T { lead Head; definition "x" }
            scorecard
            """);
  }

  @Test
  void keepsBrokenLinesAsTheyAre() {
    assertThat(
            MetricsFormatter.format(
                """
                kpi X {
                     ownr   Head
                   value   a  ==  b
                 definition   "open
                }
                kpi Y {
                     owner   Head
                kpi Z { owner   Head }
                """))
        .isEqualTo(
            """
            kpi X {
              ownr   Head
              value   a  ==  b
              definition   "open
            }
            kpi Y {
                 owner   Head
            kpi Z { owner Head }
            """);
  }

  @Test
  void keepsCommentsAndContinuedLines() {
    assertThat(
            MetricsFormatter.format(
                """
                /* a
                     picture */
                metric x = a // first
                   + b   /* second */   + c
                kpi X { // why
                  /* one */ owner Head
                } // end
                """))
        .isEqualTo(
            """
            /* a
                 picture */
            metric x = a // first
                + b /* second */ + c
            kpi X { // why
              /* one */ owner Head
            } // end
            """);
  }

  @Test
  void keepsMarkAndLineBreaksOfTheText() {
    assertThat(MetricsFormatter.format("\uFEFFteam A {\r\nlead  B\r\n}"))
        .isEqualTo("\uFEFFteam A {\r\n  lead B\r\n}\r\n");
  }

  @Test
  void breaksLinesThatWouldBeTooLong() {
    String words =
        "a reason that is so long that nobody can read it on the line of its element, really";
    assertThat(MetricsFormatter.format("team A { definition \"" + words + "\"; lead B }"))
        .isEqualTo("team A {\n  definition \"" + words + "\"\n  lead B\n}\n");
  }
}
