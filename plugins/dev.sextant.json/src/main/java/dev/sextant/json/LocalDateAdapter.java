package dev.sextant.json;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day as ISO 8601: {@code 2026-11-08}. */
final class LocalDateAdapter extends TypeAdapter<LocalDate> {

  @Override
  public void write(JsonWriter out, @Nullable LocalDate day) throws IOException {
    out.value(day == null ? null : day.toString());
  }

  @Override
  public @Nullable LocalDate read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    String text = in.nextString();
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new JsonParseException("`" + text + "` is no date, at " + in.getPreviousPath(), e);
    }
  }
}
