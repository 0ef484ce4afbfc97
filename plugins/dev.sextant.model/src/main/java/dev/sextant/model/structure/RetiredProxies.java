package dev.sextant.model.structure;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.name.Match;
import dev.sextant.model.resolve.Context;
import dev.sextant.model.resolve.MetricInfo;
import dev.sextant.model.resolve.Say;
import java.util.Optional;

/** Does a proxy stand on something that still counts? */
final class RetiredProxies implements Check {

  @Override
  public void check(Element element, Context context) {
    element.facts(MeasureFact.Proxy.class).forEach(p -> check(p, context));
  }

  private static void check(MeasureFact.Proxy proxy, Context context) {
    if (!(context.knowledge().match(proxy.metric()) instanceof Match.Found found)) {
      return;
    }
    Optional<MetricInfo> metric = context.knowledge().metric(found.id());
    if (metric.isPresent() && metric.get().retired() != null) {
      context
          .findings()
          .add(
              StructuralRule.RETIRED_PROXY,
              proxy.at(),
              Say.name(found.id())
                  + " is retired on "
                  + metric.get().retired()
                  + " and cannot stand in for another measure");
    }
  }
}
