package io.github.driftless.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The hosts that files of other tools name: an inventory of Ansible, and the resources of Komodo,
 * which also say what runs where.
 */
final class HostInventory {

  /** Longer files are none that a person wrote. */
  private static final long LONGEST = 1_000_000;

  /** A folder of more files of one kind holds something else. */
  private static final int MOST = 200;

  private final Path folder;

  /** The names of hosts, each with the file that names it. */
  private final Map<String, String> hosts = new LinkedHashMap<>();

  private final Map<KomodoStacks.Deployment, String> deployments = new LinkedHashMap<>();

  private HostInventory(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads what is in a stack's folder.
   *
   * @param folder that of {@code topology.yaml}, or the one that was named
   */
  static HostInventory of(Path folder) {
    HostInventory inventory = new HostInventory(folder);
    for (Path file : AnsibleInventory.files(folder)) {
      inventory
          .text(file)
          .ifPresent(
              text ->
                  AnsibleInventory.hosts(file, text)
                      .forEach(host -> inventory.hosts.putIfAbsent(host, inventory.path(file))));
    }
    for (Path file : AnsibleInventory.filesOfHosts(folder)) {
      String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
      inventory.hosts.putIfAbsent(name, inventory.path(file.getParent()));
    }
    for (Path file : inventory.resources()) {
      inventory.text(file).ifPresent(text -> inventory.addKomodo(file, text));
    }
    return inventory;
  }

  private void addKomodo(Path file, String text) {
    KomodoStacks stacks = KomodoStacks.read(text);
    stacks.servers().forEach(server -> hosts.putIfAbsent(server, path(file)));
    stacks.deployments().forEach(each -> deployments.putIfAbsent(each, path(file)));
  }

  private List<Path> resources() {
    try (Stream<Path> all = Files.walk(folder, 2)) {
      return all.filter(file -> file.toString().endsWith(".toml"))
          .filter(Files::isRegularFile)
          .limit(MOST)
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  /** Returns the text of a file; empty where there is none that can be read. */
  private Optional<String> text(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LONGEST
          ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * A path of the repository, of which the stack's folder may be a part; one word alone says less.
   */
  private boolean isMeant(Path path, Path place) {
    return place.equals(folder.resolve(path).normalize())
        || path.getNameCount() > 1 && place.endsWith(path);
  }

  private String path(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** Returns the file that names a host; empty where none does. */
  Optional<String> naming(String host) {
    return Optional.ofNullable(hosts.get(host));
  }

  /** Returns the hosts that a project is deployed on, each with the file that says so. */
  Map<String, String> deploying(LoadedProject project) {
    Map<String, String> found = new LinkedHashMap<>();
    deployments.forEach(
        (deployment, file) -> {
          Set<Path> places = new LinkedHashSet<>(project.project().files());
          places.add(project.folder());
          if (places.stream().anyMatch(place -> isMeant(deployment.path(), place))) {
            found.putIfAbsent(deployment.server(), file);
          }
        });
    return found;
  }
}
