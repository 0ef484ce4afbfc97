package dev.sextant.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number without an exponent and without trailing zeros, so that equal values look equal. */
final class PlainNumberAdapter extends TypeAdapter<BigDecimal> {

  /** Reads with Gson's own limits on the length and exponent of numbers. */
  private final TypeAdapter<BigDecimal> limited = new Gson().getAdapter(BigDecimal.class);

  @Override
  public void write(JsonWriter out, @Nullable BigDecimal number) throws IOException {
    out.value(number == null ? null : new Plain(number));
  }

  @Override
  public @Nullable BigDecimal read(JsonReader in) throws IOException {
    return limited.read(in);
  }

  /** Gson writes a number as the text it gives. */
  private static final class Plain extends Number {
    private static final long serialVersionUID = 1L;
    private final BigDecimal number;

    Plain(BigDecimal number) {
      this.number = number;
    }

    @Override
    public String toString() {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @Override
    public int intValue() {
      return number.intValue();
    }

    @Override
    public long longValue() {
      return number.longValue();
    }

    @Override
    public float floatValue() {
      return number.floatValue();
    }

    @Override
    public double doubleValue() {
      return number.doubleValue();
    }
  }
}
