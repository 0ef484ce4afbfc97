package dev.sextant.json;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An enum constant is its name in small letters, with blanks: {@code OFF_TRACK} is "off track". */
final class WordsAdapterFactory implements TypeAdapterFactory {

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    Class<? super T> raw = type.getRawType();
    if (!raw.isEnum()) {
      return null;
    }
    Map<String, T> constants = new LinkedHashMap<>();
    for (Object constant : raw.getEnumConstants()) {
      constants.put(words((Enum<?>) constant), (T) constant);
    }
    return new OfEnum<>(constants);
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static final class OfEnum<T> extends TypeAdapter<T> {
    private final Map<String, T> constants;

    OfEnum(Map<String, T> constants) {
      this.constants = constants;
    }

    @Override
    public void write(JsonWriter out, @Nullable T constant) throws IOException {
      out.value(constant == null ? null : words((Enum<?>) constant));
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
      if (in.peek() == JsonToken.NULL) {
        in.nextNull();
        return null;
      }
      String words = in.nextString();
      T constant = constants.get(words);
      if (constant == null) {
        throw new JsonParseException(
            "`" + words + "` is none of " + constants.keySet() + ", at " + in.getPreviousPath());
      }
      return constant;
    }
  }
}
