package io.github.driftless.report;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.ServiceNetwork;
import io.github.driftless.analysis.network.UnknownText;
import io.github.driftless.analysis.network.WayOut;
import io.github.driftless.json.JsonText;
import io.github.driftless.problem.ProblemPrinter;
import io.github.driftless.topology.Actor;
import io.github.driftless.topology.Certainty;
import io.github.driftless.topology.DashboardLabels;
import io.github.driftless.topology.Deployment;
import io.github.driftless.topology.ExposedPort;
import io.github.driftless.topology.Flow;
import io.github.driftless.topology.Flow.PeerSelector;
import io.github.driftless.topology.Group;
import io.github.driftless.topology.Host;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Tier;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.Unread;
import io.github.driftless.topology.VpnGateway;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The model as JSON, the contract that other tools may rely on ({@code docs/model.md}): keys in a
 * fixed order, absent instead of null, lists in declared order.
 */
final class ModelJson {

  /** The version of the shape; grows when a key changes its meaning or goes. */
  static final int SCHEMA = 2;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Topology topology;
  private final Map<String, Connectivity> connectivities = new HashMap<>();

  private final ArrayNode findings;

  private ModelJson(Analysis analysis) {
    this.topology = analysis.topology();
    this.findings = FindingsJson.of(analysis.findings(), new ProblemPrinter(topology.directory()));
    analysis.modes().forEach(each -> connectivities.put(each.mode().name(), each.connectivity()));
  }

  /** Returns a topology as JSON text: two blanks of indentation, line feeds, one at the end. */
  static String of(Analysis analysis) {
    return JsonText.of(new ModelJson(analysis).root());
  }

  private ObjectNode root() {
    ObjectNode root = JSON.objectNode();
    root.put("schema", SCHEMA);
    root.put("title", topology.title());
    if (!topology.hosts().isEmpty()) {
      ArrayNode hosts = root.putArray("hosts");
      topology.hosts().forEach(host -> hosts.add(host(host)));
    }
    ArrayNode modes = root.putArray("modes");
    topology.modes().forEach(mode -> modes.add(mode(mode)));
    ArrayNode actors = root.putArray("actors");
    topology.actors().forEach(actor -> actors.add(actor(actor)));
    ArrayNode tiers = root.putArray("tiers");
    topology.tiers().forEach(tier -> tiers.add(tier(tier)));
    groups(root.putArray("groups"));
    root.putObject("egress")
        .put("interface", topology.egress().hostInterface())
        .put("gateway", topology.egress().gateway())
        .put("internet", topology.egress().internet());
    ArrayNode vpns = root.putArray("vpn");
    for (VpnGateway vpn : topology.vpns()) {
      vpns.addObject().put("service", vpn.service()).put("endpoint", vpn.endpoint());
    }
    topology
        .remoteAccess()
        .ifPresent(access -> root.set("remoteAccess", RemoteAccessJson.of(access)));
    root.set("findings", findings);
    if (!topology.unread().isEmpty()) {
      ArrayNode unread = root.putArray("notRead");
      topology.unread().forEach(each -> unread.add(unread(each)));
    }
    return root;
  }

  private ObjectNode unread(Unread unread) {
    ObjectNode node = JSON.objectNode();
    node.put("kind", unread.kind().word());
    node.put("what", unread.what());
    if (!unread.holds().isEmpty()) {
      unread.holds().forEach(node.putArray("holds")::add);
    }
    unread.sign().ifPresent(sign -> node.put("sign", sign));
    FindingsJson.place(
        node.putObject("source"), unread.source(), new ProblemPrinter(topology.directory()));
    return node;
  }

  private ObjectNode mode(Mode mode) {
    ObjectNode node = JSON.objectNode();
    node.put("name", mode.name());
    node.put("title", mode.title());
    mode.derivation().ifPresent(derivation -> node.put("derivedFrom", derivation.from()));
    ArrayNode services = node.putArray("services");
    Connectivity connectivity = connectivities.get(mode.name());
    UnknownText words = UnknownText.of(connectivity);
    mode.services().forEach(service -> services.add(service(connectivity, words, service)));
    ArrayNode networks = node.putArray("networks");
    mode.networks().forEach(network -> networks.add(network(network)));
    ArrayNode flows = node.putArray("flows");
    mode.flows().forEach(flow -> flows.add(flow(connectivity, flow)));
    return node;
  }

  private static ObjectNode host(Host host) {
    ObjectNode node = JSON.objectNode();
    node.put("name", host.name());
    node.put("title", host.title());
    host.address().ifPresent(address -> node.put("address", address));
    host.inferred().ifPresent(from -> node.put("inferred", from));
    return node;
  }

  private static ObjectNode actor(Actor actor) {
    ObjectNode node = JSON.objectNode();
    node.put("name", actor.name());
    node.put("title", actor.title());
    node.put("kind", actor.kind().word());
    node.put("at", actor.zone().word());
    actor.subnet().ifPresent(subnet -> node.put("subnet", subnet));
    return node;
  }

  private static ObjectNode tier(Tier tier) {
    ObjectNode node = JSON.objectNode();
    node.put("name", tier.name());
    node.put("title", tier.title());
    tier.color().ifPresent(color -> node.put("color", color.name()));
    tier.inferred().ifPresent(from -> node.put("inferred", from));
    return node;
  }

  /** A group is told once; its services are those of the first mode that has it. */
  private void groups(ArrayNode array) {
    Set<String> told = new HashSet<>();
    for (Mode mode : topology.modes()) {
      Connectivity connectivity = connectivities.get(mode.name());
      for (Group group : mode.groups()) {
        if (told.add(group.name())) {
          array.add(group(connectivity, group));
        }
      }
    }
    for (Mode mode : topology.modes()) {
      Connectivity connectivity = connectivities.get(mode.name());
      for (Group group : mode.labelledGroups()) {
        if (told.add(group.name())) {
          array.add(group(connectivity, group).put("inferred", "label " + DashboardLabels.GROUP));
        }
      }
    }
  }

  private static ObjectNode group(Connectivity connectivity, Group group) {
    ObjectNode node = JSON.objectNode();
    node.put("name", group.name());
    node.put("title", group.title());
    group.tier().ifPresent(tier -> node.put("tier", tier));
    ArrayNode services = node.putArray("services");
    group.services().forEach(id -> services.add(connectivity.shortName(id)));
    return node;
  }

  private static ObjectNode flow(Connectivity connectivity, Flow flow) {
    ObjectNode node = JSON.objectNode();
    node.put("from", flow.from().read(new End(connectivity)));
    node.put("to", flow.to().read(new End(connectivity)));
    flow.label().ifPresent(label -> node.put("label", label));
    node.put("kind", flow.kind().word());
    if (flow.both()) {
      node.put("both", true);
    }
    node.put("declared", flow.inferred().isEmpty());
    flow.inferred().ifPresent(from -> node.put("inferred", from));
    return node;
  }

  /** Names each kind of end of a flow as {@code topology.yaml} does. */
  private record End(Connectivity connectivity) implements PeerSelector.Reader<String> {

    @Override
    public String read(PeerSelector.OfService service) {
      return connectivity.shortName(service.id());
    }

    @Override
    public String read(PeerSelector.OfActor actor) {
      return actor.name();
    }

    @Override
    public String read(PeerSelector.OfGroup group) {
      return group.name();
    }

    @Override
    public String read(PeerSelector.OfTier tier) {
      return "tier:" + tier.name();
    }

    @Override
    public String read(PeerSelector.OfMachine machine) {
      return "machine";
    }

    @Override
    public String read(PeerSelector.OfZone zone) {
      return zone.zone().word();
    }
  }

  private ObjectNode service(Connectivity connectivity, UnknownText words, Service service) {
    ObjectNode node = JSON.objectNode();
    node.put("id", service.id());
    node.put("name", service.name());
    service.project().ifPresent(project -> node.put("project", project));
    service.host().ifPresent(host -> node.put("host", host));
    node.put("title", service.title());
    service.image().ifPresent(image -> node.put("image", image));
    node.put("role", service.role().name());
    service.role().inferred().ifPresent(from -> node.put("roleInferred", from));
    service.stereotype().ifPresent(stereotype -> node.put("stereotype", stereotype));
    service.outside().ifPresent(zone -> node.put("at", zone.word()));
    service.tier().ifPresent(tier -> node.put("tier", tier));
    service.deployment().ifPresent(deployment -> node.set("deployment", deployment(deployment)));
    connectivity
        .find(service.id())
        .ifPresent(implied -> implied(connectivity, words, implied, node));
    ArrayNode dependsOn = node.putArray("dependsOn");
    service.dependsOn().forEach(id -> dependsOn.add(connectivity.shortName(id)));
    node.putObject("source")
        .put("file", relative(service.source().file()))
        .put("line", service.source().line())
        .put("column", service.source().column());
    return node;
  }

  private static ObjectNode deployment(Deployment deployment) {
    ObjectNode node = JSON.objectNode();
    node.put("mode", deployment.mode());
    node.put("replicas", deployment.replicas());
    ArrayNode constraints = node.putArray("constraints");
    deployment.constraints().forEach(constraints::add);
    ArrayNode nodePorts = node.putArray("nodePorts");
    deployment.nodePorts().forEach(nodePorts::add);
    return node;
  }

  private static void implied(
      Connectivity connectivity, UnknownText words, ServiceNetwork implied, ObjectNode node) {
    ArrayNode networks = node.putArray("networks");
    implied.service().attachments().forEach(attachment -> networks.add(attachment.network()));
    ObjectNode namespace = node.putObject("namespace");
    namespace.put("kind", implied.namespace().kind().word());
    implied
        .namespace()
        .owner()
        .ifPresent(owner -> namespace.put("owner", connectivity.shortName(owner)));
    unset(implied.service().network().unset(), namespace);
    node.put("egress", implied.egress().word());
    wayOut(connectivity, words, implied.wayOut(), node);
    connectivity
        .httpThrough(implied.service().id())
        .ifPresent(
            use ->
                node.putObject("httpThrough")
                    .put("service", connectivity.shortName(use.through()))
                    .put("certainty", Certainty.INFERRED.word())
                    .put("sign", use.sign()));
    ArrayNode ports = node.putArray("ports");
    implied.ports().forEach(port -> ports.add(port(connectivity, port)));
  }

  /** What is given is not said to be so. */
  private static void wayOut(
      Connectivity connectivity, UnknownText words, WayOut wayOut, ObjectNode node) {
    wayOut.gateway().ifPresent(id -> node.put("gateway", connectivity.shortName(id)));
    if (!wayOut.signs().isEmpty()) {
      node.put("egressCertainty", Certainty.INFERRED.word());
      node.put("egressSign", String.join(", ", wayOut.signs()));
    }
    wayOut
        .unknown()
        .ifPresent(
            unknown -> {
              node.put("egressCertainty", Certainty.UNKNOWN.word());
              ObjectNode what = node.putObject("egressUnknown");
              what.put("what", words.of(unknown));
              words.settledBy(unknown).ifPresent(line -> what.put("settledBy", line));
            });
  }

  private static ObjectNode port(Connectivity connectivity, ExposedPort port) {
    ObjectNode node = JSON.objectNode();
    node.put("address", port.portMapping().address());
    port.portMapping().published().ifPresent(published -> node.put("published", published));
    if (port.portMapping().openTarget().isEmpty()) {
      node.put("target", port.portMapping().target());
    }
    node.put("protocol", port.portMapping().protocol());
    port.publisher().ifPresent(id -> node.put("publisher", connectivity.shortName(id)));
    if (port.certainty() != Certainty.GIVEN) {
      node.put("certainty", port.certainty().word());
    }
    port.inferred().ifPresent(reason -> node.put("sign", reason));
    if (port.isUnclaimed()) {
      ArrayNode candidates = node.putArray("candidates");
      port.candidates().forEach(id -> candidates.add(connectivity.shortName(id)));
    }
    unset(port.portMapping().unset(), node);
    return node;
  }

  private static ObjectNode network(Network network) {
    ObjectNode node = JSON.objectNode();
    node.put("name", network.name());
    if (network.isUnknown()) {
      node.put("driverCertainty", Certainty.UNKNOWN.word());
      network.against().ifPresent(sign -> node.put("driverSign", sign));
    } else {
      node.put("driver", network.driver());
    }
    node.put("internal", network.internal());
    ArrayNode subnets = node.putArray("subnets");
    network.ranges().forEach(subnets::add);
    unset(network.unset(), node);
    return node;
  }

  /** Names the variables without a value that something hangs on. */
  private static void unset(List<String> variables, ObjectNode node) {
    if (!variables.isEmpty()) {
      ArrayNode unset = node.putArray("unset");
      variables.forEach(unset::add);
    }
  }

  private String relative(Path file) {
    return topology.directory().relativize(file).toString().replace('\\', '/');
  }
}
