package io.github.driftless.lint;

import io.github.driftless.network.Unopened;
import io.github.driftless.topology.Publication;
import io.github.driftless.topology.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Two services of one machine that want the same port of it. */
final class PortConflict implements Rule {

  @Override
  public About about() {
    return new About(
        "port-conflict",
        "One port of the machine that is published twice: by two services of whatever project, or by"
            + " one service for two of its ports.",
        "The engine gives a port to whoever starts first; the other container does not start. Which"
            + " of the two it is depends on the order of the day. `0.0.0.0` takes a port on every"
            + " address, so it clashes with a specific one too; TCP and UDP do not clash, nor do two"
            + " different addresses, nor IPv4 and IPv6.",
        "Publish one of them on another port of the machine: the number on the left of the colon."
            + " Behind a reverse proxy neither needs to be published.",
        "error");
  }

  /**
   * Who wants a port.
   *
   * @param number the machine's port
   */
  private record Claim(Service service, Publication publication, int number) {}

  /** A port of the machine, whatever the address. */
  private record Port(String protocol, int number) {}

  @Override
  public List<Finding> check(Scene scene) {
    Map<Port, List<Claim>> claims = new LinkedHashMap<>();
    List<Claim> choosers = new ArrayList<>();
    Set<String> shut =
        scene.reach().unopened().stream().map(Unopened::publisher).collect(Collectors.toSet());
    for (Service service : scene.onMachine()) {
      // beside these the engine publishes nothing, which is what lost-ports tells
      if (!shut.contains(service.id())) {
        for (Publication publication : service.publications()) {
          claim(service, publication, claims, choosers);
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    claims.values().forEach(same -> clashes(scene, same, findings));
    choosers.forEach(chooser -> choice(scene, chooser, claims, findings));
    return findings;
  }

  private static void claim(
      Service service,
      Publication publication,
      Map<Port, List<Claim>> claims,
      List<Claim> choosers) {
    if (publication.published().isEmpty()) {
      return;
    }
    String written = publication.published().get();
    if (!written.matches("[0-9]{1,5}(-[0-9]{1,5})?") || written.equals("0")) {
      return;
    }
    String[] range = written.split("-");
    Claim claim = new Claim(service, publication, Integer.parseInt(range[0]));
    if (range.length > 1 && !range[0].equals(range[1])) {
      choosers.add(claim);
    } else {
      claims
          .computeIfAbsent(
              new Port(publication.protocol(), claim.number()), any -> new ArrayList<>())
          .add(claim);
    }
  }

  /**
   * Tells of each claim that is in the way of an earlier one, once: a claim is held against the
   * first of each set of addresses, of which a port has few.
   */
  private static void clashes(Scene scene, List<Claim> claims, List<Finding> findings) {
    Map<HostAddresses, Claim> first = new LinkedHashMap<>();
    Set<String> same = new HashSet<>();
    for (Claim claim : claims) {
      HostAddresses addresses = HostAddresses.of(claim.publication());
      boolean repeated =
          !same.add(claim.service().id() + ' ' + addresses + ' ' + claim.publication().target());
      if (repeated) {
        continue; // the engine takes the same line twice as one
      }
      first.entrySet().stream()
          .filter(earlier -> earlier.getKey().overlap(addresses))
          .findFirst()
          .ifPresent(earlier -> findings.add(finding(scene, claim, earlier.getValue())));
      first.putIfAbsent(addresses, claim);
    }
  }

  private static Finding finding(Scene scene, Claim claim, Claim earlier) {
    String id = claim.service().id();
    String other = earlier.service().id();
    String port = Ports.words(claim.publication());
    String message =
        id.equals(other)
            ? scene.name(id) + " publishes " + port + " of the machine twice"
            : scene.name(id)
                + " and "
                + scene.name(other)
                + " both want "
                + port
                + " of the machine"
                + where(claim.publication(), earlier.publication());
    Finding finding =
        id.equals(other)
            ? Finding.error(message, claim.publication().source(), id)
            : Finding.error(message, claim.publication().source(), id, other);
    return finding
        .withRelated(earlier.publication().source(), "also published here")
        .withHint("publish one of them on another port");
  }

  private static String where(Publication one, Publication other) {
    return one.address().equals(other.address()) && one.addressNamed() == other.addressNamed()
        ? one.addressNamed() && !one.address().equals(Publication.ALL_ADDRESSES)
            ? ", on " + one.address()
            : ""
        : ", on " + address(one) + " and on " + address(other);
  }

  private static String address(Publication publication) {
    return publication.address().equals(Publication.ALL_ADDRESSES)
        ? "every address"
        : publication.address();
  }

  /** The engine chooses a free port of a range: it fails only where others take all of them. */
  private static void choice(
      Scene scene, Claim chooser, Map<Port, List<Claim>> claims, List<Finding> findings) {
    Publication publication = chooser.publication();
    int last = Integer.parseInt(publication.published().orElseThrow().split("-")[1]);
    HostAddresses addresses = HostAddresses.of(publication);
    Claim other = chooser;
    for (int port = chooser.number(); port <= last; port++) {
      var taken =
          claims.getOrDefault(new Port(publication.protocol(), port), List.of()).stream()
              .filter(claim -> HostAddresses.of(claim.publication()).overlap(addresses))
              .findFirst();
      if (taken.isEmpty()) {
        return;
      }
      other = taken.get();
    }
    findings.add(
        Finding.error(
                scene.name(chooser.service().id())
                    + " gets none of the ports "
                    + publication.published().get()
                    + " of the machine: others publish all of them",
                publication.source(),
                chooser.service().id(),
                other.service().id())
            .withRelated(other.publication().source(), "the last of them is published here")
            .withHint("widen the range"));
  }
}
