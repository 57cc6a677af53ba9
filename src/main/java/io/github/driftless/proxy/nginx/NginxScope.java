package io.github.driftless.proxy.nginx;

import io.github.driftless.proxy.syntax.Directive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What holds in one place of a configuration: its directives, and what it has from around it.
 *
 * @param directives those of this block, included ones too
 * @param around those of the blocks around it, the nearest last
 * @param variables set here or around
 */
record NginxScope(
    List<Directive> directives,
    List<List<Directive>> around,
    Map<String, String> variables,
    List<Optional<String>> hosts,
    List<String> ports,
    Optional<String> path) {

  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:\\{([A-Za-z0-9_]+)\\}|([A-Za-z0-9_]+))");

  static NginxScope start() {
    return new NginxScope(
        List.of(), List.of(), Map.of(), List.of(Optional.empty()), List.of(), Optional.empty());
  }

  /** Returns the scope of a block inside. */
  NginxScope in(List<Directive> inside) {
    Map<String, String> set = new HashMap<>(variables);
    for (Directive each : inside) {
      if (each.name().equals("set") && each.arguments().size() == 2) {
        set.put(each.words().get(1).replaceFirst("^\\$", ""), each.words().get(2));
      }
    }
    List<List<Directive>> outer = new ArrayList<>(around);
    outer.add(inside);
    return new NginxScope(inside, List.copyOf(outer), Map.copyOf(set), hosts, ports, path);
  }

  /** Returns this scope with the names and ports of a server. */
  NginxScope named(Directive server, NginxNames names) {
    List<String> listened =
        server
            .inside("listen")
            .flatMap(each -> each.argument(0).stream())
            .map(address -> address.substring(address.lastIndexOf(':') + 1))
            .filter(port -> port.matches("[0-9]{1,5}"))
            .distinct()
            .toList();
    return new NginxScope(directives, around, variables, names.of(server), listened, path);
  }

  /**
   * Returns this scope for a location.
   *
   * @param location the words behind {@code location}: a modifier perhaps, and a path
   */
  NginxScope at(List<String> location) {
    String last = location.isEmpty() ? "/" : location.get(location.size() - 1);
    boolean pattern = location.size() > 1 && location.get(0).startsWith("~");
    Optional<String> inside =
        pattern ? Optional.of("~" + last) : Optional.of(last).filter(each -> !each.equals("/"));
    return new NginxScope(directives, around, variables, hosts, ports, inside);
  }

  /** Returns this scope for the place that another one is for. */
  NginxScope at(NginxScope place) {
    return new NginxScope(directives, around, variables, hosts, ports, place.path);
  }

  /** Returns this scope for some names, with the value that a variable has for them. */
  NginxScope with(String variable, String value, List<Optional<String>> names) {
    Map<String, String> set = new HashMap<>(variables);
    set.put(variable.replaceFirst("^\\$", ""), value);
    return new NginxScope(directives, around, Map.copyOf(set), names, ports, path);
  }

  /** Returns a text with variables replaced; empty where one is only known to a running proxy. */
  Optional<String> value(String text) {
    String left = filled(text);
    // what follows host and port does not matter: $request_uri and the like
    String address = left.replaceFirst("^([a-z]+://[^/$]+)\\$.*", "$1");
    int path = address.indexOf('/', address.indexOf("://") + 3);
    String host = path < 0 ? address : address.substring(0, path);
    return host.contains("$") ? Optional.empty() : Optional.of(address);
  }

  /** Returns a text with those variables replaced that are set here or around. */
  String filled(String text) {
    String left = text;
    for (int hop = 0; hop < 8 && left.contains("$"); hop++) {
      Matcher matcher = VARIABLE.matcher(left);
      StringBuilder out = new StringBuilder();
      while (matcher.find()) {
        String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        String value = variables.getOrDefault(name, matcher.group());
        matcher.appendReplacement(out, Matcher.quoteReplacement(value));
      }
      left = matcher.appendTail(out).toString();
    }
    return left;
  }

  /**
   * Returns the address that Nginx Proxy Manager's {@code include conf.d/include/proxy.conf} passes
   * on to: the file is in its image, the variables are in the server.
   */
  Optional<String> passedByInclude() {
    boolean included =
        directives.stream()
            .filter(each -> each.name().equals("include"))
            .anyMatch(each -> each.argument(0).orElse("").endsWith("include/proxy.conf"));
    return included && variables.containsKey("server")
        ? Optional.of("${forward_scheme}://${server}:${port}")
        : Optional.empty();
  }

  /**
   * Returns whether a request is answered here without anybody being asked: {@code return} comes
   * before all that passes on (nginx documentation, "ngx_http_rewrite_module"). One behind
   * something that may go past it does not count.
   */
  boolean returns() {
    for (Directive each : directives) {
      if (each.name().equals("return")) {
        return true;
      }
      if (each.name().matches("rewrite|break|if|.*_by_lua.*")) {
        boolean goesPast =
            !each.name().equals("if")
                || each.inside().stream().anyMatch(in -> in.name().matches("rewrite|break"));
        if (goesPast) {
          return false;
        }
      }
    }
    return false;
  }

  /**
   * Returns the named locations that a request may come to from here (nginx documentation,
   * "try_files" and "error_page").
   */
  List<String> handedTo() {
    return directives.stream()
        .filter(each -> Set.of("try_files", "error_page").contains(each.name()))
        .flatMap(each -> each.arguments().stream().reduce((a, b) -> b).stream())
        .map(last -> last.replaceFirst("^=", ""))
        .filter(last -> last.startsWith("@"))
        .distinct()
        .toList();
  }

  /** Returns the nearest directive of a name, here or around. */
  Optional<Directive> nearest(String name) {
    for (int i = around.size() - 1; i >= 0; i--) {
      Optional<Directive> found =
          around.get(i).stream().filter(each -> each.name().equals(name)).reduce((a, b) -> b);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
