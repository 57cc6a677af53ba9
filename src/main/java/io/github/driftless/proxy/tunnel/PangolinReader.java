package io.github.driftless.proxy.tunnel;

import io.github.driftless.problem.Problems;
import io.github.driftless.proxy.route.Authentication;
import io.github.driftless.proxy.route.ConfigFiles;
import io.github.driftless.proxy.route.Container;
import io.github.driftless.proxy.route.Container.Word;
import io.github.driftless.proxy.route.Request;
import io.github.driftless.proxy.route.Route;
import io.github.driftless.proxy.route.Route.Target;
import io.github.driftless.proxy.route.RouteReader;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import io.github.driftless.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Routes of Pangolin's blueprints, as labels and as files that a site's connector is given
 * (Pangolin documentation, "Blueprints"): {@code pangolin.public-resources.NAME.full-domain}, which
 * older ones call {@code proxy-resources}.
 */
public final class PangolinReader implements RouteReader {

  private static final String PREFIX = "pangolin.";
  private static final Pattern KEY = Pattern.compile("(?:public|proxy)-resources\\.([^.]+)\\.(.+)");
  private static final Pattern TARGET = Pattern.compile("targets\\[([0-9]{1,4})\\]\\.(.+)");

  /** A setting, and the container whose labels say it; none for a file. */
  private record Setting(Word word, Optional<Container> bearer) {}

  /** What is said of one resource, by keys below its name. */
  private record Resource(String name, Map<String, Setting> settings) {

    private Optional<String> text(String key) {
      return Optional.ofNullable(settings.get(key)).map(setting -> setting.word().text());
    }
  }

  @Override
  public boolean isImage(String image) {
    return image.matches("newt|pangolin-cli");
  }

  @Override
  public boolean hears(String image) {
    return isImage(image);
  }

  @Override
  public boolean asks(Container container) {
    return container.allLabels().keySet().stream()
        .anyMatch(
            key -> key.startsWith(PREFIX) && KEY.matcher(key.substring(PREFIX.length())).matches());
  }

  @Override
  public boolean isFile(String name) {
    return ConfigFiles.isYaml(name);
  }

  @Override
  public Optional<String> keptElsewhere(Request request) {
    return Optional.of("in the dashboard of Pangolin");
  }

  @Override
  public List<Route> read(Request request, ConfigFiles files, Problems problems) {
    Map<String, Resource> resources = new LinkedHashMap<>();
    for (MappingNode root : files.yaml()) {
      for (String kind : List.of("public-resources", "proxy-resources")) {
        root.get(kind).ifPresent(node -> flatten(kind, node, 0, resources));
      }
    }
    for (Container container : request.asking(this)) {
      container
          .allLabels()
          .forEach(
              (key, word) -> {
                if (key.startsWith(PREFIX)) {
                  add(
                      key.substring(PREFIX.length()),
                      new Setting(word, Optional.of(container)),
                      resources);
                }
              });
    }
    List<Route> routes = new ArrayList<>();
    resources.values().forEach(resource -> routes.addAll(routes(resource)));
    return routes;
  }

  private static void flatten(String path, Node node, int depth, Map<String, Resource> resources) {
    if (depth > 8) {
      return;
    }
    if (node instanceof MappingNode map) {
      map.entries()
          .forEach(entry -> flatten(path + "." + entry.key(), entry.value(), depth + 1, resources));
    } else if (node instanceof SequenceNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        flatten(path + "[" + i + "]", list.items().get(i), depth + 1, resources);
      }
    } else if (node instanceof ScalarNode scalar) {
      add(
          path,
          new Setting(new Word(scalar.text(), scalar.location()), Optional.empty()),
          resources);
    }
  }

  private static void add(String key, Setting setting, Map<String, Resource> resources) {
    Matcher matcher = KEY.matcher(key);
    if (matcher.matches()) {
      resources
          .computeIfAbsent(matcher.group(1), name -> new Resource(name, new LinkedHashMap<>()))
          .settings()
          .putIfAbsent(matcher.group(2), setting);
    }
  }

  private static List<Route> routes(Resource resource) {
    Map<String, Map<String, Setting>> targets = new LinkedHashMap<>();
    resource
        .settings()
        .forEach(
            (key, setting) -> {
              Matcher matcher = TARGET.matcher(key);
              if (matcher.matches()) {
                targets
                    .computeIfAbsent(matcher.group(1), index -> new LinkedHashMap<>())
                    .put(matcher.group(2), setting);
              }
            });
    boolean off = resource.text("enabled").filter("false"::equalsIgnoreCase).isPresent();
    Optional<String> host = resource.text("full-domain").filter(text -> !text.isBlank());
    Optional<String> port = resource.text("proxy-port");
    if (off || host.isEmpty() && port.isEmpty()) {
      return List.of();
    }
    Setting said =
        Optional.ofNullable(
                resource.settings().get(host.isPresent() ? "full-domain" : "proxy-port"))
            .orElseThrow();
    List<Route> routes = new ArrayList<>();
    for (Map<String, Setting> target : targets.values()) {
      answers(target)
          .ifPresent(
              answers ->
                  routes.add(
                      new Route(
                          host,
                          path(target),
                          port.stream().toList(),
                          answers,
                          authentication(resource),
                          List.of(),
                          Optional.of(Route.Way.TUNNEL),
                          said.bearer().isPresent()
                              ? "label pangolin " + resource.name()
                              : "Pangolin blueprint",
                          said.word().at())));
    }
    return routes;
  }

  private static Optional<String> text(Map<String, Setting> target, String key) {
    return Optional.ofNullable(target.get(key)).map(setting -> setting.word().text());
  }

  private static Optional<Target> answers(Map<String, Setting> target) {
    if (text(target, "enabled").filter("false"::equalsIgnoreCase).isPresent()) {
      return Optional.empty();
    }
    Optional<String> host = text(target, "hostname").or(() -> text(target, "ip"));
    Optional<Integer> port =
        text(target, "internal-port").or(() -> text(target, "port")).flatMap(OwnAddress::port);
    Optional<Container> bearer =
        target.values().stream().flatMap(setting -> setting.bearer().stream()).findFirst();
    return bearer
        .map(container -> OwnAddress.of(container, host, port))
        .or(() -> host.map(name -> new Target.Named(name, port)));
  }

  private static Optional<String> path(Map<String, Setting> target) {
    boolean pattern = text(target, "path-match").filter("regex"::equals).isPresent();
    return text(target, "path")
        .filter(path -> path.length() > 1)
        .map(path -> pattern ? "~" + path : path);
  }

  private static Optional<Authentication> authentication(Resource resource) {
    boolean known = resource.text("auth.sso-enabled").filter("true"::equalsIgnoreCase).isPresent();
    boolean word =
        Stream.of("auth.password", "auth.pincode", "auth.basic-auth.password")
            .anyMatch(key -> resource.settings().containsKey(key));
    if (known) {
      return Optional.of(Authentication.named("Pangolin"));
    }
    return word ? Optional.of(Authentication.passwords()) : Optional.empty();
  }
}
