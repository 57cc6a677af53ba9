package io.github.driftless.analysis.lint;

import io.github.driftless.analysis.network.IneffectivePort;
import io.github.driftless.topology.PortMapping;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Two services of one machine that want the same port of it. */
final class PortConflict implements Rule {

  private static final Pattern PORTS = Pattern.compile("[0-9]{1,5}(-[0-9]{1,5})?");

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        "port-conflict",
        "One port of the host that is published twice: by two services of whatever project, or by"
            + " one service for two of its ports.",
        "The engine gives a port to whoever starts first; the other container does not start. Which"
            + " of the two it is depends on the order of the day. `0.0.0.0` takes a port on every"
            + " address, so it clashes with a specific one too; TCP and UDP do not clash, nor do two"
            + " different addresses, nor IPv4 and IPv6.",
        "Publish one of them on another port of the host: the number on the left of the colon."
            + " Behind a reverse proxy neither needs to be published.",
        "error");
  }

  /**
   * Who wants a port.
   *
   * @param number the host's port
   */
  private record Claim(Service service, PortMapping portMapping, int number) {}

  /** A port of a machine, whatever the address. */
  private record Port(Optional<String> host, String protocol, int number) {}

  @Override
  public List<Finding> check(RuleContext context) {
    Map<Port, List<Claim>> claims = new LinkedHashMap<>();
    List<Claim> choosers = new ArrayList<>();
    Set<String> shut =
        context.reach().ineffective().stream()
            .map(IneffectivePort::publisher)
            .collect(Collectors.toSet());
    for (Service service : context.onMachine()) {
      // beside these the engine publishes nothing, which is what lost-ports tells
      if (!shut.contains(service.id())) {
        for (PortMapping portMapping : service.portMappings()) {
          claim(service, portMapping, claims, choosers);
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    claims.values().forEach(same -> clashes(context, same, findings));
    choosers.forEach(chooser -> choice(context, chooser, claims, findings));
    return findings;
  }

  private static void claim(
      Service service,
      PortMapping portMapping,
      Map<Port, List<Claim>> claims,
      List<Claim> choosers) {
    if (portMapping.published().isEmpty()) {
      return;
    }
    String written = portMapping.published().get();
    if (!PORTS.matcher(written).matches() || written.equals("0")) {
      return;
    }
    String[] range = written.split("-");
    Claim claim = new Claim(service, portMapping, Integer.parseInt(range[0]));
    if (range.length > 1 && !range[0].equals(range[1])) {
      choosers.add(claim);
    } else {
      claims
          .computeIfAbsent(
              new Port(service.host(), portMapping.protocol(), claim.number()),
              any -> new ArrayList<>())
          .add(claim);
    }
  }

  /**
   * Tells of each claim that is in the way of an earlier one, once: a claim is held against the
   * first of each set of addresses, of which a port has few.
   */
  private static void clashes(RuleContext context, List<Claim> claims, List<Finding> findings) {
    Map<HostAddresses, Claim> first = new LinkedHashMap<>();
    Set<List<Object>> same = new HashSet<>();
    for (Claim claim : claims) {
      HostAddresses addresses = HostAddresses.of(claim.portMapping());
      boolean repeated =
          !same.add(List.of(claim.service().id(), addresses, claim.portMapping().target()));
      if (repeated) {
        continue; // the engine takes the same line twice as one
      }
      first.entrySet().stream()
          .filter(earlier -> earlier.getKey().overlap(addresses))
          .findFirst()
          .ifPresent(earlier -> findings.add(finding(context, claim, earlier.getValue())));
      first.putIfAbsent(addresses, claim);
    }
  }

  private static Finding finding(RuleContext context, Claim claim, Claim earlier) {
    String id = claim.service().id();
    String other = earlier.service().id();
    String port = Ports.words(claim.portMapping());
    String message =
        id.equals(other)
            ? context.name(id) + " publishes " + port + " of the host twice"
            : context.name(id)
                + " and "
                + context.name(other)
                + " both want "
                + port
                + " of the host"
                + where(claim.portMapping(), earlier.portMapping());
    Finding finding =
        id.equals(other)
            ? Finding.error(message, claim.portMapping().source(), id)
            : Finding.error(message, claim.portMapping().source(), id, other);
    return finding
        .withRelated(earlier.portMapping().source(), "also published here")
        .withHint(
            "publish one of them on another port"
                + (mayBeElsewhere(context, claim.service(), earlier.service())
                    ? ", or name the hosts under \"hosts\" if they run on two"
                    : ""));
  }

  private static String where(PortMapping one, PortMapping other) {
    return one.address().equals(other.address())
        ? one.address().equals(PortMapping.ALL_ADDRESSES) ? "" : ", on " + one.address()
        : ", on " + address(one) + " and on " + address(other);
  }

  /** Two projects may run on two machines, where nobody says on which they do. */
  private static boolean mayBeElsewhere(RuleContext context, Service one, Service other) {
    return context.topology().hosts().isEmpty() && !one.project().equals(other.project());
  }

  private static String address(PortMapping portMapping) {
    return portMapping.address().equals(PortMapping.ALL_ADDRESSES)
        ? "every address"
        : portMapping.address();
  }

  /** The engine chooses a free port of a range: it fails only where others take all of them. */
  private static void choice(
      RuleContext context, Claim chooser, Map<Port, List<Claim>> claims, List<Finding> findings) {
    PortMapping portMapping = chooser.portMapping();
    int last = Integer.parseInt(portMapping.published().orElseThrow().split("-")[1]);
    HostAddresses addresses = HostAddresses.of(portMapping);
    Claim other = chooser;
    for (int port = chooser.number(); port <= last; port++) {
      var taken =
          claims
              .getOrDefault(
                  new Port(chooser.service().host(), portMapping.protocol(), port), List.of())
              .stream()
              .filter(claim -> HostAddresses.of(claim.portMapping()).overlap(addresses))
              .findFirst();
      if (taken.isEmpty()) {
        return;
      }
      other = taken.get();
    }
    findings.add(
        Finding.error(
                context.name(chooser.service().id())
                    + " gets none of the ports "
                    + portMapping.published().get()
                    + " of the host: others publish all of them",
                portMapping.source(),
                chooser.service().id(),
                other.service().id())
            .withRelated(other.portMapping().source(), "the last of them is published here")
            .withHint("widen the range"));
  }
}
