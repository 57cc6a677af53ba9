package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import java.util.List;
import java.util.Optional;

/**
 * A port the host is asked to publish.
 *
 * @param address the host's address; {@value #ALL_ADDRESSES} where none was named
 * @param addressNamed whether the address was written; one that was not means IPv6 too
 * @param published the host's port or range; empty: the engine takes any free port
 * @param target the container's port
 * @param protocol {@code tcp}, {@code udp} or {@code sctp}
 * @param variables the variables its text was written with
 * @param comment the comment at the end of its line
 * @param source where it is declared
 */
public record PortMapping(
    String address,
    boolean addressNamed,
    Optional<String> published,
    int target,
    String protocol,
    List<String> variables,
    Optional<String> comment,
    Location source) {

  /** The address that means all of the host's, of IPv4. */
  public static final String ALL_ADDRESSES = "0.0.0.0";

  public PortMapping {
    variables = List.copyOf(variables);
  }
}
