package io.github.driftless.topology;

import io.github.driftless.compose.LoadRequest;
import io.github.driftless.compose.Project;
import io.github.driftless.topology.Overlay.ComposeSpec;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A compose project of a mode, and how it came to be.
 *
 * @param spec what {@code topology.yaml} says to load
 * @param request what was loaded
 * @param host the host it runs on; empty where hosts are not told apart
 */
record LoadedProject(
    ComposeSpec spec, LoadRequest request, Project project, Optional<String> host) {

  /** Returns the project's name, with its host before it where hosts are told apart. */
  String qualifiedName() {
    return HostIds.of(host, project.name());
  }

  /** Returns the id of one of its services. */
  String id(String service) {
    return NetworkSettingsBuilder.id(qualifiedName(), service);
  }

  /** Returns the folder of its first compose file. */
  Path folder() {
    return project.files().isEmpty()
        ? project.directory()
        : project.files().get(0).toAbsolutePath().normalize().getParent();
  }

  /** Returns this on a host. */
  LoadedProject on(Optional<String> other) {
    return new LoadedProject(spec, request, project, other);
  }

  /** Returns this with what another load gave. */
  LoadedProject with(Project other) {
    return new LoadedProject(spec, request, other, host);
  }
}
