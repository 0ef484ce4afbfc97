package dev.sextant.site.page;

import dev.sextant.site.book.Shown;
import dev.sextant.site.page.Tile.Bar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where bars begin and end: all start at zero, which stands at the left unless there are values
 * below it.
 */
record BarScale(BigDecimal low, BigDecimal high) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static BarScale of(List<@Nullable BigDecimal> values) {
    List<BigDecimal> known = values.stream().filter(Objects::nonNull).toList();
    BigDecimal low = known.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
    BigDecimal high = known.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    return new BarScale(low, high.compareTo(low) > 0 ? high : low.add(BigDecimal.ONE));
  }

  Bar bar(String name, @Nullable BigDecimal value, Shown shown, boolean plain) {
    BigDecimal end = value == null ? BigDecimal.ZERO : value;
    return new Bar(
        name, shown, percent(end.min(BigDecimal.ZERO).subtract(low)), percent(end.abs()), plain);
  }

  private String percent(BigDecimal length) {
    BigDecimal share = length.multiply(HUNDRED).divide(high.subtract(low), MathContext.DECIMAL64);
    return String.format(Locale.ROOT, "%.2f", share);
  }
}
