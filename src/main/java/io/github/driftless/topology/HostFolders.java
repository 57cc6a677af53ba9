package io.github.driftless.topology;

import io.github.driftless.compose.ComposeNetwork;
import io.github.driftless.compose.ComposeService;
import io.github.driftless.problem.Location;
import io.github.driftless.topology.Unread.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads folders as hosts, where something says that they are: below a folder called so, where an
 * inventory names them, or where one project stands in two of them.
 */
final class HostFolders {

  /** Folders whose folders are hosts. */
  private static final Set<String> OF_HOSTS = Set.of("hosts", "machines", "servers");

  private final Path folder;
  private final HostInventory inventory;
  private final Map<String, String> signs = new TreeMap<>();
  private Optional<String> guess = Optional.empty();

  /**
   * @param folder that of {@code topology.yaml}, or the one that was named
   * @param inventory the hosts that other files name
   */
  HostFolders(Path folder, HostInventory inventory) {
    this.folder = folder;
    this.inventory = inventory;
  }

  /**
   * Returns on which hosts projects run.
   *
   * @param modes the projects of each mode
   * @param found whether the projects were found, not named by somebody: only then is it asked
   *     whether folders are hosts where nothing says so
   */
  Hosts read(Map<String, List<LoadedProject>> modes, boolean found) {
    Map<String, List<LoadedProject>> projects = new LinkedHashMap<>();
    modes.forEach((mode, loaded) -> projects.put(mode, place(loaded)));
    if (signs.size() < 2 && guess.isEmpty()) {
      return new Hosts(List.of(), modes, found ? question(modes) : Optional.empty());
    }
    return new Hosts(
        signs.entrySet().stream()
            .map(
                each ->
                    new Host(
                        each.getKey(),
                        each.getKey(),
                        Optional.empty(),
                        Optional.of(each.getValue())))
            .toList(),
        projects,
        guess.map(sign -> note(new TreeSet<>(signs.keySet()), Optional.of(sign))));
  }

  private Unread note(Set<String> hosts, Optional<String> sign) {
    return new Unread(
        Kind.HOSTS, Kind.HOSTS.word(), List.copyOf(hosts), sign, Location.of(folder), false);
  }

  private List<LoadedProject> place(List<LoadedProject> projects) {
    List<Optional<String>> hosts = new ArrayList<>();
    List<Map<String, String>> deployed = new ArrayList<>();
    for (LoadedProject project : projects) {
      deployed.add(inventory.deploying(project));
      hosts.add(named(segments(project)));
    }
    if (hosts.stream().allMatch(Optional::isEmpty) && deployed.stream().allMatch(Map::isEmpty)) {
      byProjects(projects, hosts);
    }
    List<LoadedProject> placed = new ArrayList<>();
    for (int i = 0; i < projects.size(); i++) {
      LoadedProject project = projects.get(i);
      deployed.get(i).forEach(signs::putIfAbsent);
      if (deployed.get(i).isEmpty()) {
        placed.add(project.on(hosts.get(i)));
      }
      deployed.get(i).keySet().forEach(host -> placed.add(project.on(Optional.of(host))));
    }
    return placed;
  }

  private Optional<String> named(List<String> segments) {
    String parent = Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("");
    for (String segment : segments) {
      if (OF_HOSTS.contains(parent)) {
        signs.putIfAbsent(segment, "folder " + parent);
        return Optional.of(segment);
      }
      Optional<String> naming = inventory.naming(segment);
      if (naming.isPresent()) {
        signs.putIfAbsent(segment, naming.get());
        return Optional.of(segment);
      }
      parent = segment;
    }
    return Optional.empty();
  }

  /** Where one project stands in two folders, what tells their paths apart are the hosts. */
  private void byProjects(List<LoadedProject> projects, List<Optional<String>> hosts) {
    Map<String, List<LoadedProject>> byName = new LinkedHashMap<>();
    projects.forEach(
        each -> byName.computeIfAbsent(each.project().name(), name -> new ArrayList<>()).add(each));
    for (List<LoadedProject> alike : byName.values()) {
      for (int i = 0; i < alike.size(); i++) {
        for (int j = i + 1; j < alike.size(); j++) {
          compare(alike.get(i), alike.get(j), projects, hosts);
        }
      }
    }
  }

  private void compare(
      LoadedProject one,
      LoadedProject other,
      List<LoadedProject> projects,
      List<Optional<String>> hosts) {
    List<String> first = segments(one);
    List<String> second = segments(other);
    int at = 0;
    while (at < Math.min(first.size(), second.size()) && first.get(at).equals(second.get(at))) {
      at++;
    }
    boolean folders = at < first.size() - 1 && first.size() == second.size();
    boolean apart = !first.equals(second) && definesTheSame(one, other);
    if (!folders && !apart) {
      return;
    }
    String sign =
        "project \""
            + one.project().name()
            + "\" stands in "
            + path(first)
            + " and "
            + path(second);
    List<String> above = first.subList(0, at);
    boolean bothAreHosts = first.size() == at + 1 && second.size() == at + 1;
    Optional<String> deeper =
        folders || bothAreHosts || first.size() == second.size()
            ? Optional.empty()
            : Optional.of((first.size() > second.size() ? first : second).get(at));
    boolean alone =
        deeper.isPresent() && usesNetworksOfOthers(projects, one, other, above, deeper.get());
    for (int i = 0; i < projects.size(); i++) {
      List<String> segments = segments(projects.get(i));
      boolean itself = projects.get(i) == one || projects.get(i) == other;
      boolean below =
          (segments.size() > at + 1 || itself && bothAreHosts)
              && segments.subList(0, at).equals(above)
              && deeper.map(segments.get(at)::equals).orElse(true)
              && (itself || !alone);
      if (hosts.get(i).isEmpty() && below) {
        hosts.set(i, Optional.of(segments.get(at)));
        signs.putIfAbsent(segments.get(at), sign);
        guess = Optional.of(guess.orElse(sign));
      }
    }
  }

  /**
   * Returns whether projects of a folder need networks that only projects elsewhere make: they run
   * on the same machine as these, whatever else the folder holds.
   */
  private boolean usesNetworksOfOthers(
      List<LoadedProject> projects,
      LoadedProject one,
      LoadedProject other,
      List<String> above,
      String name) {
    List<String> host = new ArrayList<>(above);
    host.add(name);
    Set<String> needed = new HashSet<>();
    Set<String> madeThere = new HashSet<>();
    Set<String> madeElsewhere = new HashSet<>();
    for (LoadedProject project : projects) {
      List<String> segments = segments(project);
      boolean there =
          segments.size() > host.size() && segments.subList(0, host.size()).equals(host);
      for (ComposeNetwork network : project.project().networks()) {
        if (!network.external()) {
          (there ? madeThere : madeElsewhere).add(network.name());
        } else if (there && project != one && project != other) {
          needed.add(network.name());
        }
      }
    }
    needed.removeAll(madeThere);
    return needed.stream().anyMatch(madeElsewhere::contains);
  }

  /** Two services of one name cannot both be of one project on one machine. */
  private static boolean definesTheSame(LoadedProject one, LoadedProject other) {
    Set<String> names = new HashSet<>();
    one.project().services().forEach(service -> names.add(service.name()));
    return other.project().services().stream().map(ComposeService::name).anyMatch(names::contains);
  }

  /** Folders that hold several projects each may be hosts, or subjects: only a person knows. */
  private Optional<Unread> question(Map<String, List<LoadedProject>> modes) {
    List<List<String>> deep = new ArrayList<>();
    modes
        .values()
        .forEach(
            mode ->
                mode.stream()
                    .map(this::segments)
                    .filter(segments -> segments.size() > 1)
                    .forEach(deep::add));
    if (deep.isEmpty()) {
      return Optional.empty();
    }
    List<String> common = deep.get(0).subList(0, deep.get(0).size() - 1);
    for (List<String> each : deep) {
      int at = 0;
      while (at < Math.min(common.size(), each.size() - 1) && common.get(at).equals(each.get(at))) {
        at++;
      }
      common = common.subList(0, at);
    }
    int level = common.size();
    Set<String> folders = new LinkedHashSet<>();
    deep.stream()
        .filter(segments -> segments.size() > level + 1)
        .forEach(segments -> folders.add(path(segments.subList(0, level + 1))));
    return folders.size() < 2
        ? Optional.empty()
        : Optional.of(note(new TreeSet<>(folders), Optional.empty()));
  }

  /** Returns the folders on the way to a project; none for one outside of the stack's folder. */
  private List<String> segments(LoadedProject project) {
    Path where = project.folder();
    if (!where.startsWith(folder) || where.equals(folder)) {
      return List.of();
    }
    List<String> segments = new ArrayList<>();
    folder.relativize(where).forEach(segment -> segments.add(segment.toString()));
    return segments;
  }

  private static String path(List<String> segments) {
    return segments.isEmpty() ? "." : String.join("/", segments);
  }
}
