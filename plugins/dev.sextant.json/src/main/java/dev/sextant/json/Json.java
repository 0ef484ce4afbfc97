package dev.sextant.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.reflect.TypeToken;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads typed documents: records of texts, numbers, dates, enums, lists and maps. Fields
 * stand in the order in which the record declares them, entries of maps in the map's own order, so
 * that the same document is the same bytes everywhere.
 *
 * <p>{@link BigDecimal} is a plain number without trailing zeros, {@link LocalDate} is ISO 8601, an
 * enum constant is its words ({@code OFF_TRACK} is {@code "off track"}), null and an empty {@link
 * java.util.Optional} are {@code null}.
 */
public final class Json {

  private static final Gson LINE =
      new GsonBuilder()
          .setStrictness(Strictness.STRICT)
          .serializeNulls()
          .registerTypeAdapter(LocalDate.class, new LocalDateAdapter())
          .registerTypeAdapter(BigDecimal.class, new PlainNumberAdapter())
          .registerTypeAdapterFactory(new OptionalAdapterFactory())
          .registerTypeAdapterFactory(new WordsAdapterFactory())
          .create();

  private static final Gson PRETTY =
      LINE.newBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  private static final Gson SPARSE =
      new GsonBuilder()
          .setStrictness(Strictness.STRICT)
          .registerTypeAdapter(LocalDate.class, new LocalDateAdapter())
          .registerTypeAdapter(BigDecimal.class, new PlainNumberAdapter())
          .registerTypeAdapterFactory(new OptionalAdapterFactory())
          .registerTypeAdapterFactory(new WordsAdapterFactory())
          .disableHtmlEscaping()
          .setPrettyPrinting()
          .create();

  private Json() {}

  /** The document on several lines, with a line feed at its end; what is absent is {@code null}. */
  public static String write(Object document) {
    return PRETTY.toJson(document) + "\n";
  }

  /** Like {@link #write}, but what is null is left out, as some foreign formats demand. */
  public static String writeSparse(Object document) {
    return SPARSE.toJson(document) + "\n";
  }

  /**
   * The document on one line, without a line feed, with {@code <}, {@code >}, {@code &}, {@code =}
   * and {@code '} escaped, so that it can stand inside a script element of an HTML page.
   */
  public static String writeLine(Object document) {
    return LINE.toJson(document);
  }

  /**
   * Reads a document; fields that the type does not know are passed over.
   *
   * @throws JsonException when the text is no JSON, or not a document of this type
   */
  public static <T> T read(String json, Class<T> type) throws JsonException {
    return read(json, TypeToken.get(type));
  }

  /**
   * Reads a document of a generic type, such as a list of records.
   *
   * @throws JsonException when the text is no JSON, or not a document of this type
   */
  public static <T> T read(String json, TypeToken<T> type) throws JsonException {
    try {
      return present(LINE.fromJson(json, type));
    } catch (JsonParseException e) {
      String words = firstLine(e).replaceFirst("^[a-z.]+\\.[A-Za-z]+Exception: ", "");
      throw new JsonException("Not the expected JSON: " + words, e);
    } catch (RuntimeException e) {
      // A record's own constructor refused a value; Gson passes its exception on wrapped.
      throw new JsonException("Not a complete document: " + firstLine(root(e)), e);
    }
  }

  private static <T> T present(@Nullable T document) {
    if (document == null) {
      throw new JsonParseException("it is empty");
    }
    return document;
  }

  private static Throwable root(Throwable e) {
    Throwable cause = e.getCause();
    return cause == null ? e : root(cause);
  }

  private static String firstLine(Throwable e) {
    String text = e.getMessage();
    return text == null ? e.getClass().getSimpleName() : text.lines().findFirst().orElse("");
  }
}
