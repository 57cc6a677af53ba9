package io.github.driftless.page;

import io.github.driftless.topology.Deployment;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Tier;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.Trait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the services of all modes, each once. */
final class InventoryRows {

  private final List<ModeFacts> modes;
  private final Topology topology;
  private final ServiceSlugs slugs;

  /** What each mode says of a service, by its id: a look through all for each takes too long. */
  private final Map<ModeFacts, Map<String, Service>> services = new IdentityHashMap<>();

  private InventoryRows(Topology topology, List<ModeFacts> modes, ServiceSlugs slugs) {
    this.topology = topology;
    this.modes = modes;
    this.slugs = slugs;
    for (ModeFacts facts : modes) {
      Map<String, Service> byId = new HashMap<>();
      facts.mode().services().forEach(service -> byId.put(service.id(), service));
      services.put(facts, byId);
    }
  }

  /** Returns the services in the order of the first mode that has them. */
  static List<InventoryRow> of(Topology topology, List<ModeFacts> modes, ServiceSlugs slugs) {
    return new InventoryRows(topology, modes, slugs).rows();
  }

  private List<InventoryRow> rows() {
    Map<String, InventoryRow> rows = new LinkedHashMap<>();
    for (ModeFacts mode : modes) {
      for (Service service : mode.mode().services()) {
        rows.computeIfAbsent(service.id(), id -> row(service));
      }
    }
    return new ArrayList<>(rows.values());
  }

  private InventoryRow row(Service service) {
    List<String> running =
        modes.stream()
            .filter(facts -> in(facts, service.id()).isPresent())
            .map(facts -> facts.mode().title())
            .toList();
    return new InventoryRow(
        "inventory-" + slugs.of(service.id()),
        new ServiceName(service.id(), service.title()),
        service.name(),
        service.qualifiedProject().orElse(""),
        service.role().has(Trait.UNSPECIFIC) ? "" : service.role().words(),
        service.image().orElse(""),
        service.tier().map(this::declared).orElse(""),
        startsAfter(service.id(), running.size()),
        running.size() == modes.size() ? List.of() : running,
        service.deployment().map(Deployment::words).orElse(""),
        service.note().orElse(""));
  }

  /** A tier that nobody declared is the network alone, which is said already. */
  private String declared(String tier) {
    Optional<Tier> known =
        topology.tiers().stream().filter(each -> each.name().equals(tier)).findFirst();
    return known.isEmpty()
        ? tier
        : known.filter(each -> each.inferred().isEmpty()).map(Tier::title).orElse("");
  }

  /** What holds in some of the modes alone is told with their titles. */
  private List<InventoryRow.Start> startsAfter(String id, int running) {
    Map<String, List<String>> titles = new LinkedHashMap<>();
    for (ModeFacts facts : modes) {
      in(facts, id).stream()
          .flatMap(service -> service.dependsOn().stream())
          .map(facts::title)
          .distinct()
          .forEach(
              other ->
                  titles
                      .computeIfAbsent(other, key -> new ArrayList<>())
                      .add(facts.mode().title()));
    }
    return titles.entrySet().stream()
        .map(
            each ->
                new InventoryRow.Start(
                    each.getKey(), each.getValue().size() == running ? List.of() : each.getValue()))
        .toList();
  }

  private Optional<Service> in(ModeFacts facts, String id) {
    return Optional.ofNullable(services.getOrDefault(facts, Map.of()).get(id));
  }
}
