package dev.sextant.ui;

import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Problem;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.IMarkerResolutionGenerator2;

/** The remedies of a problem, from the Problems view, the hover or by Ctrl+1. */
public final class FixResolutions implements IMarkerResolutionGenerator2 {

  @Override
  public boolean hasResolutions(IMarker marker) {
    return marker.getAttribute(ProblemMarkers.FIXABLE, false);
  }

  @Override
  public IMarkerResolution[] getResolutions(IMarker marker) {
    Optional<Model> model =
        marker.getResource() instanceof IFile file
            ? SextantPlugin.get().models().of(file)
            : Optional.empty();
    return model.stream()
        .flatMap(m -> fixes(m, marker).map(fix -> new Resolution(m, fix)))
        .toArray(IMarkerResolution[]::new);
  }

  private static Stream<Fix> fixes(Model model, IMarker marker) {
    String path = model.path((IFile) marker.getResource());
    return model.project().latest().map(Model::service).stream()
        .flatMap(
            service ->
                service.problems(path).stream()
                    .filter(problem -> isOf(marker, problem))
                    .flatMap(problem -> service.fixes(problem).stream()));
  }

  /** An unsaved editor moves its markers, so that the place does not count. */
  private static boolean isOf(IMarker marker, Problem problem) {
    return problem.rule().equals(marker.getAttribute(ProblemMarkers.RULE, ""))
        && MarkerJob.text(problem).equals(marker.getAttribute(IMarker.MESSAGE, ""));
  }

  private record Resolution(Model model, Fix fix) implements IMarkerResolution2 {

    @Override
    public String getLabel() {
      return fix.title();
    }

    @Override
    public void run(IMarker marker) {
      Editors.apply(model, fix.edits());
    }

    @Override
    public String getDescription() {
      return fix.title();
    }

    @Override
    public Image getImage() {
      return null;
    }
  }
}
