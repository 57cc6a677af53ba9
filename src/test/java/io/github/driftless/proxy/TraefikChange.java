package io.github.driftless.proxy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is changed in what Traefik reads: certificates are left out, those that are asked are asked
 * in the clear, and addresses and passwords are those of {@link Answer}. What plugins do is not
 * known, and whoever is sent elsewhere by a pattern comes back by another name. Traefik's own pages
 * are those of {@link #OWN}, so that it is seen who answers.
 */
final class TraefikChange {

  /** Who stands for Traefik itself. */
  static final String OWN = "the.proxy.invalid";

  /** {@link Answer#USER} and {@link Answer#PASSWORD}. */
  private static final String USERS = Answer.USER + ":{SHA}GpHWL3ymc5liWkNopqtdSjuqYHM=";

  private static final Pattern TLS =
      Pattern.compile("(?i)traefik\\.http\\.routers\\.[^.]+\\.tls(?:\\..*)?");

  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(?i)traefik\\.http\\.(?:services\\.[^.]+\\.loadbalancer\\.(?:healthcheck|sticky)"
              + "|middlewares\\.[^.]+\\.ip(?:allow|white)list\\.ipstrategy"
              + "|middlewares\\.[^.]+\\.(?:basicauth|digestauth)\\.(?:removeheader|realm|headerfield)"
              + "|middlewares\\.[^.]+\\.forwardauth\\.tls).*");

  private final boolean own;

  /**
   * @param own whether Traefik's own pages are switched on
   */
  TraefikChange(boolean own) {
    this.own = own;
  }

  /** Returns labels as they are given to Traefik. */
  Map<String, String> labels(Map<String, String> labels) {
    Map<String, String> all = new LinkedHashMap<>();
    labels.forEach(
        (key, value) -> {
          if (!TLS.matcher(key).matches() && !LEFT_OUT.matcher(key).matches()) {
            String lower = key.toLowerCase(Locale.ROOT);
            boolean plugin =
                lower.matches(
                    "traefik\\.http\\.middlewares\\.[^.]+\\.(?:plugin|redirectregex)\\..*");
            all.put(
                plugin
                    ? key.replaceFirst(
                        "(?i)\\.(?:plugin|redirectregex)\\..*",
                        ".headers.customrequestheaders.x-plugin")
                    : key.replaceFirst(
                        "(?i)\\.(basicauth|digestauth)\\.usersfile$", ".basicauth.users"),
                value(lower.replaceFirst(".*\\.(?=[^.]+\\.[^.]+$)", ""), value));
          }
        });
    return all;
  }

  /** Returns what stands for a value, by the last two words of where it stands. */
  private String value(String key, String value) {
    return switch (key) {
      case "basicauth.users", "basicauth.usersfile", "digestauth.usersfile" -> USERS;
      case "ipallowlist.sourcerange", "ipwhitelist.sourcerange" -> Answer.INSIDE + "/32";
      case "server.scheme" -> value.replaceFirst("^(?:https|h2c)$", "http");
      case "server.url", "servers.url", "forwardauth.address" -> plain(value);
      default ->
          key.endsWith(".service")
                  && own
                  && value.endsWith("@internal")
                  && !value.startsWith("noop")
              ? "own@file"
              : value;
    };
  }

  private static String plain(String url) {
    return url.replaceFirst("^https://([^/:]+)(?=/|$)", "http://$1:443")
        .replaceFirst("^(?:https|h2c)://", "http://");
  }

  /** Changes a dynamic file. */
  void file(ObjectNode root) {
    if (root.path("http") instanceof ObjectNode http) {
      http.path("routers")
          .forEach(
              each -> {
                if (each instanceof ObjectNode router) {
                  router.remove("tls");
                }
              });
      change("", http);
    }
    root.remove("tls");
    root.remove("udp");
  }

  private void change(String under, JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      node.forEach(each -> change(under, each));
      return;
    }
    object.remove(List.of("sticky", "ipStrategy"));
    if (object.get("healthCheck") instanceof ObjectNode check && check.has("path")) {
      check.put("interval", "24h");
    }
    if (object.has("plugin") || object.has("redirectRegex")) {
      object.remove(List.of("plugin", "redirectRegex"));
      object.putObject("headers").putObject("customRequestHeaders").put("x-plugin", "1");
    }
    for (Map.Entry<String, JsonNode> each : new ArrayList<>(object.properties())) {
      String key = (under + "." + each.getKey()).toLowerCase(Locale.ROOT);
      if (each.getKey().equals("usersFile")) {
        object.remove("usersFile");
        object.putArray("users").add(USERS);
      } else if (each.getValue() instanceof ArrayNode list
          && !list.isEmpty()
          && list.get(0).isString()) {
        ArrayNode changed = object.putArray(each.getKey());
        list.forEach(text -> changed.add(value(key, text.asString())));
      } else if (each.getValue().isString()) {
        String text = each.getValue().asString();
        boolean service = each.getKey().equals("service");
        object.put(each.getKey(), value(service ? "." + "x.service" : key, text));
      } else {
        change(each.getKey(), each.getValue());
      }
    }
  }
}
