package io.github.driftless.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Things of services, held by where those stand, so that asking for what is near a service looks at
 * nothing else.
 *
 * @param <T> what each of them has
 */
final class AroundServices<T> {

  private static final String EVERYWHERE = "everywhere";

  private final Surroundings surroundings;
  private final List<T> all = new ArrayList<>();
  private final Map<String, List<Integer>> byPlace = new HashMap<>();
  private final Map<Set<String>, List<T>> asked = new HashMap<>();

  AroundServices(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  void add(Service service, T thing) {
    places(service)
        .forEach(place -> byPlace.computeIfAbsent(place, any -> new ArrayList<>()).add(all.size()));
    all.add(thing);
  }

  private Set<String> places(Service service) {
    Set<String> places = new TreeSet<>();
    places.add(namespace(surroundings.namespaceOf(service)));
    surroundings.networksOf(service).keySet().forEach(network -> places.add("network " + network));
    return places;
  }

  private static String namespace(String name) {
    return "namespace " + name;
  }

  /**
   * Returns where near a service ({@link Surroundings#near}) anything stands: services with equal
   * places are near the same things.
   */
  Set<String> placesNear(Service service) {
    if (surroundings.isOnHost(service)) {
      return Set.of(EVERYWHERE);
    }
    Set<String> places = places(service);
    places.add(namespace(Surroundings.HOST));
    places.retainAll(byPlace.keySet());
    return places;
  }

  /** Returns what stands at some places, in the order in which it was added. */
  List<T> at(Set<String> places) {
    return asked.computeIfAbsent(places, this::gathered);
  }

  private List<T> gathered(Set<String> places) {
    if (places.contains(EVERYWHERE)) {
      return all();
    }
    Set<Integer> found = new TreeSet<>();
    places.forEach(place -> found.addAll(byPlace.get(place)));
    return found.stream().map(all::get).toList();
  }

  /** Returns what stands at none of some places, in the order in which it was added. */
  List<T> allBut(Set<String> places) {
    if (places.contains(EVERYWHERE)) {
      return List.of();
    }
    Set<Integer> near = new HashSet<>();
    places.forEach(place -> near.addAll(byPlace.getOrDefault(place, List.of())));
    List<T> left = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!near.contains(i)) {
        left.add(all.get(i));
      }
    }
    return left;
  }

  /** Returns all, in the order in which they were added. */
  List<T> all() {
    return List.copyOf(all);
  }
}
