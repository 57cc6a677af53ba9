package io.github.driftless.page;

import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.ServiceNetwork;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
    Set<String> taken = new HashSet<>();
    for (ServiceNetwork service : connectivity.services()) {
      String id = service.service().id();
      String wanted = "service-" + prefix + letters(connectivity.shortName(id));
      String anchor = wanted;
      for (int next = 2; !taken.add(anchor); next++) {
        anchor = wanted + "-" + next;
      }
      byId.put(id, anchor);
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
          links.put("service " + connectivity.shortName(id), "#" + anchor);
        });
    return links;
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
