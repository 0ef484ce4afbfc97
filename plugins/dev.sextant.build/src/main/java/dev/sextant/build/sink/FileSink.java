package dev.sextant.build.sink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Writes one file, all or nothing: a file beside it, which then takes its name. */
public final class FileSink {

  private final Temporaries temporaries;

  /** A sink that notes what it leaves on disk meanwhile. */
  public FileSink(Temporaries temporaries) {
    this.temporaries = temporaries;
  }

  /**
   * Makes a file hold exactly this text in UTF-8.
   *
   * @throws OutputException when it cannot; then the file is as it was
   */
  public void write(Path file, String text) throws OutputException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Makes a file hold exactly these bytes; one that exists keeps its permissions.
   *
   * @throws OutputException when it cannot; then the file is as it was
   */
  public void write(Path file, byte[] content) throws OutputException {
    Path target = file.toAbsolutePath().normalize();
    if (Files.isDirectory(target)) {
      throw new OutputException("`" + file + "` is a folder, not a file to write to");
    }
    try {
      Path real = Files.exists(target) ? target.toRealPath() : target;
      String suffix = UUID.randomUUID().toString().substring(0, 8);
      Path fresh = real.resolveSibling("." + real.getFileName() + "." + suffix + ".new");
      temporaries.add(fresh);
      temporaries.whole(() -> Files.write(fresh, content));
      keepPermissions(real, fresh);
      temporaries.whole(() -> move(fresh, real));
    } catch (IOException e) {
      throw new OutputException(WriteFailure.line(file, e));
    } finally {
      temporaries.deleteAll();
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view != null && Files.exists(from)) {
      view.setPermissions(Files.getPosixFilePermissions(from));
    }
  }

  private static void move(Path fresh, Path target) throws IOException {
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
