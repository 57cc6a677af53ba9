package io.github.driftless.proxy.nginx;

import io.github.driftless.proxy.syntax.Directive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names that servers have. Of two servers of a file with one name at one address the first has
 * it; nginx ignores it at the other one, and says so (nginx documentation, "Server names").
 */
final class NginxNames {

  /** Where a server listens that does not say so. */
  private static final String PORT = "80";

  private final Set<List<Object>> taken = new HashSet<>();

  /** Returns the names of a server that no other one has; empty ones mean whatever name. */
  List<Optional<String>> of(Directive server) {
    List<Optional<String>> written =
        server
            .inside("server_name")
            .flatMap(each -> each.arguments().stream())
            .flatMap(NginxNames::meant)
            .distinct()
            .toList();
    List<Optional<String>> names = written.isEmpty() ? List.of(Optional.empty()) : written;
    List<String> listened =
        server
            .inside("listen")
            .flatMap(each -> each.argument(0).stream())
            .map(address -> address.replaceFirst("^\\*:", ""))
            .toList();
    List<String> addresses = listened.isEmpty() ? List.of(PORT) : listened;
    List<Optional<String>> own = new ArrayList<>();
    for (Optional<String> name : names) {
      boolean isNew = false;
      for (String address : addresses) {
        isNew |= taken.add(List.of(file(server), address, name.map(NginxNames::lower)));
      }
      if (isNew) {
        own.add(name);
      }
    }
    return own;
  }

  private static Path file(Directive server) {
    return server.at().file();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** {@code .example.org} is short for the name and all below it. */
  private static Stream<Optional<String>> meant(String name) {
    if (name.startsWith(".") && name.length() > 1) {
      return Stream.of(Optional.of(name.substring(1)), Optional.of("*" + name));
    }
    return Stream.of(Optional.of(name).filter(each -> !each.isEmpty() && !each.equals("_")));
  }
}
