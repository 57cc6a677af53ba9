package io.github.driftless.topology;

import io.github.driftless.compose.LoadRequest;
import io.github.driftless.compose.Project;
import io.github.driftless.topology.Overlay.ComposeSpec;

/**
 * A compose project of a mode, and how it came to be.
 *
 * @param spec what {@code topology.yaml} says to load
 * @param request what was loaded
 */
record LoadedProject(ComposeSpec spec, LoadRequest request, Project project) {

  /** Returns the id of one of its services. */
  String id(String service) {
    return NetworkSettingsBuilder.id(project.name(), service);
  }
}
