package dev.sextant.lint.rule;

import dev.sextant.model.formula.Measure;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.Grain;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How often the name of a metric says that there is a value, as in "Weekly active users". */
enum Rhythm {
  DAILY(Grain.DAY, 1, 1),
  WEEKLY(Grain.WEEK, 7, 7),
  MONTHLY(Grain.MONTH, 28, 31),
  QUARTERLY(Grain.QUARTER, 84, 92),
  YEARLY(Grain.YEAR, 360, 366);

  /** Only the beginning of a name is a promise: later words may say how often something happens. */
  private static final Pattern FIRST =
      Pattern.compile(
          "^(?:number of |average |total |median )?(daily|weekly|monthly|quarterly|yearly|annual) ");

  private final Grain grain;
  private final int shortest;
  private final int longest;

  Rhythm(Grain grain, int shortest, int longest) {
    this.grain = grain;
    this.shortest = shortest;
    this.longest = longest;
  }

  /** The rhythm that a name begins with; empty for most names. */
  static Optional<Rhythm> of(String name) {
    Matcher first = FIRST.matcher(name.toLowerCase(Locale.ROOT));
    return first.find()
        ? Optional.of(
            first.group(1).equals("annual")
                ? YEARLY
                : valueOf(first.group(1).toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** As people write it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is computed instead, such as {@code per week}; a rate says more than a window. */
  Optional<String> brokenBy(List<Measure> parts) {
    List<Grain> rates =
        parts.stream()
            .flatMap(m -> m instanceof Measure.Rate r ? Stream.of(r.per()) : Stream.empty())
            .toList();
    if (!rates.isEmpty()) {
      return rates.contains(grain)
          ? Optional.empty()
          : Optional.of("per " + rates.getFirst().word());
    }
    return parts.stream()
        .filter(Measure.Window.class::isInstance)
        .map(m -> ((Measure.Window) m).window())
        .findFirst()
        .filter(Duration.class::isInstance)
        .map(Duration.class::cast)
        .filter(w -> Lags.days(w) < shortest || Lags.days(w) > longest)
        .map(w -> "over the last " + w);
  }
}
