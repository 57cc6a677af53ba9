package io.github.driftless.topology;

import io.github.driftless.proxy.ProxyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds a proxy's configuration: where {@code remote-access.config} says, and in what the proxy
 * mounts from the stack's own folder. Nothing else of the machine is looked at, links least of all.
 */
final class ProxyMounts {

  /** Proxies keep their configuration flat; certificates and logs beside it lie deeper. */
  private static final int DEEPEST = 6;

  /** A folder of more files is no configuration. */
  private static final int MOST = 2_000;

  /** Folders of what a web server serves and writes. */
  private static final Pattern CONTENT =
      Pattern.compile(".*/(?:html|www|public|logs?|certs?|ssl|cache)(?:/.*)?");

  private final Path stack;

  /**
   * @param stack the folder of {@code topology.yaml} or of the compose file
   */
  ProxyMounts(Path stack) {
    this.stack = stack;
  }

  /**
   * Returns the name of a proxy's image without owner, registry and tag; its own name where it is
   * built from source.
   */
  static String image(Service proxy) {
    String path = proxy.image().map(ImageTable::repository).orElse(proxy.name());
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Returns the files of a folder named by a person, or the file; none where it is absent. */
  static List<Path> named(Path path) {
    return files(path).stream().filter(ProxyReader::isConfiguration).toList();
  }

  /** Returns the files that a proxy mounts and that by their places are its configuration. */
  List<Path> of(Service proxy) {
    String image = image(proxy);
    Set<Path> all = new LinkedHashSet<>();
    for (Mount mount : proxy.mounts()) {
      Optional<Path> source = source(mount);
      for (Path file : source.map(ProxyMounts::files).orElse(List.of())) {
        String inside = mount.target() + "/" + source.get().relativize(file);
        if (ProxyReader.isMounted(image, inside)) {
          all.add(file);
        }
      }
    }
    return List.copyOf(all);
  }

  /**
   * Returns the configuration that a proxy mounts from the stack's folder and that is not there, as
   * what follows "which it keeps"; empty where it mounts none such.
   */
  Optional<String> absentOf(Service proxy) {
    if (!proxy.role().has(Trait.PASSES_REQUESTS_ON, Trait.MAY_PASS_REQUESTS_ON)) {
      return Optional.empty();
    }
    String image = image(proxy);
    return proxy.mounts().stream()
        .filter(
            mount ->
                ProxyReader.isMounted(image, mount.target())
                    || !CONTENT.matcher(mount.target()).matches()
                        && ProxyReader.isMounted(image, mount.target() + "/any.conf"))
        .flatMap(mount -> source(mount).stream())
        .filter(path -> !Files.exists(path, LinkOption.NOFOLLOW_LINKS))
        .findFirst()
        .map(stack::relativize)
        .map(path -> "in " + path.toString().replace('\\', '/') + ", which is not there");
  }

  private Optional<Path> source(Mount mount) {
    if (!mount.type().equals("bind") || mount.source().isEmpty()) {
      return Optional.empty();
    }
    Path path = Path.of(mount.source().get()).normalize();
    return path.startsWith(stack) && !path.equals(stack) ? Optional.of(path) : Optional.empty();
  }

  private static List<Path> files(Path path) {
    if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return List.of(path);
    }
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(path, DEEPEST)) {
      all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .limit(MOST)
          .forEach(found::add);
    } catch (IOException | UncheckedIOException e) {
      // a part of the folder is not ours to read, as the keys in it are not; what is readable
      // counts
      found.removeIf(file -> !Files.isReadable(file));
    }
    found.sort(null);
    return found;
  }
}
