package dev.sextant.build.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes artifacts as a folder, all or nothing: into a new folder beside the wanted one, which then
 * takes its place by renaming. What somebody else put or changed in a folder is never replaced.
 */
public final class FolderSink {

  /** Lies in every folder written here, and says what of it may be replaced. */
  public static final String MARKER = OutputMarker.NAME;

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
    try {
      Optional<Path> foreign = OutputMarker.foreign(target.toRealPath());
      if (foreign.isPresent()) {
        throw new OutputException(
            Files.exists(target.resolve(MARKER))
                ? "`%s` was put or changed there since sextant wrote the folder; move it away, or name another folder"
                    .formatted(foreign.get())
                : "`%s` holds files that sextant did not write; name an empty or a new folder"
                    .formatted(target));
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
    temporaries.whole(() -> Files.writeString(fresh.resolve(MARKER), OutputMarker.of(artifacts)));
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

  /** A folder that exists stays itself, since a shell may stand in it: only its content changes. */
  private void swap(Path target, Path fresh, Path old) throws IOException {
    temporaries.whole(
        () -> {
          if (!Files.exists(target)) {
            Files.move(fresh, target);
            return;
          }
          Files.createDirectory(old);
          moveContent(target, old);
          try {
            moveContent(fresh, target);
          } catch (IOException e) {
            moveContent(old, target);
            throw e;
          }
          temporaries.add(old);
        });
  }

  /** Moves what lies in a folder: all of it, or nothing. */
  private static void moveContent(Path from, Path to) throws IOException {
    List<Path> moved = new ArrayList<>();
    try (Stream<Path> content = Files.list(from)) {
      for (Path path : content.toList()) {
        Files.move(path, to.resolve(path.getFileName()));
        moved.add(path);
      }
    } catch (IOException e) {
      for (Path path : moved) {
        Files.move(to.resolve(path.getFileName()), path);
      }
      throw e;
    }
  }
}
