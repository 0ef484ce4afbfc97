package dev.sextant.ui;

import dev.sextant.ide.project.Snapshot;
import dev.sextant.ide.service.LanguageService;
import dev.sextant.model.workspace.Location;
import java.util.List;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Lists all places that name what is named at the caret. */
public final class ReferencesCommand extends EditorCommand {

  @Override
  Runnable prepare(Subject subject) {
    Models.Opened opened = subject.opened();
    Snapshot snapshot = opened.model().project().current();
    LanguageService service = Model.service(snapshot);
    List<Location> places = service.references(opened.path(), subject.offset(), true);
    return () -> show(opened.model(), snapshot, places);
  }

  private static void show(Model model, Snapshot snapshot, List<Location> places) {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    try {
      if (page.showView(ReferencesView.ID) instanceof ReferencesView view) {
        view.show(model, snapshot, places);
      }
    } catch (PartInitException e) {
      SextantPlugin.get().getLog().log(e.getStatus());
    }
  }
}
