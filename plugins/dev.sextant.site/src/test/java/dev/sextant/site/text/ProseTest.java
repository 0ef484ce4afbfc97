package dev.sextant.site.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.site.text.Prose.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {

  @Test
  void whatStandsBetweenBackticksIsCode() {
    assertThat(Prose.pieces("`a` and <b>`c`"))
        .containsExactly(new Piece("a", true), new Piece(" and <b>", false), new Piece("c", true));
    assertThat(Prose.pieces("no `end")).containsExactly(new Piece("no `end", false));
    assertThat(Prose.pieces("")).isEmpty();
    assertThat(Prose.plain("`a` and `c`")).isEqualTo("a and c");
  }

  @Test
  void whatHasATitleIsCalledByIt() {
    assertThat(Prose.calling("`x.Y`: `$1` is odd", n -> n.equals("x.Y") ? "Y\\ $1" : ""))
        .isEqualTo("Y\\ $1: `$1` is odd");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "the last data is of 2001-06-15, 9276 days before 2026-11-10;"
            + " the last data is of 2001-06-15, 9,276 days before 2026-11-10",
        "5000 by 2026-12-31 from 3800 on 2025-12-31; 5,000 by 2026-12-31 from 3,800 on 2025-12-31",
        "total 120000 during 2026 phased like 2025; total 120,000 during 2026 phased like 2025",
        "at least 2000 throughout 2026; at least 2,000 throughout 2026",
        "between 2000 EUR and 1234567.5 EUR throughout FY2026;"
            + " between 2,000 EUR and 1,234,567.5 EUR throughout FY2026",
        "no value for 2026; no value for 2026",
        "10 values, in 2016 rows, of 2000; 10 values, in 2,016 rows, of 2,000",
        "`column2026` of `1234`, 12,345 and 0.12345; `column2026` of `1234`, 12,345 and 0.12345"
      })
  void numbersInSentencesHaveCommasAndYearsHaveNone(String text, String expected) {
    assertThat(Numerals.inText(text)).isEqualTo(expected);
  }
}
