package io.github.driftless.topology;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a file of Komodo's resources says of servers and of what runs on them (Komodo documentation,
 * "Sync Resources"): {@code [[server]]} and {@code [[stack]]} with {@code server}, {@code
 * run_directory} and {@code file_paths}. Nothing else of the file is understood.
 *
 * @param servers names of servers
 * @param deployments which folder or file runs on which of them
 */
record KomodoStacks(List<String> servers, List<Deployment> deployments) {

  /**
   * A folder or compose file, and the server it runs on.
   *
   * @param path relative to the repository
   */
  record Deployment(String server, Path path) {}

  private static final Pattern RESOURCE = Pattern.compile("(?m)^[ \\t]*\\[\\[([a-z_]+)]][ \\t]*$");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"\\n]*)\"|'([^'\\n]*)'");

  static KomodoStacks read(String text) {
    List<String> servers = new ArrayList<>();
    List<Deployment> deployments = new ArrayList<>();
    Matcher resource = RESOURCE.matcher(text);
    int from = 0;
    String kind = "";
    while (true) {
      boolean more = resource.find();
      String block = text.substring(from, more ? resource.start() : text.length());
      if (kind.equals("server")) {
        value(block, "name").ifPresent(servers::add);
      } else if (kind.equals("stack")) {
        value(block, "server")
            .or(() -> value(block, "server_id"))
            .ifPresent(server -> deployments.addAll(deployments(block, server)));
      }
      if (!more) {
        return new KomodoStacks(List.copyOf(servers), List.copyOf(deployments));
      }
      kind = resource.group(1);
      from = resource.end();
    }
  }

  private static List<Deployment> deployments(String block, String server) {
    Optional<String> folder = value(block, "run_directory").filter(KomodoStacks::isRelative);
    List<String> files =
        Stream.concat(list(block, "file_paths"), list(block, "files"))
            .filter(KomodoStacks::isRelative)
            .toList();
    Path base = Path.of(folder.orElse("")).normalize();
    if (files.isEmpty()) {
      return folder.isPresent() ? List.of(new Deployment(server, base)) : List.of();
    }
    return files.stream()
        .map(file -> new Deployment(server, base.resolve(file).normalize()))
        .toList();
  }

  /** What lies on a server alone is no file of the stack. */
  private static boolean isRelative(String path) {
    return !path.isBlank()
        && !path.startsWith("/")
        && !path.startsWith("~")
        && !path.contains("\0");
  }

  private static Optional<String> value(String block, String key) {
    Matcher line =
        Pattern.compile("(?m)^[ \\t]*" + key + "[ \\t]*=[ \\t]*(" + QUOTED + ")").matcher(block);
    return line.find() ? unquoted(line.group(1)).findFirst() : Optional.empty();
  }

  private static Stream<String> list(String block, String key) {
    Matcher list =
        Pattern.compile("(?m)^[ \\t]*" + key + "[ \\t]*=[ \\t]*\\[([^\\]]*)\\]").matcher(block);
    return list.find() ? unquoted(list.group(1)) : Stream.empty();
  }

  private static Stream<String> unquoted(String text) {
    return QUOTED
        .matcher(text)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
  }
}
