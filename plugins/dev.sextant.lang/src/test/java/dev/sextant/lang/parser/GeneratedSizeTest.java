package dev.sextant.lang.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * HotSpot does not compile methods of more than 8,000 bytes; a parser must not have any. The one
 * that describes the syntax tree to EMF runs once and does not matter.
 */
class GeneratedSizeTest {

  private static final int LARGEST = 8_000;
  private static final Path PARSER =
      Path.of("target", "classes", "dev", "sextant", "lang", "parser");

  @Test
  void everyMethodCanBeCompiled() throws IOException {
    List<Integer> sizes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(PARSER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        sizes.addAll(methodSizes(file));
      }
    }
    assertThat(sizes).hasSizeGreaterThan(200);
    assertThat(Collections.max(sizes)).isLessThan(LARGEST);
  }

  /** The lengths of the code of a class file's methods; see chapter 4 of the JVM specification. */
  private static List<Integer> methodSizes(Path file) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      in.skipNBytes(8);
      String[] texts = constants(in);
      in.skipNBytes(6);
      in.skipNBytes(2L * in.readUnsignedShort());
      members(in, texts, new ArrayList<>());
      List<Integer> sizes = new ArrayList<>();
      members(in, texts, sizes);
      return sizes;
    }
  }

  private static String[] constants(DataInputStream in) throws IOException {
    String[] texts = new String[in.readUnsignedShort()];
    for (int i = 1; i < texts.length; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[i] = in.readUTF();
        case 5, 6 -> {
          in.skipNBytes(8);
          i++;
        }
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        default -> in.skipNBytes(4);
      }
    }
    return texts;
  }

  private static void members(DataInputStream in, String[] texts, List<Integer> sizes)
      throws IOException {
    int count = in.readUnsignedShort();
    for (int member = 0; member < count; member++) {
      in.skipNBytes(6);
      int attributes = in.readUnsignedShort();
      for (int i = 0; i < attributes; i++) {
        boolean code = "Code".equals(texts[in.readUnsignedShort()]);
        int length = in.readInt();
        if (code) {
          in.skipNBytes(4);
          sizes.add(in.readInt());
          in.skipNBytes(length - 8L);
        } else {
          in.skipNBytes(length);
        }
      }
    }
  }
}
