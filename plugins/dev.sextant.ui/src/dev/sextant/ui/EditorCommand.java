package dev.sextant.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;

/** A command on the text at the caret; it thinks in the background and then shows what it found. */
abstract class EditorCommand extends AbstractHandler {

  /** What a command works on. */
  record Subject(Models.Opened opened, int offset, Shell shell) {}

  /** Finds out what to do, not on the UI thread; the result runs on the UI thread. */
  abstract Runnable prepare(Subject subject);

  @Override
  public Object execute(ExecutionEvent event) {
    IEditorPart part = HandlerUtil.getActiveEditor(event);
    Shell shell = HandlerUtil.getActiveShell(event);
    Editors.opened(part).ifPresent(opened -> run(new Subject(opened, offset(part), shell)));
    return null;
  }

  private static int offset(IEditorPart part) {
    ISelection selection = part.getSite().getSelectionProvider().getSelection();
    return selection instanceof ITextSelection text ? text.getOffset() : 0;
  }

  void run(Subject subject) {
    Job job =
        Job.create(
            "Metrics", (ICoreRunnable) monitor -> Display.getDefault().asyncExec(prepare(subject)));
    job.setSystem(true);
    job.schedule();
  }
}
