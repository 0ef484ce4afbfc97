package dev.sextant.model.structure;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.MeasureFact.Direction;
import dev.sextant.model.fact.TargetFact.Bound;
import dev.sextant.model.fact.TargetFact.Form;
import dev.sextant.model.fact.TargetFact.Stretch;
import dev.sextant.model.fact.TargetFact.Target;
import dev.sextant.model.file.Element;
import dev.sextant.model.resolve.Context;
import dev.sextant.model.unit.Quantity;
import java.util.Optional;

/** Does each target ask for something better, and not for something worse? */
final class TargetDirections implements Check {

  @Override
  public void check(Element element, Context context) {
    Direction direction =
        element.fact(MeasureFact.Better.class).map(MeasureFact.Better::direction).orElse(null);
    element.facts(Target.class).forEach(t -> band(context, t));
    if (direction != null) {
      element.facts(Target.class).forEach(t -> target(context, direction, t));
      stretch(element, context, direction);
    }
  }

  private static void band(Context context, Target target) {
    if (target.form() instanceof Form.Band b
        && comparable(b.low(), b.high())
        && b.low().number().compareTo(b.high().number()) >= 0) {
      wrong(
          context,
          b.high().at(),
          "The band ends (`" + b.high() + "`) below its beginning (`" + b.low() + "`)");
    }
  }

  private static void target(Context context, Direction direction, Target target) {
    if (target.form() instanceof Form.ByDate path) {
      Quantity from = path.from();
      if (from != null
          && comparable(from, path.value())
          && !better(direction, path.value(), from)) {
        wrong(
            context,
            path.value().at(),
            "The target `"
                + path.value()
                + "` is not better than its start `"
                + from
                + "`, for "
                + word(direction)
                + " is better");
      }
    } else if (target.form() instanceof Form.Standing s) {
      boolean fits = (s.bound() == Bound.AT_LEAST) == (direction == Direction.HIGHER);
      if (!fits) {
        String bound = s.bound() == Bound.AT_LEAST ? "at least" : "at most";
        String other = s.bound() == Bound.AT_LEAST ? "at most" : "at least";
        wrong(
            context,
            s.value().at(),
            "`"
                + bound
                + "` bounds the better side, for "
                + word(direction)
                + " is better; write `"
                + other
                + "`, or a band with `between`");
      }
    }
  }

  private static void stretch(Element element, Context context, Direction direction) {
    Optional<Stretch> stretch = element.fact(Stretch.class);
    Optional<Quantity> value =
        element
            .facts(Target.class)
            .flatMap(
                t ->
                    t.form() instanceof Form.ByDate p
                        ? java.util.stream.Stream.of(p.value())
                        : java.util.stream.Stream.empty())
            .reduce((a, b) -> b);
    if (stretch.isPresent()
        && value.isPresent()
        && comparable(stretch.get().value(), value.get())
        && !better(direction, stretch.get().value(), value.get())) {
      wrong(
          context,
          stretch.get().value().at(),
          "The stretch `"
              + stretch.get().value()
              + "` is not better than the target `"
              + value.get()
              + "`, for "
              + word(direction)
              + " is better");
    }
  }

  private static boolean comparable(Quantity a, Quantity b) {
    return a.unit().equals(b.unit());
  }

  private static boolean better(Direction direction, Quantity a, Quantity b) {
    int order = a.number().compareTo(b.number());
    return direction == Direction.HIGHER ? order > 0 : order < 0;
  }

  private static String word(Direction direction) {
    return direction == Direction.HIGHER ? "higher" : "lower";
  }

  private static void wrong(Context context, int node, String message) {
    context.findings().add(StructuralRule.TARGET_DIRECTION, node, message);
  }
}
