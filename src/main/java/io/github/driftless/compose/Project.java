package io.github.driftless.compose;

import io.github.driftless.yaml.MappingNode;
import java.nio.file.Path;
import java.util.List;

/**
 * A resolved compose project: interpolated, merged, canonical. Immutable.
 *
 * @param name the project's name (Compose Specification, "Version and name top-level elements")
 * @param directory the project folder, absolute
 * @param services the active services, in declared order
 * @param inactive the services that are left out for their profiles, in declared order
 * @param networks the networks, in declared order, {@code default} included where a service uses it
 * @param resolved the whole resolved document in canonical long forms, each value with its place
 * @param files the compose files that were merged, absolute, in merge order; those they include or
 *     extend are not among them
 * @param inputs every file that was read, absolute, in reading order
 */
public record Project(
    String name,
    Path directory,
    List<ComposeService> services,
    List<InactiveService> inactive,
    List<ComposeNetwork> networks,
    MappingNode resolved,
    List<Path> files,
    List<Path> inputs) {

  public Project {
    services = List.copyOf(services);
    inactive = List.copyOf(inactive);
    networks = List.copyOf(networks);
    files = List.copyOf(files);
    inputs = List.copyOf(inputs);
  }
}
