package io.github.driftless.topology;

import io.github.driftless.address.IpRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads which way the configuration of a WireGuard client leads, where a file of the stack's own
 * folder has it: {@code AllowedIPs} without a default route is no way out (wg-quick(8)). Nothing
 * else of a configuration is read: it holds keys.
 */
final class TunnelFiles {

  private static final Pattern CONFIGURATION =
      Pattern.compile("(?i)(?:.*/)?(?:wg[a-z0-9_-]*\\.conf|[^/]+\\.ovpn)");

  /** Where programs look for the configuration of a tunnel. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:/etc/wireguard|/etc/openvpn|/config/wg_confs|/config/openvpn|/config/wireguard"
              + "|/gluetun/wireguard|/vpn)(?:/.*)?");

  private static final Pattern WIREGUARD = Pattern.compile("(?i)wg[a-z0-9_-]*\\.conf|[^/]+\\.conf");
  private static final Pattern ALLOWED = Pattern.compile("(?i)\\s*AllowedIPs\\s*=\\s*([^#]*).*");

  /** A file of more bytes is no configuration. */
  private static final long LARGEST = 64 * 1024;

  private final Path stack;
  private final Set<Path> read = new LinkedHashSet<>();

  /**
   * @param stack the folder of {@code topology.yaml} or of the compose file
   */
  TunnelFiles(Path stack) {
    this.stack = stack;
  }

  /** Returns whether a mount brings the configuration of a tunnel. */
  static boolean isConfiguration(Mount mount) {
    return CONFIGURATION.matcher(mount.target()).matches()
        || mount.source().filter(path -> CONFIGURATION.matcher(path).matches()).isPresent()
        || PLACE.matcher(mount.target()).matches();
  }

  /** Returns the files that were read so far. */
  List<Path> read() {
    return List.copyOf(read);
  }

  /**
   * Returns whether the tunnels of a service are a way out of the host; empty where no
   * configuration is at hand, or none says.
   */
  Optional<Boolean> leadsOut(Service service) {
    List<String> allowed = new ArrayList<>();
    for (Mount mount : service.mounts()) {
      configurations(mount).forEach(file -> allowed.addAll(allowed(file)));
    }
    return allowed.isEmpty()
        ? Optional.empty()
        : Optional.of(allowed.stream().anyMatch(TunnelFiles::isDefaultRoute));
  }

  private List<Path> configurations(Mount mount) {
    Optional<Path> source =
        mount
            .source()
            .filter(path -> mount.type().equals("bind"))
            .map(Path::of)
            .map(Path::normalize)
            .filter(path -> path.startsWith(stack));
    if (source.isEmpty()) {
      return List.of();
    }
    Path path = source.get();
    if (isFile(path)) {
      return isConfiguration(mount) && path.toString().endsWith(".conf")
          ? List.of(path)
          : List.of();
    }
    return Stream.of(path, path.resolve("wg_confs"), path.resolve("wireguard"))
        .flatMap(folder -> inFolder(folder).stream())
        .toList();
  }

  private static List<Path> inFolder(Path folder) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(TunnelFiles::isFile)
          .filter(
              file -> {
                String name = file.getFileName().toString();
                return CONFIGURATION.matcher(name).matches() && WIREGUARD.matcher(name).matches();
              })
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && Files.isReadable(path);
  }

  private List<String> allowed(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        return List.of();
      }
      read.add(file);
      List<String> ranges = new ArrayList<>();
      new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
          .lines()
          .map(ALLOWED::matcher)
          .filter(Matcher::matches)
          .forEach(line -> ranges.addAll(List.of(line.group(1).strip().split("\\s*,\\s*"))));
      return ranges;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Two halves are as good as the whole, and leave the route that was there in its place. */
  private static boolean isDefaultRoute(String range) {
    return IpRange.parse(range).filter(each -> each.prefix() <= 1).isPresent();
  }
}
