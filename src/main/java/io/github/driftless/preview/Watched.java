package io.github.driftless.preview;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folders whose changes may matter: those of the files that were read, the stack's own, and
 * what lies in it, since a file may appear there that nobody has read yet.
 *
 * <p>A change matters if something came or went, or if it befell a file that was read or whose name
 * is that of configuration. A database that lives beside its compose file does not count.
 */
final class Watched {

  /** How deep below the stack's folder new files are looked for. */
  private static final int DEPTH = 3;

  /** So many folders at most: each takes a handle of the system. */
  private static final int MOST = 300;

  /** A folder of more files than this holds data, not configuration. */
  private static final int CROWD = 2_000;

  private final WatchService service;
  private final Path root;
  private final Map<WatchKey, Path> folders = new HashMap<>();
  private Set<Path> files = Set.of();

  /**
   * @param root the stack's folder
   */
  Watched(WatchService service, Path root) {
    this.service = service;
    this.root = root;
  }

  /** Watches what belongs to files and folders that were read now, and no longer what does not. */
  void follow(Set<Path> read) {
    files = Set.copyOf(read);
    Set<Path> wanted = new LinkedHashSet<>();
    read.forEach(file -> wanted.add(standing(file.getParent())));
    read.stream().filter(Files::isDirectory).forEach(wanted::add);
    wanted.add(standing(root));
    below(root, wanted);
    folders
        .entrySet()
        .removeIf(
            entry -> {
              boolean gone = !entry.getKey().isValid() || !wanted.contains(entry.getValue());
              if (gone) {
                entry.getKey().cancel();
              }
              return gone;
            });
    Set<Path> known = new HashSet<>(folders.values());
    wanted.stream().filter(folder -> !known.contains(folder)).forEach(this::register);
  }

  /** Returns the nearest folder that is there: where one that is not would appear. */
  private static Path standing(Path folder) {
    Path at = folder;
    while (!Files.isDirectory(at) && at.getParent() != null) {
      at = at.getParent();
    }
    return at;
  }

  private static void below(Path root, Set<Path> found) {
    Deque<Path> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty() && found.size() < MOST) {
      Path folder = open.remove();
      if (root.relativize(folder).getNameCount() >= DEPTH && !folder.equals(root)) {
        continue;
      }
      try (Stream<Path> entries = Files.list(folder)) {
        entries
            .limit(CROWD)
            .filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
            .filter(entry -> !entry.getFileName().toString().startsWith("."))
            .sorted()
            .limit(MOST - found.size())
            .forEach(
                entry -> {
                  found.add(entry);
                  open.add(entry);
                });
      } catch (IOException | UncheckedIOException e) {
        // somebody else's folder, or gone meanwhile: nothing in it is part of the stack
        continue;
      }
    }
  }

  private void register(Path folder) {
    try {
      folders.put(folder.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY), folder);
    } catch (IOException e) {
      // out of handles, or gone meanwhile: the regular look at the files finds their changes
      folders.values().remove(folder);
    }
  }

  /** Returns whether anything that befell a folder may matter; to be asked once for each key. */
  boolean matters(WatchKey key) {
    Path folder = folders.get(key);
    boolean matters = folder == null;
    for (WatchEvent<?> event : key.pollEvents()) {
      matters |=
          event.kind() == OVERFLOW || (folder != null && matters(event.kind(), folder, event));
    }
    if (!key.reset()) {
      folders.remove(key);
      matters = true;
    }
    return matters;
  }

  private boolean matters(WatchEvent.Kind<?> kind, Path folder, WatchEvent<?> event) {
    Path file = folder.resolve((Path) event.context());
    return kind != ENTRY_MODIFY || files.contains(file) || isConfiguration(file);
  }

  private static boolean isConfiguration(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml")
        || name.endsWith(".yml")
        || name.endsWith(".env")
        || name.startsWith(".env");
  }
}
