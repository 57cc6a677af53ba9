package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import java.util.List;

/**
 * A service that is left out, since none of its profiles is active (Compose Specification,
 * "Profiles").
 *
 * @param name its key
 * @param profiles its profiles, in declared order, at least one
 * @param location where it is declared
 */
public record InactiveService(String name, List<String> profiles, Location location) {

  public InactiveService {
    profiles = List.copyOf(profiles);
  }
}
