package dev.sextant.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An optional value is the value, or null. */
final class OptionalAdapterFactory implements TypeAdapterFactory {

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    if (type.getRawType() != Optional.class) {
      return null;
    }
    if (!(type.getType() instanceof ParameterizedType of)) {
      throw new IllegalArgumentException("An Optional without a type cannot be written");
    }
    TypeAdapter<Object> value =
        (TypeAdapter<Object>) gson.getAdapter(TypeToken.get(of.getActualTypeArguments()[0]));
    return (TypeAdapter<T>) new OfValue(value);
  }

  private static final class OfValue extends TypeAdapter<Optional<Object>> {
    private final TypeAdapter<Object> value;

    OfValue(TypeAdapter<Object> value) {
      this.value = value;
    }

    @Override
    public void write(JsonWriter out, Optional<Object> optional) throws IOException {
      if (optional.isPresent()) {
        value.write(out, optional.get());
      } else {
        out.nullValue();
      }
    }

    @Override
    public Optional<Object> read(JsonReader in) throws IOException {
      if (in.peek() == JsonToken.NULL) {
        in.nextNull();
        return Optional.empty();
      }
      return Optional.of(value.read(in));
    }
  }
}
