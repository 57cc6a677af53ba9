package io.github.driftless.analysis.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A stack that tests make up: what it is, apart from how it is written. */
final class SpecStack {

  /** A service: it has networks of its own, or joins another one, or has none. */
  static final class Spec {
    String image = "example/app:1";
    String mode = "";
    final Map<String, String> networks = new TreeMap<>();
    final Map<Integer, Integer> ports = new TreeMap<>();

    Spec copy() {
      Spec other = new Spec();
      other.image = image;
      other.mode = mode;
      other.networks.putAll(networks);
      other.ports.putAll(ports);
      return other;
    }
  }

  final Map<String, Spec> services = new TreeMap<>();

  /** Whether a network is internal, by its key. */
  final Map<String, Boolean> networks = new TreeMap<>();

  static SpecStack random(Random random) {
    SpecStack stack = new SpecStack();
    for (int i = 0; i < 4; i++) {
      stack.networks.put("net" + i, i == 3);
    }
    for (int i = 0; i < 3 + random.nextInt(5); i++) {
      Spec service = new Spec();
      service.image = "example/app" + i + ":1";
      if (i > 0 && random.nextInt(4) == 0) {
        service.mode = List.of("none", "host", "service:s0").get(random.nextInt(3));
      } else {
        service.networks.put("net" + random.nextInt(4), "");
        service.networks.put("net" + random.nextInt(4), random.nextBoolean() ? "alias" + i : "");
        for (int port = 0; port < random.nextInt(3); port++) {
          service.ports.put(8000 + 10 * i + port, 80 + port);
        }
      }
      stack.services.put("s" + i, service);
    }
    return stack;
  }

  SpecStack copy() {
    SpecStack other = new SpecStack();
    services.forEach((name, service) -> other.services.put(name, service.copy()));
    other.networks.putAll(networks);
    return other;
  }

  /** Changes one thing, and tells in words what. */
  String change(Random random) {
    List<String> own =
        services.keySet().stream().filter(s -> services.get(s).mode.isEmpty()).toList();
    String name = own.get(random.nextInt(own.size()));
    Spec service = services.get(name);
    switch (random.nextInt(7)) {
      case 0:
        service.image = service.image.replace(":1", ":2");
        return "image of " + name;
      case 1:
        service.networks.put("net" + random.nextInt(4), "");
        return "network of " + name;
      case 2:
        if (service.networks.size() > 1) {
          service.networks.remove(service.networks.keySet().iterator().next());
        }
        return "fewer networks of " + name;
      case 3:
        service.ports.put(9000 + random.nextInt(9), 90);
        return "port of " + name;
      case 4:
        services.put("z", new Spec());
        services.get("z").networks.put("net0", "");
        return "new service";
      case 5:
        if (!name.equals("s0")) {
          services.remove(name);
        }
        return "service gone";
      default:
        networks.put("net2", !networks.get("net2"));
        return "network kind";
    }
  }

  /** What changed, told by what the stack is: kind and subject, as words. */
  static Set<String> differences(SpecStack before, SpecStack after) {
    Set<String> found = new TreeSet<>();
    Map<String, String> was = before.facts();
    Map<String, String> now = after.facts();
    Set<String> keys = new TreeSet<>(was.keySet());
    keys.addAll(now.keySet());
    for (String key : keys) {
      if (!String.valueOf(was.get(key)).equals(String.valueOf(now.get(key)))) {
        found.add(key);
      }
    }
    return found;
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new TreeMap<>();
    Set<String> used = new TreeSet<>();
    services.forEach(
        (name, service) -> {
          facts.put("service " + name, "");
          facts.put("image " + name, service.image);
          facts.put("egress " + name, egress(name));
          if (!service.mode.isEmpty()) {
            facts.put("namespace " + name, service.mode);
          }
          service.networks.forEach(
              (network, alias) -> facts.put("membership " + name + " " + network, alias));
          service.ports.forEach(
              (port, target) ->
                  facts.put("port " + name + " " + port, target + (opens(service) ? "" : " shut")));
          used.addAll(service.networks.keySet());
        });
    used.forEach(network -> facts.put("network " + network, "" + networks.get(network)));
    return facts;
  }

  private boolean opens(Spec service) {
    return service.networks.keySet().stream().anyMatch(network -> !networks.get(network));
  }

  private String egress(String name) {
    Spec service = services.get(name);
    if (service.mode.startsWith("service:")) {
      return egress(service.mode.substring("service:".length()));
    }
    return service.mode.isEmpty() ? (opens(service) ? "direct" : "none") : service.mode;
  }

  /**
   * Returns the stack as a compose file, with whatever means nothing by chance: order, quotation
   * marks, comments, anchors, short and long syntax.
   */
  String text(Random random) {
    List<String> blocks = new ArrayList<>();
    List<String> names = new ArrayList<>(services.keySet());
    Collections.shuffle(names, random);
    StringBuilder out = new StringBuilder();
    for (String name : names) {
      out.append(random.nextBoolean() ? "  # about " + name + "\n" : "");
      out.append("  ").append(name).append(":\n");
      List<String> parts = new ArrayList<>();
      Spec service = services.get(name);
      parts.add("    image: " + quoted(service.image, random) + "\n");
      if (!service.mode.isEmpty()) {
        parts.add("    network_mode: " + quoted(service.mode, random) + "\n");
      }
      if (!service.networks.isEmpty()) {
        parts.add(networks(service, random));
      }
      if (!service.ports.isEmpty()) {
        parts.add(ports(service, random));
      }
      if (random.nextBoolean()) {
        parts.add("    environment: { A: &a" + name + " one, B: *a" + name + " }\n");
      }
      Collections.shuffle(parts, random);
      parts.forEach(out::append);
    }
    blocks.add("services:\n" + out);
    List<String> keys = new ArrayList<>(networks.keySet());
    Collections.shuffle(keys, random);
    StringBuilder nets = new StringBuilder("networks:\n");
    for (String key : keys) {
      boolean internal = networks.get(key);
      nets.append("  ").append(key).append(":");
      nets.append(
          internal ? " { internal: true }" : random.nextBoolean() ? " { internal: false }" : "");
      nets.append("\n");
    }
    blocks.add(nets.toString());
    blocks.add("name: p\n");
    Collections.shuffle(blocks, random);
    return String.join(random.nextBoolean() ? "\n" : "# a line\n", blocks);
  }

  private static String networks(Spec service, Random random) {
    boolean plain = service.networks.values().stream().allMatch(String::isEmpty);
    List<String> keys = new ArrayList<>(service.networks.keySet());
    Collections.shuffle(keys, random);
    StringBuilder out = new StringBuilder("    networks:\n");
    boolean asList = plain && random.nextBoolean();
    for (String key : keys) {
      String alias = service.networks.get(key);
      out.append(
          asList
              ? "      - " + quoted(key, random) + "\n"
              : "      "
                  + key
                  + ":"
                  + (alias.isEmpty() ? "" : " { aliases: [" + alias + "] }")
                  + "\n");
    }
    return out.toString();
  }

  private static String ports(Spec service, Random random) {
    StringBuilder out = new StringBuilder("    ports:\n");
    List<Integer> keys = new ArrayList<>(service.ports.keySet());
    Collections.shuffle(keys, random);
    for (int port : keys) {
      int target = service.ports.get(port);
      out.append(
          random.nextBoolean()
              ? "      - " + quoted(port + ":" + target, random) + "\n"
              : "      - { target: " + target + ", published: \"" + port + "\", protocol: tcp }\n");
    }
    return out.toString();
  }

  private static String quoted(String text, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> "'" + text + "'";
      case 1 -> "\"" + text + "\"";
      default -> text.contains(":") && text.matches("[0-9:]+") ? "\"" + text + "\"" : text;
    };
  }
}
