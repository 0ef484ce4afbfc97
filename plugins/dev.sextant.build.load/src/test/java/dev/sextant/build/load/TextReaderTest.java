package dev.sextant.build.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextReaderTest {

  @TempDir Path folder;

  private TextReader.Result read(byte[] bytes) throws IOException {
    return TextReader.read(Files.write(folder.resolve("x.metrics"), bytes), "x.metrics");
  }

  private static String message(TextReader.Result result) {
    return ((TextReader.Result.Unreadable) result).problem().message();
  }

  @Test
  void readsUtf8() throws IOException {
    assertThat(read("Café 🦕".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new TextReader.Result.Read("Café 🦕"));
  }

  @Test
  void saysWhereAFileIsNotUtf8() throws IOException {
    TextReader.Result latin = read("a\nb\nCafé\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(message(latin)).isEqualTo("`x.metrics` is not UTF-8: byte 0xE9 in line 3");
  }

  @Test
  void aCutOffCharacterIsNotUtf8() throws IOException {
    assertThat(message(read(new byte[] {'a', (byte) 0xC3})))
        .isEqualTo("`x.metrics` is not UTF-8: byte 0xC3 in line 1");
  }

  @Test
  void recognisesUtf16() throws IOException {
    TextReader.Result result = read("﻿goal".getBytes(StandardCharsets.UTF_16LE));
    assertThat(((TextReader.Result.Unreadable) result).problem().why()).contains("UTF-16");
  }

  @Test
  void refusesAHugeFileWithoutReadingIt() throws IOException {
    Path file = folder.resolve("huge.metrics");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(1L << 40);
    }
    assertThat(message(TextReader.read(file, "huge.metrics")))
        .isEqualTo("`huge.metrics` has 1099511627776 bytes; a file may have 4194304");
  }

  @Test
  void saysThatAFileIsMissing() {
    assertThat(message(TextReader.read(folder.resolve("no.metrics"), "no.metrics")))
        .isEqualTo("`no.metrics` does not exist");
  }
}
