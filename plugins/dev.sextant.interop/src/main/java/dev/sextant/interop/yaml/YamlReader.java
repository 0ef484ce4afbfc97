package dev.sextant.interop.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads all documents of a text. Tags that would make objects are refused, and so is a text that
 * grows without bound when its aliases are followed.
 */
public final class YamlReader {

  /** No manifest that people write comes near it. */
  private static final int MOST_VALUES = 500_000;

  private static final int MOST_CHARACTERS = 8 * 1024 * 1024;
  private static final int DEEPEST = 60;
  private static final String MERGE = "<<";
  private static final Set<Tag> PLAIN =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP);

  private final String file;
  private int values;

  private YamlReader(String file) {
    this.file = file;
  }

  /**
   * The documents of a text; empty ones are left out.
   *
   * @param file its path as it is shown in messages
   * @throws YamlException when it is no YAML, or more than plain data
   */
  public static List<Yaml> read(String file, String text) {
    return new YamlReader(file).documents(text);
  }

  private List<Yaml> documents(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setAllowDuplicateKeys(false)
            .setAllowRecursiveKeys(false)
            .setMaxAliasesForCollections(50)
            .setCodePointLimit(MOST_CHARACTERS)
            .build();
    List<Yaml> documents = new ArrayList<>();
    try {
      for (Node node : new Compose(settings).composeAllFromString(text)) {
        Yaml yaml = value(node, 0);
        if (!(yaml instanceof Yaml.Scalar s && s.isNull())) {
          documents.add(yaml);
        }
      }
    } catch (MarkedYamlEngineException e) {
      throw new YamlException(
          e.getProblemMark().or(e::getContextMark).map(this::place).orElse(place(0)),
          "this is no YAML: " + firstLine(e.getProblem()));
    } catch (YamlEngineException e) {
      throw new YamlException(place(0), firstLine(String.valueOf(e.getMessage())));
    }
    return documents;
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("it cannot be read");
  }

  private Place place(int line) {
    return new Place(file, line + 1);
  }

  private Place place(Mark mark) {
    return place(mark.getLine());
  }

  private Place place(Optional<Mark> mark) {
    return mark.map(this::place).orElse(place(0));
  }

  private Yaml value(Node node, int depth) {
    Place at = place(node.getStartMark());
    if (++values > MOST_VALUES || depth > DEEPEST) {
      throw new YamlException(at, "too much: more values or deeper nesting than any manifest has");
    }
    if (!PLAIN.contains(node.getTag())) {
      throw new YamlException(at, "the tag `" + node.getTag().getValue() + "` is not allowed");
    }
    return switch (node) {
      case ScalarNode s -> new Yaml.Scalar(s.getValue(), s.getTag().equals(Tag.NULL), at);
      case SequenceNode s ->
          new Yaml.Items(s.getValue().stream().map(v -> value(v, depth + 1)).toList(), at);
      case MappingNode m -> fields(m, depth, at);
      default -> throw new YamlException(at, "an unknown kind of value");
    };
  }

  private Yaml.Fields fields(MappingNode node, int depth, Place at) {
    Map<String, Yaml> fields = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    Map<String, Yaml> merged = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      Place key = place(tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
        throw new YamlException(key, "a name must be a plain text");
      }
      Yaml value = value(tuple.getValueNode(), depth + 1);
      if (name.getValue().equals(MERGE)) {
        merge(value, merged);
      } else {
        if (fields.putIfAbsent(name.getValue(), value) != null) {
          throw new YamlException(key, "`" + name.getValue() + "` stands here twice");
        }
        keys.put(name.getValue(), key);
      }
    }
    merged.forEach(
        (name, value) -> {
          if (fields.putIfAbsent(name, value) == null) {
            keys.put(name, value.at());
          }
        });
    return new Yaml.Fields(fields, keys, at);
  }

  /** {@code <<: *base}: what is not written here comes from there. */
  private static void merge(Yaml value, Map<String, Yaml> into) {
    switch (value) {
      case Yaml.Fields f -> f.values().forEach(into::putIfAbsent);
      case Yaml.Items i -> i.values().forEach(v -> merge(v, into));
      case Yaml.Scalar s -> throw new YamlException(s.at(), "`<<` needs a mapping");
    }
  }
}
