package io.github.driftless.network;

import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Network;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Topology;
import io.github.driftless.topology.VpnGateway;
import java.nio.file.Path;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The model as JSON, the contract that other tools may rely on ({@code docs/model.md}): keys in a
 * fixed order, absent instead of null, lists in declared order.
 */
public final class ModelJson {

  /** The version of the shape; grows when a key changes its meaning or goes. */
  static final int SCHEMA = 1;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Topology topology;

  private ModelJson(Topology topology) {
    this.topology = topology;
  }

  /** Returns a topology as JSON text: two blanks of indentation, line feeds, one at the end. */
  public static String of(Topology topology) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return JsonMapper.builder()
            .defaultPrettyPrinter(printer)
            .build()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(new ModelJson(topology).root())
        + "\n";
  }

  private ObjectNode root() {
    ObjectNode root = JSON.objectNode();
    root.put("schema", SCHEMA);
    root.put("title", topology.title());
    ArrayNode modes = root.putArray("modes");
    topology.modes().forEach(mode -> modes.add(mode(mode)));
    root.putArray("actors");
    root.putArray("tiers");
    root.putArray("groups");
    root.putObject("egress")
        .put("interface", topology.egress().hostInterface())
        .put("gateway", topology.egress().gateway())
        .put("internet", topology.egress().internet());
    ArrayNode vpns = root.putArray("vpn");
    for (VpnGateway vpn : topology.vpns()) {
      vpns.addObject().put("service", vpn.service()).put("endpoint", vpn.endpoint());
    }
    root.putArray("findings");
    return root;
  }

  private ObjectNode mode(Mode mode) {
    ObjectNode node = JSON.objectNode();
    node.put("name", mode.name());
    node.put("title", mode.title());
    ArrayNode services = node.putArray("services");
    Connectivity connectivity = Connectivity.of(topology, mode);
    connectivity.services().forEach(service -> services.add(service(connectivity, service)));
    ArrayNode networks = node.putArray("networks");
    mode.networks().forEach(network -> networks.add(network(network)));
    node.putArray("flows");
    return node;
  }

  private ObjectNode service(Connectivity connectivity, ServiceNetwork implied) {
    Service service = implied.service();
    ObjectNode node = JSON.objectNode();
    node.put("id", service.id());
    node.put("name", service.name());
    node.put("project", service.project());
    node.put("title", service.title());
    service.image().ifPresent(image -> node.put("image", image));
    node.put("role", service.role().name());
    connectivity.tierOf(implied).ifPresent(tier -> node.put("tier", tier));
    ArrayNode networks = node.putArray("networks");
    service.attachments().forEach(attachment -> networks.add(attachment.network()));
    ObjectNode namespace = node.putObject("namespace");
    namespace.put("kind", implied.namespace().kind().word());
    implied
        .namespace()
        .owner()
        .ifPresent(owner -> namespace.put("owner", connectivity.shortName(owner)));
    node.put("egress", implied.egress().word());
    ArrayNode ports = node.putArray("ports");
    implied.ports().forEach(port -> ports.add(port(connectivity, port)));
    ArrayNode dependsOn = node.putArray("dependsOn");
    service.dependsOn().forEach(id -> dependsOn.add(connectivity.shortName(id)));
    node.putObject("source")
        .put("file", relative(service.source().file()))
        .put("line", service.source().line())
        .put("column", service.source().column());
    return node;
  }

  private static ObjectNode port(Connectivity connectivity, ExposedPort port) {
    ObjectNode node = JSON.objectNode();
    node.put("address", port.publication().address());
    port.publication().published().ifPresent(published -> node.put("published", published));
    node.put("target", port.publication().target());
    node.put("protocol", port.publication().protocol());
    port.publisher().ifPresent(id -> node.put("publisher", connectivity.shortName(id)));
    port.inferred().ifPresent(reason -> node.put("inferred", reason));
    return node;
  }

  private static ObjectNode network(Network network) {
    ObjectNode node = JSON.objectNode();
    node.put("name", network.name());
    node.put("driver", network.driver());
    node.put("internal", network.internal());
    ArrayNode subnets = node.putArray("subnets");
    network.subnets().forEach(subnets::add);
    return node;
  }

  private String relative(Path file) {
    return topology.directory().relativize(file).toString().replace('\\', '/');
  }
}
