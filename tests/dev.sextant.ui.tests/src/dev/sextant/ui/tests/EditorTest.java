package dev.sextant.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.ui.MetricsContentAssist;
import dev.sextant.ui.MetricsHover;
import dev.sextant.ui.NameHyperlinks;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a user does with a model in a real workbench. */
class EditorTest {

  private static final String PEOPLE =
      """
      package museum

      role Head "Head of the halls"
      role Curator "Curator"
      goal More "More visitors"
      """;

  private static final String HALLS =
      """
      // What the halls are held to
      package museum

      source Visits "Persons who pass a gate" {
        file "data/visits.csv"
        key visit_id
        column visit_id: text
        column entered_on: date
        column hall: text "Hall"
        time entered_on
      }

      metric visits "Visits" = count(Visits)

      kpi DailyVisits "Visits per day" {
        measures More
        value visits per day where hall = "West"
        higher is better
        judged monthly
        owner Hed
        target 5000 by 2026-12-31 from 3800 on 2025-12-31
      }
      """;

  private static final String LOOSE =
      """
      package museum

      kpi Returning "Share of visitors who come back" {
        higher is better
        owner Head
      }
      """;

  private Workbench workbench;
  private IFile people;
  private IFile halls;

  @BeforeEach
  void start() throws Exception {
    workbench = new Workbench("museum");
    people = workbench.file("people.metrics", PEOPLE);
    halls = workbench.file("halls.metrics", HALLS);
  }

  @AfterEach
  void stop() throws Exception {
    workbench.close();
  }

  private static boolean isAboutHed(String message) {
    return message.contains("`Hed`");
  }

  private static ITextViewer viewer(ITextEditor editor) {
    return editor.getAdapter(ITextViewer.class);
  }

  private static int caretBehind(ITextEditor editor, String words) throws Exception {
    int offset = Workbench.text(editor).indexOf(words) + words.length();
    Workbench.ui(
        () -> {
          editor.selectAndReveal(offset, 0);
          return null;
        });
    return offset;
  }

  @Test
  void showsProblemsOfFilesThatAreNotOpen() throws Exception {
    IMarker marker = workbench.marker(halls, EditorTest::isAboutHed);
    assertEquals(20, marker.getAttribute(IMarker.LINE_NUMBER, 0));
    assertEquals(IMarker.SEVERITY_ERROR, marker.getAttribute(IMarker.SEVERITY, -1));
  }

  @Test
  void showsProblemsWhileTypingInAnotherFile() throws Exception {
    workbench.marker(halls, EditorTest::isAboutHed);
    ITextEditor editor = workbench.open(people);
    Workbench.ui(
        () -> {
          Workbench.document(editor).set(PEOPLE + "role Hed\n");
          return null;
        });
    workbench.noMarker(halls, EditorTest::isAboutHed);
    assertTrue(editor.isDirty());
  }

  @Test
  void appliesAFix() throws Exception {
    ITextEditor editor = workbench.open(halls);
    IMarker marker = workbench.marker(halls, EditorTest::isAboutHed);
    Workbench.screenshot("problem");
    IMarkerResolution[] fixes =
        Workbench.ui(() -> IDE.getMarkerHelpRegistry().getResolutions(marker));
    assertTrue(fixes.length > 0);
    Workbench.ui(
        () -> {
          fixes[0].run(marker);
          return null;
        });
    assertTrue(Workbench.text(editor).contains("owner Head\n"));
    workbench.noMarker(halls, EditorTest::isAboutHed);
  }

  @Test
  void showsWhatARuleFindsAndAppliesItsFix() throws Exception {
    IFile loose = workbench.file("loose.metrics", LOOSE);
    ITextEditor editor = workbench.open(loose);
    IMarker marker = workbench.marker(loose, EditorTest::isAboutGoals);
    assertEquals(IMarker.SEVERITY_WARNING, marker.getAttribute(IMarker.SEVERITY, -1));
    assertEquals("kpi-without-goal", marker.getAttribute("rule", ""));
    IMarkerResolution[] fixes =
        Workbench.ui(() -> IDE.getMarkerHelpRegistry().getResolutions(marker));
    assertEquals(2, fixes.length);
    assertTrue(fixes[1].getLabel().startsWith("Allow `kpi-without-goal` here until "));
    Workbench.ui(
        () -> {
          fixes[0].run(marker);
          return null;
        });
    assertTrue(Workbench.text(editor).contains("\nmetric Returning "));
    workbench.noMarker(loose, EditorTest::isAboutGoals);
  }

  private static boolean isAboutGoals(String message) {
    return message.contains("`Returning`") && message.contains("goal");
  }

  @Test
  void completesAKeywordAndAName() throws Exception {
    ITextEditor editor = workbench.open(halls);
    Workbench.ui(
        () -> {
          Workbench.document(editor).set(HALLS.replace("  judged monthly\n", "  jud\n"));
          return null;
        });
    int offset = caretBehind(editor, "  jud");
    take(editor, offset, "judged");
    assertTrue(Workbench.text(editor).contains("  judged\n"));
    int role = caretBehind(editor, "owner H");
    take(editor, role, "Head");
    assertTrue(Workbench.text(editor).contains("owner Head\n"));
  }

  private static void take(ITextEditor editor, int offset, String label) throws Exception {
    ITextViewer viewer = viewer(editor);
    ICompletionProposal[] proposals =
        new MetricsContentAssist().computeCompletionProposals(viewer, offset);
    ICompletionProposal found =
        Arrays.stream(proposals)
            .filter(p -> p.getDisplayString().equals(label))
            .findFirst()
            .orElseThrow();
    Workbench.ui(
        () -> {
          found.apply(viewer.getDocument());
          return null;
        });
  }

  @Test
  void followsAReferenceIntoAnotherFile() throws Exception {
    ITextEditor editor = workbench.open(halls);
    workbench.marker(halls, EditorTest::isAboutHed);
    int offset = caretBehind(editor, "measures Mo");
    IHyperlink[] links =
        Workbench.ui(
            () ->
                new NameHyperlinks()
                    .detectHyperlinks(viewer(editor), new Region(offset, 0), false));
    assertNotNull(links);
    Workbench.ui(
        () -> {
          links[0].open();
          return null;
        });
    String title = Workbench.ui(() -> Workbench.page().getActiveEditor().getTitle());
    assertEquals("people.metrics", title);
  }

  @Test
  void saysWhatAWordMeans() throws Exception {
    ITextEditor editor = workbench.open(halls);
    int offset = caretBehind(editor, "value vis");
    String hover = new MetricsHover().getHoverInfo(viewer(editor), new Region(offset, 0));
    assertTrue(hover.contains("Number of persons who pass a gate"), hover);
  }

  @Test
  void renamesInAllFilesByTheDialog() throws Exception {
    ITextEditor editor = workbench.open(halls);
    workbench.marker(halls, EditorTest::isAboutHed);
    caretBehind(editor, "measures Mo");
    Display.getDefault().asyncExec(() -> run("dev.sextant.ui.rename"));
    Shell dialog = Workbench.await("the dialog", () -> shell("Rename"));
    Workbench.ui(
        () -> {
          ((Text) control(dialog, Text.class).orElseThrow()).setText("MoreGuests");
          return null;
        });
    Workbench.screenshot("rename");
    Workbench.ui(
        () -> {
          press(dialog, IDialogConstants.OK_LABEL);
          return null;
        });
    Workbench.await(
        "the rename",
        () ->
            Workbench.text(editor).contains("measures MoreGuests")
                ? Optional.of(1)
                : Optional.empty());
    assertTrue(people.readString().contains("goal MoreGuests"));
  }

  private static void run(String command) {
    IHandlerService handlers =
        Workbench.page().getWorkbenchWindow().getService(IHandlerService.class);
    try {
      handlers.executeCommand(command, null);
    } catch (org.eclipse.core.commands.common.CommandException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Shell> shell(String title) throws Exception {
    return Workbench.ui(
        () ->
            Arrays.stream(Display.getDefault().getShells())
                .filter(s -> s.getText().equals(title) && s.isVisible())
                .findFirst());
  }

  private static Optional<Control> control(Composite in, Class<? extends Control> type) {
    for (Control child : in.getChildren()) {
      Optional<Control> found =
          type.isInstance(child)
              ? Optional.of(child)
              : child instanceof Composite inner ? control(inner, type) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static void press(Shell dialog, String label) {
    Button button = dialog.getDefaultButton();
    assertTrue(button.getText().replace("&", "").equals(label), button.getText());
    button.notifyListeners(org.eclipse.swt.SWT.Selection, null);
  }

  @Test
  void listsReferences() throws Exception {
    ITextEditor editor = workbench.open(people);
    workbench.marker(halls, EditorTest::isAboutHed);
    caretBehind(editor, "goal Mo");
    Display.getDefault().asyncExec(() -> run("org.eclipse.ui.genericeditor.findReferences"));
    IViewPart view =
        Workbench.await(
            "the list",
            () ->
                Workbench.ui(
                    () ->
                        Optional.ofNullable(
                            Workbench.page().findView("dev.sextant.ui.references"))));
    String count =
        Workbench.await(
            "its content",
            () ->
                Workbench.ui(
                    () ->
                        Optional.of(((org.eclipse.ui.part.ViewPart) view).getContentDescription())
                            .filter(d -> !d.isEmpty())));
    assertEquals("2 places", count);
  }

  @Test
  void showsTheOutline() throws Exception {
    ITextEditor editor = workbench.open(halls);
    workbench.marker(halls, EditorTest::isAboutHed);
    IContentOutlinePage outline = Workbench.ui(() -> editor.getAdapter(IContentOutlinePage.class));
    assertNotNull(outline);
    Workbench.screenshot("outline");
    StructuredSelection empty = StructuredSelection.EMPTY;
    assertEquals(empty, Workbench.<Object>ui(() -> shown().getSelection()));
    int items =
        Workbench.await(
            "elements in the outline",
            () -> Workbench.ui(() -> Optional.of(tree().getItemCount()).filter(n -> n > 0)));
    assertEquals(3, items);
  }

  private static IContentOutlinePage shown() {
    org.eclipse.ui.views.contentoutline.ContentOutline view =
        (org.eclipse.ui.views.contentoutline.ContentOutline)
            Workbench.page().findView("org.eclipse.ui.views.ContentOutline");
    return (IContentOutlinePage) view.getCurrentPage();
  }

  private static org.eclipse.swt.widgets.Tree tree() {
    return (org.eclipse.swt.widgets.Tree) shown().getControl();
  }

  @Test
  void formatsTheFile() throws Exception {
    ITextEditor editor = workbench.open(people);
    Workbench.ui(
        () -> {
          Workbench.document(editor).set("package museum\n\nteam Halls {\nlead     Head\n}\n");
          return null;
        });
    Display.getDefault().asyncExec(() -> run("dev.sextant.ui.format"));
    Workbench.await(
        "the format",
        () ->
            Workbench.text(editor).contains("\n  lead Head\n") ? Optional.of(1) : Optional.empty());
  }

  @Test
  void coloursKeywordsAndNames() throws Exception {
    ITextEditor editor = workbench.open(halls);
    workbench.marker(halls, EditorTest::isAboutHed);
    StyledText widget = viewer(editor).getTextWidget();
    int keyword = HALLS.indexOf("kpi DailyVisits");
    StyleRange range =
        Workbench.await(
            "colours",
            () -> Workbench.ui(() -> Optional.ofNullable(widget.getStyleRangeAtOffset(keyword))));
    StyleRange name = Workbench.ui(() -> widget.getStyleRangeAtOffset(keyword + 5));
    assertNotNull(name);
    assertTrue(!range.foreground.equals(name.foreground));
  }
}
