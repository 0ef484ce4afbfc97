package dev.sextant.cli.host;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The host of a real process. */
public final class ProcessHost {

  private ProcessHost() {}

  /** What this process gives. */
  public static Host host() {
    return new Host(
        Path.of("").toAbsolutePath(),
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        isTerminal(1),
        isTerminal(2),
        terminalCharset(),
        System.getenv(),
        InstantSource.system(),
        Path.of(System.getProperty("java.io.tmpdir", ".")));
  }

  private static Charset terminalCharset() {
    String name = System.getProperty("stdout.encoding");
    return name == null ? StandardCharsets.UTF_8 : Charset.forName(name, StandardCharsets.UTF_8);
  }

  /** Linux says where a descriptor leads; elsewhere Java knows only of both streams together. */
  private static boolean isTerminal(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    if (Files.isSymbolicLink(link)) {
      try {
        String target = Files.readSymbolicLink(link).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      } catch (IOException e) {
        return false;
      }
    }
    return consoleIsTerminal(System.console());
  }

  /** Up to Java 21 there is a console only on a terminal; later ones must be asked. */
  private static boolean consoleIsTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
