package dev.sextant.ide.navigate;

import dev.sextant.ide.project.Document;
import dev.sextant.ide.project.Snapshot;
import dev.sextant.ide.project.Sources;
import dev.sextant.ide.shape.LineShape;
import dev.sextant.ide.shape.Shapes;
import dev.sextant.ide.text.Block;
import dev.sextant.ide.text.Line;
import dev.sextant.ide.text.Words;
import dev.sextant.lang.token.Token;
import dev.sextant.lang.token.TokenKind;
import dev.sextant.lang.words.LineTable;
import dev.sextant.lint.rule.BuiltInRules;
import dev.sextant.lint.rule.RulePages;
import dev.sextant.model.file.Element;
import dev.sextant.model.source.ColumnInfo;
import dev.sextant.model.source.Join;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.workspace.Symbol;
import dev.sextant.model.workspace.Workspace;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a word means: an element, a column, or a keyword. */
public final class Hovers {

  private final Snapshot snapshot;
  private final LocalDate today;
  private final Workspace workspace;

  /** Hovers in a snapshot; the day decides which proxies still hold. */
  public Hovers(Snapshot snapshot, LocalDate today) {
    this.snapshot = snapshot;
    this.today = today;
    this.workspace = snapshot.workspace();
  }

  /** What is known of the word at a caret. */
  public Optional<Hover> at(Document document, int offset) {
    Optional<Hover> named =
        new Navigation(snapshot)
            .at(document, offset)
            .flatMap(o -> describe(o.symbol()).map(text -> new Hover(o.span(), text)));
    return named.or(() -> rule(document, offset)).or(() -> keyword(document, offset));
  }

  /** The page about the rule that a line allows to be broken. */
  private static Optional<Hover> rule(Document document, int offset) {
    return document
        .structure()
        .tokenAt(offset)
        .filter(t -> t.kind() == TokenKind.RULE && BuiltInRules.isKnown(t.text()))
        .map(t -> new Hover(Words.span(t), RulePages.of(t.text())));
  }

  /** What is known of an element or one of its columns, in Markdown. */
  public Optional<String> describe(Symbol symbol) {
    return symbol.member().isEmpty()
        ? workspace.element(symbol.element()).map(this::element)
        : Sources.of(workspace, symbol.element()).map(source -> member(source, symbol.member()));
  }

  private String element(Element element) {
    return new ElementText(snapshot, element, today).markdown();
  }

  private String member(SourceInfo source, String name) {
    Optional<ColumnInfo> column = source.column(name);
    Optional<Join> reference = source.reference(name);
    Markdown text = new Markdown();
    text.paragraph(Markdown.bold(name) + " of " + Markdown.code(source.id().qualifiedName()));
    column.ifPresent(
        c ->
            text.paragraph(Markdown.text(c.label()))
                .item("Type", TypeText.of(c.type()))
                .item("Time zone", Markdown.text(c.zone())));
    reference.ifPresent(
        join ->
            text.item("Leads to", Markdown.code(join.to().qualifiedName()))
                .item("By", Markdown.code(by(join)))
                .item("Not safe", Markdown.text(join.unsafe())));
    boolean role = source.time(name).filter(t -> t.name().equals(name)).isPresent();
    return text.item("Date role", role ? "rows belong to periods by it" : "").build();
  }

  private static String by(Join join) {
    return join.columns().stream().map(Join.Column::written).collect(Collectors.joining(", "));
  }

  private static Optional<Hover> keyword(Document document, int offset) {
    Optional<Token> token =
        document.structure().tokenAt(offset).filter(t -> t.kind() == TokenKind.KEYWORD);
    return token.flatMap(
        t ->
            document.structure().lines().stream()
                .filter(line -> line.tokens().getFirst().equals(t))
                .findFirst()
                .flatMap(Hovers::says)
                .or(() -> inFormula(t))
                .map(says -> new Hover(Words.span(t), says)));
  }

  /** What a part of a formula does that starts with the word. */
  private static Optional<String> inFormula(Token token) {
    return LineTable.formulas().stream()
        .filter(form -> form.first().equals(token.text()))
        .map(form -> Markdown.code(form.text()) + " – " + Markdown.text(form.says()))
        .reduce((one, other) -> one + "\n\n" + other);
  }

  private static Optional<String> says(Line line) {
    Block block = line.block();
    String body = block == null ? Shapes.FILE : block.head().keyword();
    return Shapes.table()
        .in(body)
        .filter(shape -> shape.keyword().equals(line.keyword()))
        .map(LineShape::says)
        .distinct()
        .reduce((one, other) -> one + "; or: " + other)
        .map(says -> Markdown.bold(line.keyword()) + " – " + Markdown.text(says));
  }
}
