package io.github.driftless.topology;

import io.github.driftless.address.IpAddress;
import io.github.driftless.address.IpRange;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Overlay.Text;
import io.github.driftless.yaml.MappingNode;
import java.util.List;

/** Finds what {@code topology.yaml} writes where an address or a subnet belongs, and is none. */
final class AddressCheck {

  private final Problems problems;

  private AddressCheck(Problems problems) {
    this.problems = problems;
  }

  /**
   * Checks all addresses of a file.
   *
   * @param root the whole file, whose shape is right
   */
  static void check(Fields root, Problems problems) {
    AddressCheck check = new AddressCheck(problems);
    each(root.map("actors")).forEach(actor -> actor.texts("subnet").forEach(check::subnet));
    each(root.map("networks")).forEach(network -> network.texts("subnets").forEach(check::subnet));
    each(root.map("services")).forEach(service -> service.texts("ports").forEach(check::port));
  }

  private static List<Fields> each(Fields fields) {
    return fields.entries().stream()
        .map(MappingNode.Entry::value)
        .filter(MappingNode.class::isInstance)
        .map(node -> new Fields((MappingNode) node))
        .toList();
  }

  /** A warning only: it is shown as it stands, and no rule of lint compares it with others. */
  private void subnet(Text text) {
    if (IpRange.parse(text.value()).isEmpty()) {
      problems.add(
          Problem.warning(
                  "no-subnet",
                  "\"" + text.value() + "\" is no subnet: it is compared with no other",
                  text.location())
              .withHint("write it like 192.168.10.0/24"));
    }
  }

  private void port(Text text) {
    String address = DeclaredPort.read(text).address();
    if (IpAddress.parse(address).isEmpty()) {
      problems.add(
          Problem.error("no-address", "\"" + address + "\" is no IP address", text.location())
              .withHint("write the port like 192.168.1.5:8080:80 or [fd00::5]:8080:80"));
    }
  }
}
