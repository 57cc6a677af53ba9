package io.github.driftless.proxy;

import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.caddy.CaddyReader;
import io.github.driftless.proxy.nginx.NginxReader;
import io.github.driftless.proxy.route.ConfigFiles;
import io.github.driftless.proxy.route.ProxyLimits;
import io.github.driftless.proxy.route.Request;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.route.RouteReader;
import io.github.driftless.proxy.traefik.TraefikReader;
import io.github.driftless.proxy.tunnel.DockFlareReader;
import io.github.driftless.proxy.tunnel.PangolinReader;
import io.github.driftless.proxy.tunnel.ServeReader;
import io.github.driftless.proxy.tunnel.TailnetReader;
import io.github.driftless.proxy.tunnel.TunnelReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what one reverse proxy is told, whichever kind it is. Stateless. */
public final class ProxyReader {

  /** All kinds that are known, in the order in which their routes are given. */
  private static final List<RouteReader> READERS =
      List.of(
          new NginxReader(),
          new CaddyReader(),
          new TunnelReader(),
          new DockFlareReader(),
          new PangolinReader(),
          new TailnetReader(),
          new ServeReader(),
          new TraefikReader());

  private ProxyReader() {}

  /** Returns the readers of all kinds of proxies. */
  public static Set<RouteReader> all() {
    return new LinkedHashSet<>(READERS);
  }

  /**
   * Returns the readers of those ways of asking for routes that a proxy understands.
   *
   * @param image as in {@link RouteReader#isImage}
   */
  public static Set<RouteReader> heardBy(String image) {
    Set<RouteReader> heard = all();
    heard.removeIf(reader -> !reader.hears(image));
    return heard;
  }

  /**
   * Returns whether a container passes requests on, whatever else it is for.
   *
   * @param image as in {@link RouteReader#isImage}
   */
  public static boolean passesOn(String image) {
    return READERS.stream().anyMatch(reader -> reader.passesOn(image));
  }

  /**
   * Returns where a proxy is told routes that no file has, in words; empty where files and labels
   * have all.
   *
   * @param image as in {@link RouteReader#isImage}
   */
  public static Optional<String> keptElsewhere(String image, Request request) {
    return READERS.stream()
        .filter(reader -> reader.isImage(image))
        .flatMap(reader -> reader.keptElsewhere(request).stream())
        .findFirst();
  }

  /** Returns whether a file that a person names may be a proxy's configuration, by its name. */
  public static boolean isConfiguration(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return READERS.stream().anyMatch(reader -> reader.isFile(name));
  }

  /**
   * Returns whether a file that a proxy mounts is its configuration. A proxy of a known kind mounts
   * that of no other one.
   *
   * @param image as in {@link RouteReader#isImage}
   * @param inside the file's path inside the container
   */
  public static boolean isMounted(String image, String inside) {
    String path = inside.toLowerCase(Locale.ROOT).replace('\\', '/').replaceFirst("/$", "");
    List<RouteReader> own = READERS.stream().filter(reader -> reader.isImage(image)).toList();
    return own.isEmpty()
        ? READERS.stream().anyMatch(reader -> reader.isMounted(path, false))
        : own.stream().anyMatch(reader -> reader.isMounted(path, true));
  }

  /**
   * Returns the routes of a proxy, each kind's in reading order: files first, then labels and
   * variables.
   *
   * @param problems takes a warning for every piece that cannot be read; the rest is read on.
   *     Messages hold no value of the configuration
   */
  public static List<Route> read(Request request, Problems problems) {
    ConfigFiles files =
        ConfigFiles.read(request.files(), request.places(), request.texts(), problems);
    List<Route> routes = new ArrayList<>();
    READERS.forEach(reader -> routes.addAll(reader.read(request, files, problems)));
    return routes.stream().distinct().limit(ProxyLimits.ROUTES).toList();
  }
}
