package dev.sextant.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.lang.metrics.MetricsFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;

/** EMF users load {@code .metrics} files like any other model. */
class XtextAdaptersTest {

  private static final URI FILE = URI.createURI("memory:/a.metrics");

  @Test
  void filesLoadAsResources() throws IOException {
    Resource resource = load("team A {\n  lead B\n}\n");
    assertThat(resource.getErrors()).isEmpty();
    assertThat(((MetricsFile) resource.getContents().getFirst()).getLines()).hasSize(1);
  }

  @Test
  void findingsAreIssues() throws IOException {
    Resource resource = load("team A {\n  laed B\n}\n");
    List<Issue> issues =
        IResourceServiceProvider.Registry.INSTANCE
            .getResourceServiceProvider(FILE)
            .getResourceValidator()
            .validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
    assertThat(issues)
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.getLineNumber()).isEqualTo(2);
              assertThat(issue.getColumn()).isEqualTo(3);
              assertThat(issue.getMessage())
                  .isEqualTo("`laed` is not known in a `team`: did you mean `lead`?");
            });
  }

  private static Resource load(String text) throws IOException {
    XtextResourceSet resources =
        new MetricsStandaloneSetup()
            .createInjectorAndDoEMFRegistration()
            .getInstance(XtextResourceSet.class);
    Resource resource = resources.createResource(FILE);
    resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
    return resource;
  }
}
