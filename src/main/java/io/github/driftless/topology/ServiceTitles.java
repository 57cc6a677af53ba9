package io.github.driftless.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Gives every service of a mode a title that no other one bears: the one it has; where several bear
 * that, the name of its container where somebody chose one, else the title with the project, the
 * host or its own name in brackets.
 */
final class ServiceTitles {

  /** What tells services of one title apart, the best first. */
  private static final List<Function<Service, Optional<String>>> WAYS =
      List.of(
          ServiceTitles::container,
          service -> bracketed(service, service.project()),
          service -> bracketed(service, service.host()),
          service -> bracketed(service, service.qualifiedProject()),
          service -> bracketed(service, Optional.of(service.name())));

  private final Map<String, String> titles = new HashMap<>();

  /**
   * Prepares for all modes of a stack: a service is called the same in each of them.
   *
   * @param modes the services of each mode
   */
  ServiceTitles(List<List<Service>> modes) {
    Map<String, Service> services = new LinkedHashMap<>();
    Map<String, Set<String>> rivals = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (List<Service> mode : modes) {
      Map<String, List<Service>> bearers = new LinkedHashMap<>();
      for (Service service : mode) {
        services.putIfAbsent(service.id(), service);
        taken.add(key(service.title()));
        bearers.computeIfAbsent(key(service.title()), any -> new ArrayList<>()).add(service);
      }
      for (List<Service> alike : bearers.values()) {
        if (alike.size() > 1) {
          List<String> ids = alike.stream().map(Service::id).toList();
          ids.forEach(id -> rivals.computeIfAbsent(id, any -> new LinkedHashSet<>()).addAll(ids));
        }
      }
    }
    rivals.forEach(
        (id, others) -> {
          String title = title(services.get(id), others, services, taken);
          taken.add(key(title));
          titles.put(id, title);
        });
  }

  /** Returns a service with the title that it alone bears. */
  Service apply(Service service) {
    String title = titles.get(service.id());
    return title == null ? service : service.withTitle(title);
  }

  private static String title(
      Service service, Set<String> rivals, Map<String, Service> services, Set<String> taken) {
    for (Function<Service, Optional<String>> way : WAYS) {
      Optional<String> title = way.apply(service);
      if (title.isPresent()
          && !taken.contains(key(title.get()))
          && rivals.stream()
              .filter(id -> !id.equals(service.id()))
              .flatMap(id -> way.apply(services.get(id)).stream())
              .noneMatch(other -> key(other).equals(key(title.get())))) {
        return title.get();
      }
    }
    return service.id();
  }

  /** The name of a container says more than the title only where it is another word. */
  private static Optional<String> container(Service service) {
    return service
        .chosenContainerName()
        .filter(name -> !letters(name).equals(letters(service.title())))
        .filter(name -> !letters(name).equals(letters(service.name())));
  }

  private static Optional<String> bracketed(Service service, Optional<String> with) {
    return with.map(text -> service.title() + " (" + text + ")");
  }

  private static String key(String title) {
    return title.toLowerCase(Locale.ROOT);
  }

  private static String letters(String text) {
    return key(text).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
