package io.github.driftless.topology;

import io.github.driftless.proxy.ProxyReader;
import io.github.driftless.topology.GivenFiles.GivenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds a proxy's configuration: where {@code remote-access.config} says, and in what the proxy
 * mounts from the stack's own folder. Nothing else of the host is looked at, links least of all.
 */
final class ProxyMounts {

  /** Proxies keep their configuration flat; certificates and logs beside it lie deeper. */
  private static final int DEEPEST = 6;

  /** A folder of more files holds something else besides; the first ones are looked at. */
  private static final int LOOKED_AT = 20_000;

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

  /** Returns the tag of a proxy's image; empty where it has none. */
  static Optional<String> tag(Service proxy) {
    return proxy
        .image()
        .map(image -> image.indexOf('@') < 0 ? image : image.substring(0, image.indexOf('@')))
        .map(image -> image.substring(image.lastIndexOf('/') + 1))
        .filter(name -> name.contains(":"))
        .map(name -> name.substring(name.indexOf(':') + 1));
  }

  /** Returns the files of a folder named by a person, or the file; none where it is absent. */
  static List<Path> named(Path path) {
    return files(path, ProxyReader::isConfiguration);
  }

  /**
   * Returns the files that a proxy mounts and that by their places are its configuration.
   *
   * @return where in its container each of them lies
   */
  Map<Path, String> of(Service proxy) {
    String image = image(proxy);
    Map<Path, String> all = new LinkedHashMap<>();
    for (Mount mount : proxy.mounts()) {
      source(mount)
          .ifPresent(
              source ->
                  files(source, file -> ProxyReader.isMounted(image, inside(mount, source, file)))
                      .forEach(file -> all.putIfAbsent(file, inside(mount, source, file))));
    }
    return all;
  }

  /**
   * Returns the files of the stack that compose gives a proxy as its configuration.
   *
   * @return where in its container each of them lies
   */
  Map<Path, String> given(Service proxy, List<GivenFile> all) {
    Map<Path, String> given = new LinkedHashMap<>();
    for (GivenFile each : all) {
      each.file()
          .filter(file -> file.startsWith(stack))
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> ProxyReader.isMounted(image(proxy), each.target()))
          .ifPresent(file -> given.putIfAbsent(file, each.target()));
    }
    return given;
  }

  /** Returns the configuration of a proxy that stands in a compose file, by that file. */
  Map<Path, String> texts(Service proxy, List<GivenFile> all) {
    Map<Path, String> texts = new LinkedHashMap<>();
    for (GivenFile each : all) {
      if (each.text().isPresent() && ProxyReader.isMounted(image(proxy), each.target())) {
        texts.putIfAbsent(each.at().file(), each.text().get());
      }
    }
    return texts;
  }

  /** Returns where in a container the text lies that stands in a compose file. */
  String place(Path file, List<GivenFile> all) {
    return all.stream()
        .filter(each -> each.text().isPresent() && each.at().file().equals(file))
        .map(GivenFile::target)
        .findFirst()
        .orElse("");
  }

  /** Returns where in the container a file of a mount lies. */
  private static String inside(Mount mount, Path source, Path file) {
    String target = mount.target().replaceFirst("/$", "");
    return file.equals(source)
        ? target
        : target + "/" + source.relativize(file).toString().replace('\\', '/');
  }

  /**
   * Returns the configuration that a proxy mounts and that is not at hand, as what follows "which
   * it keeps": one that is not in the stack's folder, not there, or in a volume; empty where it
   * mounts none such.
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
        .flatMap(mount -> absent(mount).stream())
        .findFirst();
  }

  private Optional<String> absent(Mount mount) {
    Optional<Path> here = source(mount);
    if (here.isPresent()) {
      return here.filter(path -> !Files.exists(path, LinkOption.NOFOLLOW_LINKS))
          .map(stack::relativize)
          .map(path -> "in " + path.toString().replace('\\', '/') + ", which is not there");
    }
    return mount
        .source()
        .map(
            source ->
                source.contains("${")
                    ? "in " + source + ", which has no value"
                    : mount.type().equals("bind")
                        ? "in " + source + ", outside the folder of the stack"
                        : "in the volume " + source);
  }

  private Optional<Path> source(Mount mount) {
    if (!mount.type().equals("bind") || mount.source().isEmpty()) {
      return Optional.empty();
    }
    Path path = Path.of(mount.source().get()).normalize();
    // who mounts the whole stack elsewhere wants its data, not its configuration
    boolean whole = path.equals(stack) && !mount.target().startsWith("/etc/");
    return path.startsWith(stack) && !whole ? Optional.of(path) : Optional.empty();
  }

  private static List<Path> files(Path path, Predicate<Path> wanted) {
    if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return wanted.test(path) ? List.of(path) : List.of();
    }
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(path, DEEPEST)) {
      all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .limit(LOOKED_AT)
          .filter(wanted)
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
