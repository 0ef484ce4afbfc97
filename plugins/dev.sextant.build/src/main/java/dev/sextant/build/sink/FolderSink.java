package dev.sextant.build.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes artifacts as a folder, all or nothing: into a new folder beside the wanted one, which then
 * takes its place by renaming. A folder that somebody else filled is never replaced.
 */
public final class FolderSink {

  /** Lies in every folder written here, and says that it may be replaced. */
  public static final String MARKER = ".sextant-output";

  private static final String MARKER_TEXT =
      "This folder is written by sextant and replaced as a whole. Keep nothing of your own in it.\n";

  private final Temporaries temporaries;

  /** A sink that notes what it leaves on disk meanwhile. */
  public FolderSink(Temporaries temporaries) {
    this.temporaries = temporaries;
  }

  /**
   * Makes a folder hold exactly these artifacts.
   *
   * @throws OutputException when it cannot; then the folder is as it was
   */
  public void write(Path folder, Artifacts artifacts) throws OutputException {
    Path target = folder.toAbsolutePath().normalize();
    refuseForeign(target);
    String name = target.getFileName() + "." + UUID.randomUUID().toString().substring(0, 8);
    Path fresh = target.resolveSibling("." + name + ".new");
    Path old = target.resolveSibling("." + name + ".old");
    try {
      Path real = Files.exists(target) ? target.toRealPath() : target;
      createParent(real);
      fill(real.resolveSibling(fresh.getFileName()), artifacts);
      swap(real, real.resolveSibling(fresh.getFileName()), real.resolveSibling(old.getFileName()));
    } catch (IOException e) {
      throw new OutputException(WriteFailure.line(target, e));
    } finally {
      temporaries.deleteAll();
    }
  }

  private static void refuseForeign(Path target) throws OutputException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new OutputException("`" + target + "` is a file, not a folder to write to");
    }
    try (Stream<Path> content = Files.list(target)) {
      boolean ours = Files.exists(target.resolve(MARKER));
      if (!ours && content.findAny().isPresent()) {
        throw new OutputException(
            "`"
                + target
                + "` holds files that sextant did not write; name an empty or a new folder");
      }
    } catch (IOException e) {
      throw new OutputException(WriteFailure.line(target, e));
    }
  }

  private void fill(Path fresh, Artifacts artifacts) throws IOException {
    temporaries.add(fresh);
    temporaries.whole(() -> Files.createDirectory(fresh));
    for (Map.Entry<String, byte[]> file : artifacts.files().entrySet()) {
      temporaries.whole(() -> writeFile(fresh.resolve(file.getKey()), file.getValue()));
    }
    temporaries.whole(() -> Files.writeString(fresh.resolve(MARKER), MARKER_TEXT));
  }

  private static void writeFile(Path path, byte[] content) throws IOException {
    createParent(path);
    Files.write(path, content);
  }

  private static void createParent(Path path) throws IOException {
    Path parent = path.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
  }

  private void swap(Path target, Path fresh, Path old) throws IOException {
    temporaries.whole(
        () -> {
          boolean replaces = Files.exists(target);
          if (replaces) {
            Files.move(target, old);
          }
          try {
            Files.move(fresh, target);
          } catch (IOException e) {
            if (replaces) {
              Files.move(old, target);
            }
            throw e;
          }
          temporaries.add(old);
        });
  }
}
