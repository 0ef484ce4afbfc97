package dev.sextant.build.target;

import dev.sextant.build.sink.Artifacts;
import dev.sextant.site.Site;

/** The static site. */
final class SiteTarget implements Target {

  @Override
  public String name() {
    return "site";
  }

  @Override
  public Artifacts produce(BuildInput input) {
    return new Artifacts()
        .addAll("", Site.render(input.loaded().workspace(), input.report().get()));
  }
}
