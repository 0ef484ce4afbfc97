package dev.sextant.site.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import org.junit.jupiter.api.Test;

class AddressesTest {

  @Test
  void everyKindOfPageHasAFolderOfItsOwn() {
    assertThat(Addresses.of(new ElementId(ElementKind.KPI, "museum.DailyVisits", 0)))
        .isEqualTo("kpi/museum.DailyVisits.html");
    assertThat(Addresses.of(new ElementId(ElementKind.GOAL, "museum.More", 0)))
        .isEqualTo("tree.html#goal-museum.More");
    assertThat(Addresses.of(new ElementId(ElementKind.EVENT, "museum.Fire", 0))).isEmpty();
  }

  @Test
  void otherCharactersAreWrittenInHexadecimal() {
    assertThat(Addresses.plain("Größe/../x y")).isEqualTo("Gr~c3~b6~c3~9fe~2f..~2fx~20y");
  }
}
