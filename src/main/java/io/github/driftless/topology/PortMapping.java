package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A port the host is asked to publish.
 *
 * @param address the host's address; {@value #ALL_ADDRESSES} where none was named
 * @param addressNamed whether the address was written; one that was not means IPv6 too
 * @param published the host's port or range; empty: the engine takes any free port
 * @param target the container's port; 0 where it is not known
 * @param openTarget the container's port as it is written, where it is not known
 * @param protocol {@code tcp}, {@code udp} or {@code sctp}
 * @param variables the variables its text was written with
 * @param unset the variables without a value that an address or number of it hangs on; each shows
 *     there as {@code ${NAME}}. Empty: all is known
 * @param comment the comment at the end of its line
 * @param source where it is declared
 */
public record PortMapping(
    String address,
    boolean addressNamed,
    Optional<String> published,
    int target,
    Optional<String> openTarget,
    String protocol,
    List<String> variables,
    List<String> unset,
    Optional<String> comment,
    Location source) {

  private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,5}(-[0-9]{1,5})?");

  /** The address that means all of the host's, of IPv4. */
  public static final String ALL_ADDRESSES = "0.0.0.0";

  public PortMapping {
    variables = List.copyOf(variables);
    unset = List.copyOf(unset);
  }

  /** Returns the container's port as it is shown: {@code 80}, or {@code ${PORT}}. */
  public String targetText() {
    return openTarget.orElseGet(() -> Integer.toString(target));
  }

  /** Returns the host's port or range; empty where the engine takes one, or it is not known. */
  public Optional<String> knownPublished() {
    return published.filter(text -> NUMBERS.matcher(text).matches());
  }

  /** Returns whether the host's address is known. */
  public boolean isAddressKnown() {
    return !address.contains("${");
  }
}
