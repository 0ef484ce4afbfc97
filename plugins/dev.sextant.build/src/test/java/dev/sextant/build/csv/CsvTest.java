package dev.sextant.build.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void quotesWhatNeedsIt() {
    assertThat(new Csv().row(List.of("a", "b,c", "say \"x\"", "two\nlines", " blank ")).toString())
        .isEqualTo("a,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\",\" blank \"\n");
  }

  @Test
  void disarmsFormulasInTextsButNotNumbers() {
    assertThat(new Csv().texts(List.of("=1+1", "@x", "-2", "+x", "\tx", "x=1")).toString())
        .isEqualTo("'=1+1,'@x,'-2,'+x,'\tx,x=1\n");
    assertThat(new Csv().row(List.of("-2", "3.5")).toString()).isEqualTo("-2,3.5\n");
  }

  @Test
  void anEmptyCellAloneIsStillARow() {
    assertThat(new Csv().row(List.of("")).toString()).isEqualTo("\"\"\n");
  }
}
