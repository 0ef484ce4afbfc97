package dev.sextant.build.sink;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says in one line why something was not written. */
public final class WriteFailure {

  private WriteFailure() {}

  /** Such as {@code cannot write `out`: permission denied}. */
  public static String line(Path target, IOException e) {
    return "cannot write `" + target + "`: " + reason(e);
  }

  /** Why the file system refused. */
  public static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException a -> "permission denied";
      case NoSuchFileException n -> "a folder above it does not exist";
      case FileAlreadyExistsException f -> "`" + f.getFile() + "` is in the way";
      case FileSystemException f when f.getReason() != null -> lower(f.getReason());
      default -> lower(String.valueOf(e.getMessage()));
    };
  }

  private static String lower(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
