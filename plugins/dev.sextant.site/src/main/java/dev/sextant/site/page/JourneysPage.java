package dev.sextant.site.page;

import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.CommonFact.Definition;
import dev.sextant.model.file.Element;
import dev.sextant.site.book.Addresses;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Reading;
import java.util.List;

/** The customers' journeys; a stage without an outcome is visible. */
public record JourneysPage(Frame frame, List<Journey> journeys) implements Page {

  /** A journey. */
  public record Journey(String title, String anchor, String definition, List<Stage> stages) {}

  /** A stage with the KPIs that show how it goes. */
  public record Stage(String title, String anchor, String definition, List<Reading> kpis) {}

  static JourneysPage of(Book book, Frames frames) {
    return new JourneysPage(
        frames.of(
            "journeys.html",
            "Journeys",
            "The way of a customer, stage by stage, with the KPIs that show how each stage goes."),
        book.all(ElementKind.JOURNEY).stream().map(j -> journey(book, j)).toList());
  }

  private static Journey journey(Book book, Element journey) {
    return new Journey(
        Book.title(journey),
        Addresses.anchor(journey.id()),
        definition(journey),
        journey.children(ElementKind.STAGE).map(s -> stage(book, s)).toList());
  }

  private static Stage stage(Book book, Element stage) {
    return new Stage(
        Book.title(stage),
        Addresses.anchor(stage.id()),
        stage.label().isEmpty() ? definition(stage) : stage.label(),
        Attention.kpisOf(book, stage).stream().map(book::reading).toList());
  }

  private static String definition(Element element) {
    return element.fact(Definition.class).map(Definition::text).orElse("");
  }

  @Override
  public String template() {
    return "journeys";
  }
}
