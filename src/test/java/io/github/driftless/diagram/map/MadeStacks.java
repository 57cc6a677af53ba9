package io.github.driftless.diagram.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Stacks of any size, of the shapes that people have. */
public enum MadeStacks {
  /** One project on a few networks, a fifth of it behind a VPN client, a proxy before the rest. */
  ONE_PROJECT {
    @Override
    void write(Path folder, int services) throws IOException {
      StringBuilder compose = new StringBuilder("services:\n");
      int behind = services / 5;
      compose.append(
          "  gluetun: { image: qmcgaw/gluetun, cap_add: [NET_ADMIN], networks: [net0] }\n");
      compose.append(
          "  traefik: { image: traefik, networks: [net0, net1], ports: ['80:80', '443:443'] }\n");
      for (int i = 2; i < services; i++) {
        compose.append("  ").append(NAMES[i % NAMES.length]).append(i).append(": { image: '");
        compose.append(IMAGES[i % IMAGES.length]).append("', ");
        compose.append(
            i < behind
                ? "network_mode: 'service:gluetun' }\n"
                : i % 37 == 0
                    ? "network_mode: host }\n"
                    : i % 41 == 0
                        ? "network_mode: none }\n"
                        : "networks: [net%d, net%d], ports: ['%d:80'] }%n"
                            .formatted(i % NETWORKS, (i + 1) % NETWORKS, 20_000 + i));
      }
      compose.append("networks:\n");
      for (int i = 0; i < NETWORKS; i++) {
        compose.append("  net").append(i).append(i % 3 == 2 ? ": { internal: true }\n" : ": {}\n");
      }
      Files.writeString(folder.resolve("compose.yaml"), compose);
      StringBuilder topology = new StringBuilder("title: Made\ncompose: compose.yaml\n");
      topology.append("remote-access:\n  via: { port-forward: { 80: 80, 443: 443 } }\n");
      topology.append("  proxy: traefik\n  routes:\n");
      for (int i = 2; i < services; i += 3) {
        topology
            .append("    name")
            .append(i)
            .append(".example.org: { to: '")
            .append(NAMES[i % NAMES.length])
            .append(i)
            .append(":80' }\n");
      }
      Files.writeString(folder.resolve("topology.yaml"), topology);
    }
  },
  /** A project for each application: itself, its database, its cache. */
  MANY_PROJECTS {
    @Override
    void write(Path folder, int services) throws IOException {
      Files.writeString(
          folder.resolve("topology.yaml"), "title: Made\nprojects:\n" + list(folder, "", services));
    }
  },
  /** The same on several hosts, a dozen services or two on each. */
  MANY_HOSTS {
    @Override
    void write(Path folder, int services) throws IOException {
      StringBuilder topology = new StringBuilder("title: Made\nhosts:\n");
      int hosts = Math.max(2, services / 18);
      for (int i = 0; i < hosts; i++) {
        int size = services * (i + 1) / hosts - services * i / hosts;
        topology
            .append("  host")
            .append(i)
            .append(": { title: Server ")
            .append(i)
            .append(", address: 192.168.1.")
            .append(i + 1)
            .append(", projects: [")
            .append(folders(folder, "host" + i + "-", size))
            .append("] }\n");
      }
      Files.writeString(folder.resolve("topology.yaml"), topology);
    }
  };

  private static final int NETWORKS = 9;
  private static final String[] NAMES = {
    "radarr", "paperless-ngx", "x", "a-service-with-a-rather-long-name", "grafana", "postgres"
  };
  private static final String[] IMAGES = {
    "linuxserver/radarr",
    "ghcr.io/paperless-ngx/paperless-ngx",
    "example/x",
    "example/other",
    "grafana/grafana",
    "postgres:17"
  };

  abstract void write(Path folder, int services) throws IOException;

  /** Returns each shape in each size, as arguments of a test. */
  static Stream<Arguments> ofEach(Integer... sizes) {
    return Stream.of(sizes)
        .flatMap(size -> Stream.of(values()).map(shape -> Arguments.of(shape, size)));
  }

  /** Writes a stack of so many services, and returns its folder. */
  public Path in(Path parent, int services) throws IOException {
    Path folder =
        Files.createDirectories(
            parent.resolve(name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + services));
    write(folder, services);
    return folder;
  }

  private static String list(Path folder, String prefix, int services) throws IOException {
    StringBuilder out = new StringBuilder();
    for (String name : folders(folder, prefix, services).split(", ")) {
      out.append("  - { name: ").append(name).append(", compose: ");
      out.append(name).append("/compose.yaml }\n");
    }
    return out.toString();
  }

  private static String folders(Path folder, String prefix, int services) throws IOException {
    StringBuilder names = new StringBuilder();
    for (int from = 0; from < services; from += 3) {
      String name = prefix + "app" + from / 3;
      names.append(names.isEmpty() ? "" : ", ").append(name);
      Path project = Files.createDirectories(folder.resolve(name));
      StringBuilder compose = new StringBuilder("services:\n");
      compose.append("  web: { image: example/web, ports: ['");
      compose.append(8_000 + from).append(":80'], networks: [default, back] }\n");
      if (from + 1 < services) {
        compose.append("  db: { image: 'postgres:17', networks: [back] }\n");
      }
      if (from + 2 < services) {
        compose.append("  cache: { image: redis, networks: [back] }\n");
      }
      compose.append("networks: { back: { internal: ").append(from % 2 == 0).append(" } }\n");
      Files.writeString(project.resolve("compose.yaml"), compose);
    }
    return names.toString();
  }
}
