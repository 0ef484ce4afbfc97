package dev.sextant.interop.manifest;

import dev.sextant.interop.manifest.Metric.Definition;
import dev.sextant.interop.manifest.Metric.MeasureInput;
import dev.sextant.interop.manifest.Metric.MetricInput;
import dev.sextant.interop.manifest.Metric.PeriodAggregation;
import dev.sextant.interop.manifest.Metric.Window;
import dev.sextant.interop.yaml.FieldReader;
import dev.sextant.interop.yaml.Notes;
import dev.sextant.interop.yaml.Yaml;
import dev.sextant.interop.yaml.YamlException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a metric. */
final class MetricReader {

  private enum Type {
    SIMPLE,
    RATIO,
    CUMULATIVE,
    DERIVED,
    CONVERSION
  }

  private final Notes notes;

  MetricReader(Notes notes) {
    this.notes = notes;
  }

  Metric read(Yaml value) {
    FieldReader anonymous = new FieldReader(value, "a metric", notes);
    String name = anonymous.required("name");
    FieldReader fields = anonymous.named("metric `" + name + "`");
    Type type =
        fields
            .word("type", Type.class)
            .orElseThrow(() -> new YamlException(fields.at(), fields.what() + " needs `type`"));
    FieldReader parameters =
        fields
            .fields("type_params")
            .orElseThrow(
                () -> new YamlException(fields.at(), fields.what() + " needs `type_params`"));
    Definition definition = definition(type, parameters.named("metric `" + name + "`"), fields);
    Metric metric =
        new Metric(
            name,
            fields.text("label"),
            fields.text("description"),
            fields.text("time_granularity").toLowerCase(Locale.ROOT),
            ManifestReader.filters(fields, "filter"),
            definition,
            fields.at());
    fields.without("it is for other tools", "config", "meta", "metadata", "tags", "group");
    fields.done();
    return metric;
  }

  private Definition definition(Type type, FieldReader parameters, FieldReader metric) {
    Definition definition =
        switch (type) {
          case SIMPLE -> new Definition.Simple(measure(parameters, "measure"));
          case RATIO ->
              new Definition.Ratio(
                  input(parameters, "numerator"), input(parameters, "denominator"));
          case DERIVED ->
              new Definition.Derived(
                  parameters.required("expr"),
                  parameters.at("expr"),
                  parameters.items("metrics").stream().map(v -> input(v, parameters)).toList());
          case CUMULATIVE -> cumulative(parameters);
          case CONVERSION -> conversion(parameters, metric);
        };
    // Compiled manifests repeat there what they found out by themselves.
    parameters.value("input_measures");
    parameters.done();
    return definition;
  }

  private MeasureInput measure(FieldReader fields, String name) {
    Yaml value =
        fields
            .value(name)
            .orElseThrow(
                () -> new YamlException(fields.at(), fields.what() + " needs `" + name + "`"));
    if (value instanceof Yaml.Scalar s) {
      return new MeasureInput(s.text().strip(), List.of(), null, false, s.at());
    }
    FieldReader input = new FieldReader(value, "`" + name + "` of " + fields.what(), notes);
    String fill = input.text("fill_nulls_with");
    MeasureInput measure =
        new MeasureInput(
            input.required("name"),
            ManifestReader.filters(input, "filter"),
            fill.isEmpty() ? null : ModelReader.number(input, "fill_nulls_with", fill),
            input.flag("join_to_timespine"),
            input.at());
    input.text("alias");
    input.done();
    return measure;
  }

  private MetricInput input(FieldReader fields, String name) {
    return input(
        fields
            .value(name)
            .orElseThrow(
                () -> new YamlException(fields.at(), fields.what() + " needs `" + name + "`")),
        fields);
  }

  private MetricInput input(Yaml value, FieldReader of) {
    if (value instanceof Yaml.Scalar s) {
      return new MetricInput(s.text().strip(), "", List.of(), null, "", s.at());
    }
    FieldReader fields = new FieldReader(value, "an input of " + of.what(), notes);
    MetricInput input =
        new MetricInput(
            fields.required("name"),
            fields.text("alias"),
            ManifestReader.filters(fields, "filter"),
            window(fields, "offset_window").orElse(null),
            fields.text("offset_to_grain").toLowerCase(Locale.ROOT),
            fields.at());
    fields.done();
    return input;
  }

  /** Since version 0.9 the parameters stand in a mapping of their own; both are read. */
  private Definition cumulative(FieldReader parameters) {
    Optional<FieldReader> own = parameters.fields("cumulative_type_params");
    @Nullable Window window =
        own.flatMap(o -> window(o, "window")).or(() -> window(parameters, "window")).orElse(null);
    String toDate = own.map(o -> o.text("grain_to_date")).orElse("");
    String older = parameters.text("grain_to_date");
    PeriodAggregation aggregation =
        own.flatMap(o -> o.word("period_agg", PeriodAggregation.class))
            .orElse(PeriodAggregation.FIRST);
    own.ifPresent(FieldReader::done);
    return new Definition.Cumulative(
        measure(parameters, "measure"),
        window,
        (toDate.isEmpty() ? older : toDate).toLowerCase(Locale.ROOT),
        aggregation);
  }

  private Definition conversion(FieldReader parameters, FieldReader metric) {
    FieldReader own =
        parameters
            .fields("conversion_type_params")
            .orElseThrow(
                () ->
                    new YamlException(
                        metric.at(), metric.what() + " needs `conversion_type_params`"));
    Definition conversion =
        new Definition.Conversion(
            measure(own, "base_measure"),
            measure(own, "conversion_measure"),
            own.required("entity").toLowerCase(Locale.ROOT),
            window(own, "window").orElse(null),
            isRate(own),
            own.each("constant_properties", "a property", MetricReader::constant),
            own.at());
    own.done();
    return conversion;
  }

  private static boolean isRate(FieldReader fields) {
    String word = fields.text("calculation").toLowerCase(Locale.ROOT);
    return switch (word) {
      case "", "conversion_rate" -> true;
      case "conversions" -> false;
      default ->
          throw new YamlException(
              fields.at("calculation"),
              "`calculation` is conversions or conversion_rate, not `" + word + "`");
    };
  }

  private static Metric.Constant constant(FieldReader fields) {
    Metric.Constant constant =
        new Metric.Constant(
            fields.required("base_property"), fields.required("conversion_property"));
    fields.done();
    return constant;
  }

  /** {@code 7 days}, or the count and the grain of a compiled manifest. */
  private Optional<Window> window(FieldReader fields, String name) {
    return fields
        .value(name)
        .map(
            value ->
                value instanceof Yaml.Scalar s
                    ? written(s, name)
                    : compiled(new FieldReader(value, "`" + name + "`", notes)));
  }

  private static Window compiled(FieldReader fields) {
    Window window =
        new Window(
            ModelReader.number(fields, "count", fields.required("count")).intValue(),
            singular(fields.required("granularity")));
    fields.done();
    return window;
  }

  private static Window written(Yaml.Scalar text, String name) {
    String[] words = text.text().strip().split("\\s+", -1);
    if (words.length == 2 && words[0].matches("[0-9]{1,6}")) {
      return new Window(Integer.parseInt(words[0]), singular(words[1]));
    }
    throw new YamlException(
        text.at(),
        "`" + name + "` is a number and a grain such as `7 days`, not `" + text.text() + "`");
  }

  private static String singular(String grain) {
    String word = grain.toLowerCase(Locale.ROOT);
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
