package dev.sextant.ide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as clients see it: through the protocol, over pipes, on a folder on disk. */
@Timeout(120)
class ServerTest {

  private static final String PEOPLE = "package museum\nrole Head\nrole Curator\n";
  private static final String HALLS =
      """
      package museum

      kpi Daily "Visits" {
        owner Head
        higher is better
      }
      """;

  @TempDir Path folder;
  private TestClient client;

  @BeforeEach
  void start() throws IOException {
    Files.writeString(folder.resolve("people.metrics"), PEOPLE);
    Files.writeString(folder.resolve("halls.metrics"), HALLS);
    client = TestClient.start();
  }

  @AfterEach
  void stop() throws Exception {
    assertThat(client.stop()).isZero();
  }

  private String uri(String name) {
    return folder.resolve(name).toUri().toString();
  }

  private static TextDocumentIdentifier document(String uri) {
    return new TextDocumentIdentifier(uri);
  }

  private static <T> T get(CompletableFuture<T> answer) throws Exception {
    return answer.get(60, TimeUnit.SECONDS);
  }

  private List<String> completions(String uri, int line, int column) throws Exception {
    CompletionParams params = new CompletionParams(document(uri), new Position(line, column));
    CompletionList list = get(client.documents().completion(params)).getRight();
    return list.getItems().stream().map(CompletionItem::getLabel).toList();
  }

  @Test
  void tellsWhatItCanDo() throws Exception {
    var able = client.initialize(folder).getCapabilities();
    assertThat(able.getCompletionProvider().getTriggerCharacters()).contains(".");
    assertThat(able.getPositionEncoding()).isEqualTo("utf-16");
    assertThat(able.getRenameProvider().getRight().getPrepareProvider()).isTrue();
  }

  @Test
  void publishesProblemsOfOpenAndOfClosedFiles() throws Exception {
    Files.writeString(
        folder.resolve("broken.metrics"), "package museum\nkpi K {\n  ownr Head\n}\n");
    client.initialize(folder);
    List<Diagnostic> broken = client.problems(uri("broken.metrics"), d -> !d.isEmpty());
    assertThat(broken.getFirst().getMessage().getLeft()).contains("ownr").contains("owner");
    assertThat(broken.getFirst().getRange().getStart()).isEqualTo(new Position(2, 2));
    assertThat(broken.getFirst().getSource()).isEqualTo("sextant");

    client.open(uri("halls.metrics"), HALLS.replace("Head", "Hed"));
    List<Diagnostic> open = client.problems(uri("halls.metrics"), TestClient.says("Hed"));
    assertThat(open.stream().filter(TestClient.mentions("Hed")))
        .extracting(Diagnostic::getRange)
        .containsExactly(new Range(new Position(3, 8), new Position(3, 11)));
  }

  @Test
  void problemsGoWhenTheyAreRepairedInAnotherFile() throws Exception {
    client.initialize(folder);
    client.open(uri("halls.metrics"), HALLS.replace("Head", "Director"));
    client.problems(uri("halls.metrics"), TestClient.says("Director"));
    client.open(uri("people.metrics"), PEOPLE + "role Director\n");
    client.problems(uri("halls.metrics"), TestClient.saysNot("Director"));
  }

  @Test
  void appliesAFix() throws Exception {
    client.initialize(folder);
    String text = HALLS.replace("owner Head", "owner Hed");
    client.open(uri("halls.metrics"), text);
    client.problems(uri("halls.metrics"), TestClient.says("Hed"));
    Range range = new Range(new Position(3, 9), new Position(3, 9));
    CodeActionParams params =
        new CodeActionParams(
            document(uri("halls.metrics")), range, new CodeActionContext(List.of()));
    List<CodeAction> actions =
        get(client.documents().codeAction(params)).stream().map(a -> a.getRight()).toList();
    assertThat(actions).isNotEmpty();
    TextEdit edit = actions.getFirst().getEdit().getChanges().get(uri("halls.metrics")).getFirst();
    assertThat(edit.getNewText()).isEqualTo("Head");
    assertThat(edit.getRange()).isEqualTo(new Range(new Position(3, 8), new Position(3, 11)));
  }

  @Test
  void whatRulesFindHasItsIdAndItsFixes() throws Exception {
    client.initialize(folder);
    client.open(uri("halls.metrics"), HALLS);
    List<Diagnostic> problems =
        client.problems(uri("halls.metrics"), d -> d.stream().anyMatch(ServerTest::isGoalless));
    Diagnostic goalless =
        problems.stream().filter(ServerTest::isGoalless).findFirst().orElseThrow();
    assertThat(goalless.getSeverity()).isEqualTo(DiagnosticSeverity.Warning);
    CodeActionParams params =
        new CodeActionParams(
            document(uri("halls.metrics")),
            goalless.getRange(),
            new CodeActionContext(List.of(goalless)));
    List<CodeAction> actions =
        get(client.documents().codeAction(params)).stream()
            .map(a -> a.getRight())
            .filter(a -> a.getDiagnostics().contains(goalless))
            .toList();
    assertThat(actions)
        .extracting(CodeAction::getTitle)
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("Make it a `metric`"),
            last -> assertThat(last).startsWith("Allow `kpi-without-goal` here until "));
    assertThat(actions).extracting(CodeAction::getIsPreferred).containsExactly(true, false);
    TextEdit edit = actions.getLast().getEdit().getChanges().get(uri("halls.metrics")).getFirst();
    assertThat(edit.getNewText()).startsWith("allow kpi-without-goal because \"\" until ");
    assertThat(edit.getRange()).isEqualTo(new Range(new Position(2, 0), new Position(2, 0)));
  }

  private static boolean isGoalless(Diagnostic diagnostic) {
    return diagnostic.getCode().getLeft().equals("kpi-without-goal");
  }

  @Test
  void completesInTextThatWasNeverSaved() throws Exception {
    client.initialize(folder);
    client.open(uri("new.metrics"), "package museum\nkpi K {\n  owner \n}\n");
    assertThat(completions(uri("new.metrics"), 2, 8)).containsExactly("Curator", "Head");
  }

  @Test
  void followsHoversAndFindsReferences() throws Exception {
    client.initialize(folder);
    client.open(uri("halls.metrics"), HALLS);
    Position head = new Position(3, 10);
    TextDocumentPositionParams at =
        new TextDocumentPositionParams(document(uri("halls.metrics")), head);
    List<? extends Location> found =
        get(client.documents().definition(new DefinitionParams(at.getTextDocument(), head)))
            .getLeft();
    assertThat(found).hasSize(1);
    assertThat(Path.of(java.net.URI.create(found.getFirst().getUri())))
        .isEqualTo(folder.resolve("people.metrics"));
    Hover hover = get(client.documents().hover(new HoverParams(at.getTextDocument(), head)));
    assertThat(hover.getContents().getRight().getValue()).contains("role `museum.Head`");
  }

  @Test
  void renamesAcrossFilesAndSaysWhyNot() throws Exception {
    client.initialize(folder);
    client.open(uri("halls.metrics"), HALLS);
    TextDocumentIdentifier halls = document(uri("halls.metrics"));
    Position head = new Position(3, 10);
    WorkspaceEdit edit = get(client.documents().rename(new RenameParams(halls, head, "Director")));
    assertThat(edit.getChanges().keySet())
        .containsExactlyInAnyOrder(uri("halls.metrics"), uri("people.metrics"));
    assertThatThrownBy(
            () -> get(client.documents().rename(new RenameParams(halls, head, "Curator"))))
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("There is a role `Curator` in `people.metrics` already");
  }

  @Test
  void listsSymbolsAndColours() throws Exception {
    client.initialize(folder);
    client.open(uri("halls.metrics"), HALLS);
    TextDocumentIdentifier halls = document(uri("halls.metrics"));
    var symbols = get(client.documents().documentSymbol(new DocumentSymbolParams(halls)));
    assertThat(symbols).hasSize(1);
    assertThat(symbols.getFirst().getRight().getName()).isEqualTo("Daily");
    var found = get(client.workspaces().symbol(new WorkspaceSymbolParams("cur"))).getRight();
    assertThat(found).extracting(s -> s.getName()).containsExactly("Curator");
    List<Integer> data =
        get(client.documents().semanticTokensFull(new SemanticTokensParams(halls))).getData();
    assertThat(data.size() % 5).isZero();
    assertThat(data.subList(0, 4)).containsExactly(0, 0, 7, 0);
  }

  @Test
  void countsColumnsInUtf16() throws Exception {
    client.initialize(folder);
    String text = "package museum\nkpi K \"\uD83E\uDD95\" { owner Hed }\n";
    client.open(uri("halls.metrics"), text);
    List<Diagnostic> problems = client.problems(uri("halls.metrics"), TestClient.says("Hed"));
    assertThat(problems.stream().filter(TestClient.mentions("Hed")))
        .extracting(Diagnostic::getRange)
        .containsExactly(new Range(new Position(1, 19), new Position(1, 22)));
  }

  @Test
  void survivesEveryPrefixOfAFile() throws Exception {
    client.initialize(folder);
    client.open(uri("halls.metrics"), "");
    for (int length = 0; length <= HALLS.length(); length++) {
      client.change(uri("halls.metrics"), HALLS.substring(0, length));
      completions(uri("halls.metrics"), 50, 0);
    }
    client.problems(uri("halls.metrics"), TestClient.saysNot("never closed"));
    assertThat(completions(uri("halls.metrics"), 3, 8)).contains("Head");
  }

  @Test
  void theLastOfManyRapidEditsCounts() throws Exception {
    client.initialize(folder);
    client.open(uri("halls.metrics"), HALLS);
    for (int i = 0; i < 500; i++) {
      client.change(uri("halls.metrics"), HALLS.replace("Head", "Head" + i));
    }
    List<Diagnostic> problems = client.problems(uri("halls.metrics"), TestClient.says("Head499"));
    assertThat(problems).noneMatch(TestClient.mentions("Head498"));
  }

  @Test
  void aCancelledRequestEndsAndOthersAreAnswered() throws Exception {
    client.initialize(folder);
    client.open(uri("halls.metrics"), HALLS);
    CompletionParams params =
        new CompletionParams(document(uri("halls.metrics")), new Position(3, 8));
    List<CompletableFuture<?>> cancelled =
        IntStream.range(0, 50)
            .<CompletableFuture<?>>mapToObj(i -> client.documents().completion(params))
            .toList();
    cancelled.forEach(f -> f.cancel(true));
    assertThat(completions(uri("halls.metrics"), 3, 8)).contains("Head");
  }

  @Test
  void filesOutsideOfEveryFolderAreTakenAlone() throws Exception {
    client.initialize(folder);
    String loose = "untitled:Untitled-1";
    client.open(loose, "role Boss\nkpi K {\n  owner \n}\n");
    assertThat(completions(loose, 2, 8)).containsExactly("Boss");
    TextDocumentIdentifier never = document("file:///no/such/folder/none.metrics");
    assertThat(get(client.documents().documentSymbol(new DocumentSymbolParams(never)))).isEmpty();
  }

  @Test
  void oneSlashOrThreeIsTheSameFile() throws Exception {
    client.initialize(folder);
    String oneSlash = uri("halls.metrics").replace("file:///", "file:/");
    client.open(oneSlash, HALLS.replace("Head", "Hed"));
    List<Diagnostic> problems = client.problems(oneSlash, TestClient.says("Hed"));
    assertThat(problems).isNotEmpty();
    assertThat(completions(uri("halls.metrics"), 3, 8)).contains("Head");
  }

  @Test
  void watchesTheDisk() throws Exception {
    client.initialize(folder);
    client.open(uri("halls.metrics"), HALLS);
    Files.delete(folder.resolve("people.metrics"));
    client.watched(uri("people.metrics"), FileChangeType.Deleted);
    client.problems(uri("halls.metrics"), TestClient.says("Head"));
    Files.writeString(folder.resolve("people.metrics"), PEOPLE);
    client.watched(uri("people.metrics"), FileChangeType.Created);
    client.problems(uri("halls.metrics"), TestClient.saysNot("Head"));
  }

  @Test
  void whatIsOpenCountsUntilItIsClosed() throws Exception {
    client.initialize(folder);
    client.open(uri("people.metrics"), "package museum\n");
    client.problems(uri("halls.metrics"), TestClient.says("Head"));
    client.watched(uri("people.metrics"), FileChangeType.Changed);
    client.problems(uri("halls.metrics"), TestClient.says("Head"));
    client.close(uri("people.metrics"));
    client.problems(uri("halls.metrics"), TestClient.saysNot("Head"));
  }

  @Test
  void settingsMakeAFolderAWorkspaceOfItsOwn() throws Exception {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Files.writeString(inner.resolve("sextant.toml"), "name = \"Inner\"\n");
    Files.writeString(inner.resolve("own.metrics"), "package museum\nkpi K { owner Head }\n");
    client.initialize(folder);
    String own = inner.resolve("own.metrics").toUri().toString();
    client.problems(own, TestClient.says("Head"));
  }

  @Test
  void aHugeFileIsAnswered() throws Exception {
    client.initialize(folder);
    StringBuilder text = new StringBuilder("package museum\n");
    for (int i = 0; i < 5000; i++) {
      text.append("metric m").append(i).append(" = ").append(i).append("\n");
    }
    text.append("kpi K {\n  owner \n}\n");
    client.open(uri("huge.metrics"), text.toString());
    assertThat(completions(uri("huge.metrics"), 5002, 8)).containsExactly("Curator", "Head");
  }

  @Test
  void watchedFilesThatAreNoneDoNoHarm() throws Exception {
    client.initialize(folder);
    client
        .workspaces()
        .didChangeWatchedFiles(
            new DidChangeWatchedFilesParams(
                List.of(new FileEvent("http://example.org/a", FileChangeType.Changed))));
    client.open(uri("halls.metrics"), HALLS);
    assertThat(completions(uri("halls.metrics"), 3, 8)).contains("Head");
  }
}
