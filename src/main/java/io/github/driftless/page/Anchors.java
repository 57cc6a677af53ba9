package io.github.driftless.page;

import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.diagram.view.ServiceNodes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names the rows of a mode's services, so that pictures can lead to them. */
final class Anchors {

  private final Connectivity connectivity;
  private final Map<String, String> byId = new LinkedHashMap<>();

  /**
   * @param prefix what tells the rows of one mode from those of another; empty where there is only
   *     one
   */
  Anchors(Connectivity connectivity, String prefix) {
    this.connectivity = connectivity;
    Slugs slugs = new Slugs();
    for (ServiceNetwork service : connectivity.services()) {
      String id = service.service().id();
      byId.put(id, slugs.next("service-" + prefix, connectivity.shortName(id), "service"));
    }
  }

  /** Returns the row of a service. */
  String of(ServiceNetwork service) {
    return byId.get(service.service().id());
  }

  /** Returns where the boxes of a picture lead, by the id of the box. */
  Map<String, String> links() {
    Map<String, String> links = new HashMap<>();
    byId.forEach(
        (id, anchor) -> {
          links.put(id, "#" + anchor);
          links.put(connectivity.shortName(id), "#" + anchor);
          links.put(ServiceNodes.id(connectivity, id), "#" + anchor);
        });
    return links;
  }
}
