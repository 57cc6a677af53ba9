package io.github.driftless.proxy.caddy;

import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.ConfigFiles;
import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.Request;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.route.RouteReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Routes of Caddy: Caddyfiles, and the labels of caddy-docker-proxy. */
public final class CaddyReader implements RouteReader {

  /** What people call a Caddyfile. */
  private static final Pattern NAME = Pattern.compile("caddyfile.*|.*\\.(caddy|caddyfile)");

  /** Caddy's own folder, and what people call the pieces in it that a Caddyfile imports. */
  private static final String FOLDER = "/etc/caddy/";

  private static final Pattern PIECE =
      Pattern.compile("[^.]+|.*\\.(conf|cfg|site|vhost|inc|snippets?|import)");

  @Override
  public boolean isImage(String image) {
    return image.contains("caddy");
  }

  @Override
  public boolean hears(String image) {
    return isImage(image);
  }

  @Override
  public boolean asks(Container container) {
    return container.allLabels().keySet().stream().anyMatch(CaddyLabels::isLabel);
  }

  @Override
  public boolean isFile(String name) {
    return NAME.matcher(name).matches();
  }

  /** In Caddy's own folder a file of any name may be imported. */
  @Override
  public boolean isMounted(String inside, boolean own) {
    String name = inside.substring(inside.lastIndexOf('/') + 1);
    return NAME.matcher(name).matches()
        || own && inside.startsWith(FOLDER) && PIECE.matcher(name).matches();
  }

  @Override
  public List<Route> read(Request request, ConfigFiles files, Problems problems) {
    CaddyVariables variables = new CaddyVariables(request.variables());
    List<Route> routes =
        new ArrayList<>(
            CaddyRoutes.read(
                files, files.of(this), Optional.of(main(request)), variables::fill, problems));
    routes.addAll(
        CaddyLabels.read(request.asking(this), ingress(request), variables::fill, problems));
    return routes;
  }

  /** The file that the command names, else that of the image. */
  private static String main(Request request) {
    return request
        .option("--config")
        .or(() -> request.option("-config"))
        .or(() -> request.option("--caddyfile-path"))
        .or(() -> Optional.ofNullable(request.variables().get("CADDY_DOCKER_CADDYFILE_PATH")))
        .orElse("/etc/caddy/Caddyfile");
  }

  /**
   * The networks over which caddy-docker-proxy asks containers; none: those it shares with them.
   */
  private static List<String> ingress(Request request) {
    return request
        .option("--ingress-networks")
        .or(() -> request.option("-ingress-networks"))
        .or(() -> Optional.ofNullable(request.variables().get("CADDY_INGRESS_NETWORKS")))
        .map(text -> Stream.of(text.split(",")).map(String::strip).toList())
        .orElse(List.of())
        .stream()
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
