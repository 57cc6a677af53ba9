package io.github.driftless.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Writes compose files that use what makes a difference to the network, each by chance: what people
 * write, and what nobody would.
 */
final class StackGenerator {

  private static final List<String> OPTIONS =
      List.of(
          "com.docker.network.bridge.enable_ip_masquerade: \"false\"",
          "com.docker.network.bridge.enable_icc: \"false\"",
          "com.docker.network.bridge.host_binding_ipv4: 127.0.0.1",
          "com.docker.network.bridge.host_binding_ipv4: 192.168.1.5");

  private final int seed;
  private final Random random;
  private final String project;
  private int nextPort;

  private StackGenerator(int seed) {
    this.seed = seed;
    random = new Random(seed * 7919L);
    project = "g" + seed;
    nextPort = 10_000 + seed * 50;
  }

  /** Writes the stack of a seed below a folder, the same one every time. */
  static Path write(int seed, Path folder) throws IOException {
    StackGenerator generator = new StackGenerator(seed);
    Path stack = Files.createDirectories(folder.resolve(generator.project));
    if (generator.chance(20)) {
      Files.writeString(
          stack.resolve("topology.yaml"), "title: Two projects\nprojects: [one, two]\n");
      for (String part : List.of("one", "two")) {
        Path file = Files.createDirectories(stack.resolve(part)).resolve("compose.yaml");
        Files.writeString(file, generator.part(part));
      }
    } else {
      Files.writeString(
          stack.resolve("compose.yaml"), generator.project(generator.project, List.of()));
    }
    return stack;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** One of two projects that meet on a network which the first makes. */
  private String part(String part) {
    String shared = "meet" + seed;
    String declared =
        part.equals("one")
            ? "  meet: { name: " + shared + " }\n"
            : "  meet: { name: " + shared + ", external: true }\n";
    return project(project + part, List.of(declared));
  }

  private String project(String name, List<String> shared) {
    StringBuilder text = new StringBuilder("name: " + name + "\n");
    List<String> networks = new ArrayList<>();
    StringBuilder declared = new StringBuilder();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      String key = "n" + i;
      networks.add(key);
      declared.append(network(name, key, i));
    }
    for (String one : shared) {
      networks.add("meet");
      declared.append(one);
    }
    text.append("services:\n");
    List<String> owners = new ArrayList<>();
    List<String> onBridge = new ArrayList<>();
    int count = 2 + random.nextInt(shared.isEmpty() ? 4 : 2);
    for (int i = 0; i < count; i++) {
      service("s" + i, name, networks, owners, onBridge, text);
    }
    return text.append("networks:\n").append(declared).toString();
  }

  private String network(String name, String key, int number) {
    List<String> parts = new ArrayList<>();
    if (chance(30)) {
      parts.add("internal: true");
    }
    if (chance(40)) {
      parts.add("driver_opts: { " + pick(OPTIONS) + " }");
    }
    if (fixed(name, key)) {
      parts.add("ipam: { config: [{ subnet: " + subnet(name, number) + ".0/24 }] }");
    }
    return "  " + key + ": { " + String.join(", ", parts) + " }\n";
  }

  /** The last network of every other project has addresses that are written down. */
  private boolean fixed(String name, String key) {
    return key.equals("n0") && (seed + name.length()) % 2 == 0;
  }

  private String subnet(String name, int number) {
    return "172." + (name.endsWith("two") ? 21 : 20) + "." + (seed + number);
  }

  private void service(
      String service,
      String project,
      List<String> networks,
      List<String> owners,
      List<String> onBridge,
      StringBuilder text) {
    List<String> parts = new ArrayList<>(List.of("image: example/app"));
    int kind = random.nextInt(100);
    if (kind < 8) {
      parts.add("network_mode: host");
      ports(parts, 20);
    } else if (kind < 13) {
      parts.add("network_mode: none");
    } else if (kind < 22) {
      parts.add("network_mode: bridge");
      ports(parts, 50);
      if (!onBridge.isEmpty() && chance(60)) {
        parts.add("links: [\"" + pick(onBridge) + ":linked\"]");
      }
      onBridge.add(service);
    } else if (kind < 38 && !owners.isEmpty()) {
      String owner = pick(owners);
      parts.add(
          chance(50)
              ? "network_mode: \"service:" + owner + "\""
              : "network_mode: \"container:" + project + "-" + owner + "-1\"");
      owners.add(service);
      text.append("  ").append(service).append(": { ").append(String.join(", ", parts));
      text.append(" }\n");
      return;
    } else {
      attach(service, project, networks, parts);
      ports(parts, 60);
      if (!owners.isEmpty() && chance(20)) {
        parts.add("links: [\"" + pick(owners) + ":door\"]");
      }
      if (chance(15)) {
        parts.add("hostname: h-" + service);
      }
    }
    if (chance(20)) {
      parts.add("extra_hosts: [\"host.docker.internal:host-gateway\"]");
    }
    owners.add(service);
    text.append("  ").append(service).append(": { ").append(String.join(", ", parts));
    text.append(" }\n");
  }

  private void attach(String service, String project, List<String> networks, List<String> parts) {
    if (chance(8)) {
      return;
    }
    List<String> some = new ArrayList<>(networks);
    Collections.shuffle(some, random);
    List<String> joined = new ArrayList<>();
    for (String network : some.subList(0, 1 + random.nextInt(Math.min(3, some.size())))) {
      List<String> with = new ArrayList<>();
      if (chance(35)) {
        with.add("aliases: [" + pick(List.of("app", "db", "www", "s0")) + "]");
      }
      if (fixed(project, network) && chance(50)) {
        int last = 10 + Integer.parseInt(service.substring(1));
        with.add("ipv4_address: " + subnet(project, 0) + "." + last);
      }
      joined.add(network + ": { " + String.join(", ", with) + " }");
    }
    parts.add("networks: { " + String.join(", ", joined) + " }");
  }

  private void ports(List<String> parts, int percent) {
    List<String> ports = new ArrayList<>();
    while (chance(percent) && ports.size() < 3) {
      int port = nextPort++;
      int target = pick(List.of(80, 80, 443, 3000, 53));
      ports.add(
          switch (random.nextInt(9)) {
            case 0 -> "127.0.0.1:" + port + ":" + target;
            case 1 -> "192.168.1.5:" + port + ":" + target;
            case 2 -> "172.17.0.1:" + port + ":" + target;
            case 3 -> port + ":" + target + "/udp";
            case 4 -> {
              nextPort += 2;
              yield port + "-" + (port + 2) + ":" + target;
            }
            case 5 -> String.valueOf(target);
            case 6 -> "0.0.0.0:" + port + ":" + target;
            default -> port + ":" + target;
          });
    }
    if (!ports.isEmpty()) {
      parts.add("ports: [\"" + String.join("\", \"", ports) + "\"]");
    }
  }
}
