package io.github.driftless.inventory;

import io.github.driftless.analysis.network.Reachability.Answer;
import io.github.driftless.json.JsonText;
import io.github.driftless.topology.Certainty;
import io.github.driftless.topology.Service;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON, the contract that other tools may rely on ({@code docs/inventories.md}): keys in a fixed
 * order, absent instead of null. All modes are in one file.
 */
final class JsonFormat implements InventoryFormat {

  /** The version of the shape; grows when a key changes its meaning or goes. */
  private static final int SCHEMA = 1;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @Override
  public String name() {
    return "json";
  }

  @Override
  public List<File> write(Inventory inventory) {
    ObjectNode root = JSON.objectNode().put("schema", SCHEMA).put("title", inventory.title());
    ArrayNode modes = root.putArray("modes");
    for (InventoryMode mode : inventory.modes()) {
      ObjectNode node = modes.addObject().put("mode", mode.name()).put("title", mode.title());
      ArrayNode services = node.putArray("services");
      mode.services().forEach(service -> services.add(service(service)));
    }
    return List.of(new File("inventory.json", JsonText.of(root)));
  }

  private static ObjectNode service(InventoryService of) {
    Service service = of.service();
    ObjectNode node = JSON.objectNode().put("id", service.id()).put("name", service.name());
    put(node, "project", service.project());
    put(node, "host", service.host());
    node.put("title", service.title());
    put(node, "group", of.group());
    node.put("role", service.role().name());
    put(node, "image", service.image());
    put(node, "icon", service.program().icon());
    of.egress().ifPresent(egress -> node.put("egress", egress.word()));
    put(node, "gateway", of.gateway());
    texts(node.putArray("networks"), of.networks());
    texts(node.putArray("addresses"), of.addresses());
    ArrayNode ports = node.putArray("ports");
    of.ports().forEach(port -> ports.add(port(port)));
    ArrayNode urls = node.putArray("urls");
    of.pages()
        .links()
        .forEach(link -> urls.addObject().put("url", link.url()).put("from", link.from().word()));
    if (!of.pages().doubts().isEmpty()) {
      texts(node.putArray("notKnown"), of.pages().doubts());
    }
    if (of.internet().isPresent() || of.lan().isPresent()) {
      ObjectNode reached = node.putObject("reachedFrom");
      put(reached, "internet", of.internet().map(Answer::word));
      put(reached, "lan", of.lan().map(Answer::word));
    }
    node.putObject("source")
        .put("file", of.file())
        .put("line", service.source().line())
        .put("column", service.source().column());
    return node;
  }

  private static ObjectNode port(InventoryPort port) {
    ObjectNode node = JSON.objectNode();
    put(node, "address", port.address());
    put(node, "published", port.published());
    node.put("target", port.target()).put("protocol", port.protocol());
    put(node, "publisher", port.publisher());
    if (port.certainty() != Certainty.GIVEN) {
      node.put("certainty", port.certainty().word());
    }
    return node;
  }

  private static void put(ObjectNode node, String key, Optional<String> value) {
    value.ifPresent(text -> node.put(key, text));
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
