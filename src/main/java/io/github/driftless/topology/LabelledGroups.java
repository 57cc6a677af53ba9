package io.github.driftless.topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Groups services by the group that their labels tell dashboards. */
final class LabelledGroups {

  private LabelledGroups() {}

  /**
   * Returns the groups, in the order of their first services.
   *
   * @param declared the groups of {@code topology.yaml}: their services are in no other, and their
   *     names mean them
   */
  static List<Group> of(List<Service> services, List<Group> declared) {
    Set<String> grouped = new HashSet<>();
    Set<String> names = new HashSet<>();
    declared.forEach(
        group -> {
          names.add(group.name());
          grouped.addAll(group.services());
        });
    Map<String, List<Service>> members = new LinkedHashMap<>();
    for (Service service : services) {
      service
          .dashboard()
          .group()
          .filter(name -> !names.contains(name) && !grouped.contains(service.id()))
          .ifPresent(name -> members.computeIfAbsent(name, any -> new ArrayList<>()).add(service));
    }
    List<Group> groups = new ArrayList<>();
    members.forEach((name, of) -> groups.add(group(name, of)));
    return List.copyOf(groups);
  }

  private static Group group(String name, List<Service> members) {
    List<Optional<String>> tiers = members.stream().map(Service::tier).distinct().toList();
    return new Group(
        name,
        name,
        tiers.size() == 1 ? tiers.get(0) : Optional.empty(),
        members.stream().map(Service::id).toList());
  }
}
