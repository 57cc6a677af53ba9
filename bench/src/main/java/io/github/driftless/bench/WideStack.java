package io.github.driftless.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A made-up stack with something of everything that texts are written about: ten networks that are
 * tiers, a VPN gateway with a fifth of the services behind it, ports, dependencies, flows and
 * routes.
 */
final class WideStack {

  private static final int TIERS = 10;

  private WideStack() {}

  /**
   * Writes the compose file and the {@code topology.yaml}.
   *
   * @return the folder
   */
  static Path write(int services) throws IOException {
    Path folder = Files.createTempDirectory("driftless-wide");
    Files.writeString(folder.resolve("compose.yaml"), compose(services));
    Files.writeString(folder.resolve("topology.yaml"), topology(services));
    return folder;
  }

  private static String compose(int services) {
    int behind = services / 5;
    StringBuilder text = new StringBuilder("services:\n");
    text.append("  gluetun:\n    image: qmcgaw/gluetun\n    cap_add: [NET_ADMIN]\n");
    text.append("    networks: [n0]\n    ports:\n");
    for (int i = 0; i < behind; i += 2) {
      text.append("      - \"%d:%d\"%n".formatted(20_000 + i, 8_000 + i));
    }
    text.append("  proxy: { image: traefik, networks: [n0, n1], ports: [\"80:80\", \"443:443\"] }\n");
    for (int i = 0; i < services - 2; i++) {
      text.append("  s%d:%n    image: registry.example.org/app%d:1%n".formatted(i, i));
      if (i < behind) {
        text.append("    network_mode: service:gluetun\n");
      } else {
        text.append("    networks: [n%d, n%d]%n".formatted(i % TIERS, (i + 1) % TIERS));
        if (i % 3 == 0) {
          text.append("    ports: [\"%d:80\"]%n".formatted(30_000 + i));
        }
      }
      if (i > behind) {
        text.append("    depends_on: [s%d]%n".formatted(i - 1));
      }
    }
    text.append("networks:\n");
    for (int i = 0; i < TIERS; i++) {
      text.append("  n%d: { name: net%d }%n".formatted(i, i));
    }
    return text.toString();
  }

  private static String topology(int services) {
    StringBuilder text = new StringBuilder("title: Wide\ncompose: compose.yaml\n");
    text.append("vpn: { service: gluetun }\ntiers:\n");
    for (int i = 0; i < TIERS; i++) {
      text.append("  net%d: { title: Tier %d }%n".formatted(i, i));
    }
    text.append("remote-access:\n  via: { port-forward: { 80: 80, 443: 443 } }\n  proxy: proxy\n");
    text.append("  routes:\n");
    for (int i = services / 5; i < services - 2; i += 10) {
      text.append("    s%d.example.org: { to: \"s%d:80\" }%n".formatted(i, i));
    }
    text.append("flows:\n");
    for (int i = services / 5; i < services - 12; i += 4) {
      text.append("  - { from: s%d, to: s%d }%n".formatted(i, i + 10));
    }
    text.append("diagrams: { findings: true }\n");
    text.append("pages:\n  mkdocs: { dir: docs }\n");
    text.append("  include: { each-service: true, findings: true }\n");
    return text.toString();
  }
}
