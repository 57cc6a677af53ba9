package io.github.driftless.proxy.traefik;

import java.util.Map;
import java.util.TreeMap;

/**
 * A router that Traefik takes in: what it leaves out is filled in.
 *
 * @param service the name of the service it leads to, with its provider where one is named
 */
record TraefikRouter(TraefikSection section, TraefikPart part, String rule, String service) {

  /** Returns what must be the same where two containers say a router of one name. */
  Map<String, Object> settings() {
    Map<String, Object> all = new TreeMap<>(part.settings());
    all.put(TraefikPart.RULE, rule);
    all.put(TraefikPart.SERVICE, service);
    return all;
  }

  /** Returns its priority: what is said, else the length of its rule. */
  int priority() {
    return part.first("priority")
        .filter(text -> text.matches("-?[0-9]{1,9}"))
        .map(Integer::valueOf)
        .filter(said -> said != 0)
        .orElse(rule.length());
  }

  /** Returns its name, with protocol and provider. */
  String key() {
    return (section.isHttp() ? "" : "tcp ") + part.key();
  }
}
