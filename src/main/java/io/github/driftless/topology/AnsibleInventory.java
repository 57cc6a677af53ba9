package io.github.driftless.topology;

import io.github.driftless.problem.Problems;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The hosts of an inventory (Ansible documentation, "How to build your inventory"). */
final class AnsibleInventory {

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?");

  private AnsibleInventory() {}

  /** Returns the places where people keep it, whether there is something or not. */
  static List<Path> files(Path folder) {
    List<Path> files = new ArrayList<>();
    for (String name : List.of("inventory", "hosts", "inventory/hosts", "inventory/inventory")) {
      Stream.of("", ".ini", ".yml", ".yaml")
          .map(end -> folder.resolve(name + end))
          .forEach(files::add);
    }
    return files;
  }

  /**
   * Returns the files and folders with the variables of one host each, which are called like it.
   */
  static List<Path> filesOfHosts(Path folder) {
    List<Path> files = new ArrayList<>();
    for (String name : List.of("host_vars", "inventory/host_vars")) {
      try (Stream<Path> all = Files.list(folder.resolve(name))) {
        all.sorted().forEach(files::add);
      } catch (IOException e) {
        // most have none
      }
    }
    return files;
  }

  /** Returns the names of the hosts in a file. */
  static Set<String> hosts(Path file, String text) {
    Set<String> hosts = new LinkedHashSet<>();
    if (file.toString().matches(".*\\.ya?ml")) {
      YamlReader.read(file, text, new Problems()).ifPresent(root -> hosts(root, hosts));
      return hosts;
    }
    boolean listing = true;
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        listing = !line.contains(":");
      } else if (listing && HOST.matcher(line.split("\\s", 2)[0]).matches()) {
        hosts.add(line.split("\\s", 2)[0]);
      }
    }
    return hosts;
  }

  private static void hosts(Node node, Set<String> hosts) {
    if (node instanceof MappingNode map) {
      for (MappingNode.Entry entry : map.entries()) {
        if (entry.key().equals("hosts") && entry.value() instanceof MappingNode named) {
          named.entries().forEach(host -> hosts.add(host.key()));
        } else {
          hosts(entry.value(), hosts);
        }
      }
    }
  }
}
