package io.github.driftless.revision;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Files by what their names say. */
final class StackNames {

  private static final Pattern COMPOSE = Pattern.compile("(?:docker-)?compose([^/]*)\\.ya?ml");
  private static final Pattern TOPOLOGY = Pattern.compile("topology\\.ya?ml");
  private static final Pattern ENV = Pattern.compile("\\.env|\\.env\\..*|.*\\.env");
  private static final Pattern READ =
      Pattern.compile(
          ".*\\.(?:ya?ml|env|json|toml|conf|caddy|ini|cfg)|\\.env.*|caddyfile.*",
          Pattern.CASE_INSENSITIVE);

  /** The files that nearly every stack has one of. */
  static final List<String> USUAL =
      List.of("topology.yaml", "compose.yaml", "compose.yml", "docker-compose.yml");

  private static final Pattern NAMING =
      Pattern.compile(".*\\.(?:ya?ml|toml|conf|caddy)|caddyfile.*", Pattern.CASE_INSENSITIVE);

  private StackNames() {}

  /** Returns whether a stack is known by this file: its overlay, or a compose file. */
  static boolean isStackFile(String name) {
    return isTopology(name) || COMPOSE.matcher(name).matches();
  }

  static boolean isTopology(String name) {
    return TOPOLOGY.matcher(name).matches();
  }

  /** Returns one path for all the paths that a compose file may be renamed between. */
  static String canonical(String path) {
    String name = RepositoryPath.name(path);
    String folder = path.substring(0, path.length() - name.length());
    if (isStackFile(name)) {
      name = name.replaceFirst("^docker-", "").replaceFirst("\\.yml$", ".yaml");
    }
    return folder + name;
  }

  /** Returns whether a file holds values of variables. */
  static boolean isEnv(String name) {
    return ENV.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  /** Returns whether a compose file, an overlay or a proxy may name this file from elsewhere. */
  static boolean mayBeRead(String name) {
    return READ.matcher(name).matches();
  }

  /** Returns whether a file is of a kind that can name other files. */
  static boolean mayNameOthers(String name) {
    return NAMING.matcher(name).matches();
  }
}
