package io.github.driftless.analysis.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes stacks of many services and of proxies for some of them each: one proxy to five services
 * that it publishes by name.
 *
 * @param name what is special about it
 * @param image the proxies' image
 * @param asks what a service says, of itself, to be published; {@code %1$d} is its number
 * @param file the file that each proxy mounts; empty for none
 * @param mounted where the proxy mounts it
 * @param block what that file says of one service
 * @param layout who is on which network
 */
record ProxyStack(
    String name,
    String image,
    String asks,
    String file,
    String mounted,
    String block,
    Layout layout) {

  /** Services that a proxy publishes. */
  private static final int EACH = 5;

  /** Who is on which network. */
  enum Layout {
    /** Each proxy and its services have a network of their own. */
    GROUPS,
    /** All are on one network. */
    ONE_NETWORK,
    /** Proxies do not share a network with their services. */
    APART,
    /** Each service has a network of its own, and the first proxy is on all of them. */
    HUB,
    /** All are on the host's network. */
    HOST
  }

  static ProxyStack traefik(String name, Layout layout) {
    return asking(
        name,
        "traefik:v3",
        "labels: {traefik.http.routers.a%1$d.rule: 'Host(`a%1$d.example.org`)'}",
        layout);
  }

  static ProxyStack asking(String name, String image, String asks, Layout layout) {
    return new ProxyStack(name, image, asks, "", "", "", layout);
  }

  static ProxyStack nginx(String name, String target, Layout layout) {
    return new ProxyStack(
        name,
        "nginx",
        "",
        "site.conf",
        "/etc/nginx/conf.d/site.conf",
        "server { server_name a%1$d.example.org; location / { proxy_pass http://"
            + target
            + ":80; } }\n",
        layout);
  }

  static ProxyStack caddy(String name, Layout layout) {
    return new ProxyStack(
        name,
        "caddy",
        "",
        "Caddyfile",
        "/etc/caddy/Caddyfile",
        "a%1$d.example.org {\n  reverse_proxy a%1$d:80\n}\n",
        layout);
  }

  static ProxyStack tunnel(String name, Layout layout) {
    return new ProxyStack(
        name,
        "cloudflare/cloudflared",
        "",
        "config.yml",
        "/etc/cloudflared/config.yml",
        "  - { hostname: a%1$d.example.org, service: 'http://a%1$d:80' }\n",
        layout);
  }

  /**
   * Writes the stack.
   *
   * @param proxies how many there are; five times as many services are behind them
   */
  void write(Path folder, int proxies) throws IOException {
    StringBuilder compose = new StringBuilder("name: many\nservices:\n");
    StringBuilder forwards = new StringBuilder();
    StringBuilder flows = new StringBuilder();
    for (int proxy = 0; proxy < proxies; proxy++) {
      compose.append(
          "  p%d: {image: %s, %s%s}\n"
              .formatted(proxy, image, network(proxy, -1, proxies), mount(folder, proxy)));
      forwards.append("      %d: %d\n".formatted(10_000 + proxy, 10_000 + proxy));
      for (int i = EACH * proxy; i < EACH * (proxy + 1); i++) {
        compose.append(
            "  a%d: {image: example/app, %s%s}\n"
                .formatted(
                    i, asks.isEmpty() ? "" : asks.formatted(i) + ", ", network(proxy, i, proxies)));
        flows.append("  - { from: people, to: a%d }\n".formatted(i));
      }
    }
    compose.append("networks:\n");
    for (int i = 0; i < EACH * proxies; i++) {
      compose.append("  n%d: {}\n  m%d: {}\n".formatted(i, i));
    }
    Files.writeString(folder.resolve("compose.yaml"), compose);
    Files.writeString(
        folder.resolve("topology.yaml"),
        "compose: compose.yaml\nactors: { people: { at: internet } }\n"
            + "remote-access:\n  via:\n    port-forward:\n"
            + forwards
            + "flows:\n"
            + flows);
  }

  private String mount(Path folder, int proxy) throws IOException {
    String port = layout == Layout.HOST ? "" : ", ports: ['%d:80']".formatted(10_000 + proxy);
    if (file.isEmpty()) {
      return port;
    }
    Path own = Files.createDirectories(folder.resolve("c" + proxy));
    StringBuilder text = new StringBuilder(file.endsWith(".yml") ? "ingress:\n" : "");
    for (int i = EACH * proxy; i < EACH * (proxy + 1); i++) {
      text.append(block.formatted(i));
    }
    Files.writeString(own.resolve(file), text);
    return port + ", volumes: ['./c%d/%s:%s']".formatted(proxy, file, mounted);
  }

  /**
   * @param service below 0: the proxy itself
   */
  private String network(int proxy, int service, int proxies) {
    return switch (layout) {
      case GROUPS -> "networks: [n%d]".formatted(proxy);
      case ONE_NETWORK -> "networks: [n0]";
      case APART -> "networks: [%s%d]".formatted(service < 0 ? "n" : "m", proxy);
      case HUB ->
          "networks: [%s]"
              .formatted(
                  service < 0 && proxy == 0
                      ? IntStream.range(0, EACH * proxies)
                          .mapToObj(i -> "n" + i)
                          .collect(Collectors.joining(", "))
                      : "n" + Math.max(service, EACH * proxy));
      case HOST -> "network_mode: host";
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
