package dev.sextant.cli.command;

import dev.sextant.build.load.InputException;
import dev.sextant.build.load.TextReader;
import dev.sextant.build.sink.OutputException;
import dev.sextant.cli.finding.Baseline;
import dev.sextant.cli.finding.Findings;
import dev.sextant.cli.host.Shown;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is known already and not shown again. */
final class BaselineOptions {

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Show only what is new since this file was written.")
  private @Nullable Path baseline;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Write all that is found to this file, so that only what comes later is new.")
  private @Nullable Path written;

  /**
   * The findings that are new; what is known from now on is written.
   *
   * @param whole whether all files were looked at, so that what is not found is mended
   * @throws InputException when the baseline cannot be read
   * @throws OutputException when it cannot be written
   */
  Findings fresh(Context context, Findings findings, boolean whole)
      throws InputException, OutputException {
    Findings fresh = baseline == null ? findings : since(context, baseline, findings, whole);
    if (written == null) {
      return fresh;
    }
    String text = Baseline.text(findings);
    context.write(written, text);
    context.note("wrote %s findings to %s".formatted(findings.all().size(), name(written)));
    return findings.without(Baseline.read(text));
  }

  private static Findings since(Context context, Path file, Findings findings, boolean whole)
      throws InputException {
    Baseline known = read(context.path(file), file);
    long gone = known.gone(findings);
    if (gone > 0 && whole) {
      context.note(
          "%s of the findings in %s are mended; write it anew".formatted(gone, name(file)));
    }
    return findings.without(known);
  }

  private static Baseline read(Path path, Path given) throws InputException {
    String text;
    try {
      text = Files.readString(path);
    } catch (CharacterCodingException e) {
      throw new InputException("the baseline `" + name(given) + "` is not UTF-8");
    } catch (IOException e) {
      throw new InputException("the baseline `" + name(given) + "` " + TextReader.reason(e));
    }
    try {
      return Baseline.read(text);
    } catch (InputException e) {
      throw new InputException(
          "`%s` is no baseline: %s"
              .formatted(name(given), Shown.text(String.valueOf(e.getMessage()))));
    }
  }

  private static String name(Path file) {
    return Shown.text(file.toString());
  }
}
