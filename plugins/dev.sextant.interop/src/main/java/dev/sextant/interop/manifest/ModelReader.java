package dev.sextant.interop.manifest;

import dev.sextant.interop.yaml.FieldReader;
import dev.sextant.interop.yaml.Notes;
import dev.sextant.interop.yaml.Yaml;
import dev.sextant.interop.yaml.YamlException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a semantic model. */
final class ModelReader {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Notes notes;

  ModelReader(Notes notes) {
    this.notes = notes;
  }

  SemanticModel read(Yaml value) {
    FieldReader anonymous = new FieldReader(value, "a semantic model", notes);
    String name = anonymous.required("name");
    FieldReader fields = anonymous.named("semantic model `" + name + "`");
    SemanticModel model =
        new SemanticModel(
            name,
            fields.text("label"),
            fields.text("description"),
            table(fields),
            entityName(fields.text("primary_entity")),
            fields.fields("defaults").map(ModelReader::timeDimension).orElse(""),
            fields.each("entities", "an entity", this::entity),
            fields.each("dimensions", "a dimension", this::dimension),
            fields.each("measures", "a measure", this::measure),
            fields.at());
    fields.without("it is for other tools", "config", "meta", "metadata");
    fields.done();
    return model;
  }

  private static String timeDimension(FieldReader defaults) {
    String name = defaults.text("agg_time_dimension");
    defaults.done();
    return name;
  }

  /** {@code node_relation} names the table; dbt projects say {@code model: ref('orders')}. */
  private static List<String> table(FieldReader fields) {
    String model = fields.text("model");
    return fields
        .fields("node_relation")
        .map(ModelReader::relation)
        .orElseGet(() -> DbtReference.table(model.isEmpty() ? fields.required("name") : model));
  }

  static List<String> relation(FieldReader relation) {
    List<String> table = new ArrayList<>();
    for (String part : List.of("database", "schema_name")) {
      String text = relation.text(part);
      if (!text.isEmpty()) {
        table.add(text);
      }
    }
    table.add(relation.required("alias"));
    relation.text("relation_name");
    relation.done();
    return table;
  }

  private Entity entity(FieldReader anonymous) {
    String name = entityName(anonymous.required("name"));
    FieldReader fields = anonymous.named("entity `" + name + "`");
    Entity.Type type =
        fields
            .word("type", Entity.Type.class)
            .orElseThrow(() -> new YamlException(fields.at(), fields.what() + " needs `type`"));
    Entity entity = new Entity(name, type, fields.text("expr"), fields.at());
    fields.without("a key or reference has no text of its own", "description", "label");
    fields.without("it is for other tools", "config", "meta", "metadata", "role");
    fields.done();
    return entity;
  }

  /** Names of entities are the same in any case. */
  private static String entityName(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private Dimension dimension(FieldReader anonymous) {
    String name = anonymous.required("name").toLowerCase(Locale.ROOT);
    FieldReader fields = anonymous.named("dimension `" + name + "`");
    Dimension.Type type =
        fields.word("type", Dimension.Type.class).orElse(Dimension.Type.CATEGORICAL);
    FieldReader parameters = fields.fields("type_params").orElse(null);
    Dimension dimension =
        new Dimension(
            name,
            fields.text("label"),
            fields.text("description"),
            type,
            fields.text("expr"),
            granularity(type, parameters),
            fields.flag("is_partition"),
            validity(parameters),
            fields.at());
    if (parameters != null) {
      parameters.done();
    }
    fields.without("it is for other tools", "config", "meta", "metadata");
    fields.done();
    return dimension;
  }

  private static String granularity(Dimension.Type type, @Nullable FieldReader parameters) {
    String text =
        parameters == null ? "" : parameters.text("time_granularity").toLowerCase(Locale.ROOT);
    return type == Dimension.Type.TIME && text.isEmpty() ? "day" : text;
  }

  private static Dimension.Validity validity(@Nullable FieldReader parameters) {
    FieldReader validity =
        parameters == null ? null : parameters.fields("validity_params").orElse(null);
    if (validity == null) {
      return Dimension.Validity.NONE;
    }
    boolean start = validity.flag("is_start");
    boolean end = validity.flag("is_end");
    validity.done();
    return start
        ? Dimension.Validity.START
        : end ? Dimension.Validity.END : Dimension.Validity.NONE;
  }

  private Measure measure(FieldReader anonymous) {
    String name = anonymous.required("name");
    FieldReader fields = anonymous.named("measure `" + name + "`");
    Measure.Aggregation aggregation =
        fields
            .word("agg", Measure.Aggregation.class)
            .orElseThrow(() -> new YamlException(fields.at(), fields.what() + " needs `agg`"));
    FieldReader parameters = fields.fields("agg_params").orElse(null);
    Measure measure =
        new Measure(
            name,
            fields.text("label"),
            fields.text("description"),
            aggregation,
            fields.text("expr"),
            fields.text("agg_time_dimension").toLowerCase(Locale.ROOT),
            parameters == null ? HALF : percentile(parameters),
            parameters != null && parameters.flag("use_discrete_percentile"),
            parameters != null && parameters.flag("use_approximate_percentile"),
            fields.fields("non_additive_dimension").map(ModelReader::stock).orElse(null),
            fields.flag("create_metric"),
            fields.at());
    if (parameters != null) {
      parameters.done();
    }
    if (!measure.metric()) {
      fields.without("the metrics that use it have their own", "description", "label");
    }
    fields.without("it is for other tools", "config", "meta", "metadata");
    fields.done();
    return measure;
  }

  private static BigDecimal percentile(FieldReader parameters) {
    String text = parameters.text("percentile");
    return text.isEmpty() ? HALF : number(parameters, "percentile", text);
  }

  static BigDecimal number(FieldReader fields, String name, String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new YamlException(
          fields.at(name), "`" + name + "` must be a number, not `" + text + "`");
    }
  }

  private static Measure.Stock stock(FieldReader fields) {
    String window = fields.text("window_choice").toLowerCase(Locale.ROOT);
    if (!List.of("", "min", "max").contains(window)) {
      throw new YamlException(
          fields.at("window_choice"), "`window_choice` is min or max, not `" + window + "`");
    }
    Measure.Stock stock =
        new Measure.Stock(
            fields.required("name").toLowerCase(Locale.ROOT),
            window.equals("max"),
            fields.texts("window_groupings").stream().map(ModelReader::entityName).toList());
    fields.done();
    return stock;
  }
}
