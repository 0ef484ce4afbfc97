package dev.sextant.ide.service;

import dev.sextant.build.fix.EditedText;
import dev.sextant.ide.complete.Completion;
import dev.sextant.ide.complete.Proposal;
import dev.sextant.ide.navigate.Hover;
import dev.sextant.ide.navigate.Hovers;
import dev.sextant.ide.navigate.Navigation;
import dev.sextant.ide.navigate.Occurrence;
import dev.sextant.ide.navigate.Rename;
import dev.sextant.ide.navigate.RenameException;
import dev.sextant.ide.project.Snapshot;
import dev.sextant.ide.view.Colour;
import dev.sextant.ide.view.Colours;
import dev.sextant.ide.view.Folding;
import dev.sextant.ide.view.Layouting;
import dev.sextant.ide.view.Outline;
import dev.sextant.ide.view.OutlineNode;
import dev.sextant.lint.run.Acceptance;
import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.TextEdit;
import dev.sextant.model.file.Element;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.text.Span;
import dev.sextant.model.workspace.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Every editor feature on one snapshot. Paths are relative to the workspace, places are offsets in
 * UTF-16 code units; a path that is no file of the workspace gives empty answers.
 */
public final class LanguageService {

  private final Snapshot snapshot;
  private final LocalDate today;

  /** Features on a snapshot; the day decides which periods completion offers. */
  public LanguageService(Snapshot snapshot, LocalDate today) {
    this.snapshot = snapshot;
    this.today = today;
  }

  /** What is wrong in a file and what misleads, as far as it is known by now, by place. */
  public List<Problem> problems(String path) {
    return Stream.concat(
            snapshot.problems(path).stream(), snapshot.judgement(today).problems(path).stream())
        .sorted()
        .toList();
  }

  /**
   * Judges everything, so that nothing is missing from the problems.
   *
   * @param stop asked now and then whether nobody waits for it any more
   * @return whether everything is known now
   */
  public boolean judgeAll(BooleanSupplier stop) {
    return snapshot.judgement(today).complete(stop);
  }

  /** The problems whose place touches a range; their fixes are what can be done there. */
  public List<Problem> problems(String path, Span range) {
    return problems(path).stream()
        .filter(p -> p.span().start() <= range.end() && range.start() <= p.span().end())
        .toList();
  }

  /** What can be done about a problem, the best first; last of all it is allowed for a while. */
  public List<Fix> fixes(Problem problem) {
    return Stream.concat(
            problem.fixes().stream().map(this::tidy),
            Acceptance.of(snapshot.workspace(), problem, today).stream())
        .toList();
  }

  /** What is removed leaves no blank line behind. */
  private Fix tidy(Fix fix) {
    return new Fix(fix.title(), fix.safe(), fix.edits().stream().map(this::tidy).toList());
  }

  private TextEdit tidy(TextEdit edit) {
    return snapshot.document(edit.file()).map(d -> EditedText.tidy(d.text(), edit)).orElse(edit);
  }

  /** What can be typed at a caret, the best first. */
  public List<Proposal> completion(String path, int offset) {
    return snapshot
        .document(path)
        .map(d -> new Completion(snapshot, today).at(d, offset))
        .orElse(List.of());
  }

  /** What is known of the word at a caret. */
  public Optional<Hover> hover(String path, int offset) {
    return snapshot.document(path).flatMap(d -> new Hovers(snapshot, today).at(d, offset));
  }

  /** The name at a caret, if the word there is one. */
  public Optional<Occurrence> nameAt(String path, int offset) {
    return snapshot.document(path).flatMap(d -> navigation().at(d, offset));
  }

  /** Where the name at a caret is declared. */
  public Optional<Location> definition(String path, int offset) {
    return nameAt(path, offset).flatMap(o -> navigation().declaration(o.symbol()));
  }

  /** All places that name what is named at a caret. */
  public List<Location> references(String path, int offset, boolean withDeclaration) {
    return nameAt(path, offset)
        .map(o -> navigation().references(o.symbol(), withDeclaration))
        .orElse(List.of());
  }

  /** The places in the same file that name what is named at a caret. */
  public List<Location> highlights(String path, int offset) {
    return nameAt(path, offset)
        .map(o -> navigation().highlights(path, o.symbol()))
        .orElse(List.of());
  }

  /**
   * The name at a caret as it can be renamed.
   *
   * @throws RenameException when it cannot
   */
  public Optional<RenamedName> prepareRename(String path, int offset) throws RenameException {
    Optional<Occurrence> name = nameAt(path, offset);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    String current = new Rename(snapshot).current(name.get().symbol());
    return Optional.of(new RenamedName(name.get().span(), current));
  }

  /**
   * A name that can be changed.
   *
   * @param span the word at the caret
   * @param current the name now, without backquotes
   */
  public record RenamedName(Span span, String current) {}

  /**
   * The edits that rename what is named at a caret; none when nothing is.
   *
   * @throws RenameException when the new name cannot be
   */
  public List<TextEdit> rename(String path, int offset, String newName) throws RenameException {
    Optional<Occurrence> name = nameAt(path, offset);
    return name.isEmpty() ? List.of() : new Rename(snapshot).to(name.get().symbol(), newName);
  }

  /** The elements of a file as a tree. */
  public List<OutlineNode> outline(String path) {
    return file(path).map(Outline::of).orElse(List.of());
  }

  /** The named elements of the workspace whose name or label holds the query, whatever its case. */
  public Stream<Element> symbols(String query) {
    String wanted = query.toLowerCase(Locale.ROOT);
    return snapshot
        .workspace()
        .elements()
        .filter(e -> !e.name().isEmpty())
        .filter(
            e ->
                e.id().qualifiedName().toLowerCase(Locale.ROOT).contains(wanted)
                    || e.label().toLowerCase(Locale.ROOT).contains(wanted));
  }

  /** The edit that formats a file; empty when it is in order. */
  public Optional<TextEdit> formatting(String path) {
    return snapshot.document(path).flatMap(Layouting::edit);
  }

  /** The colours of a file's words. */
  public List<Colour> colours(String path) {
    return snapshot
        .document(path)
        .flatMap(d -> file(path).map(file -> Colours.of(snapshot.workspace(), file, d)))
        .orElse(List.of());
  }

  /** The lines of a file that can be folded away. */
  public List<Folding.Range> folding(String path) {
    return snapshot.document(path).map(Folding::of).orElse(List.of());
  }

  private Optional<FileModel> file(String path) {
    return Optional.ofNullable(snapshot.workspace().files().get(path));
  }

  private Navigation navigation() {
    return new Navigation(snapshot);
  }
}
