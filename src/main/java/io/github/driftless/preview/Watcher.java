package io.github.driftless.preview;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Loads the stack again when its files change.
 *
 * <p>Editors save in several steps, and in between a file may be empty, half written or missing. A
 * load that succeeds is shown at once; one that fails is believed only when the files have been
 * quiet for a while. What was saved without a change gives what is shown already, and so nothing.
 */
final class Watcher implements AutoCloseable {

  /** Steps of one save follow each other faster than this. */
  private static final Duration SETTLE = Duration.ofMillis(20);

  /** An editor that has begun to save has ended after so long a quiet. */
  private static final Duration DOUBT = Duration.ofMillis(120);

  /** Whoever writes without a pause is looked at all the same. */
  private static final int STEPS = 10;

  /** How often to look for changes that the system does not tell of. */
  private static final Duration ROUND = Duration.ofSeconds(1);

  private final Workbench bench;
  private final LiveLook live;
  private final WatchService service;
  private final Watched watched;
  private final Thread thread = new Thread(this::run, "driftless-preview-watch");
  private Stamps stamps;
  private boolean failed;

  /**
   * @param first what was loaded already and is shown
   */
  Watcher(Workbench bench, Workbench.Load first, LiveLook live) throws IOException {
    this.bench = bench;
    this.live = live;
    this.service = FileSystems.getDefault().newWatchService();
    Path stack = bench.stack();
    this.watched = new Watched(service, Files.isDirectory(stack) ? stack : stack.getParent());
    this.stamps = Stamps.of(first.files());
    watched.follow(first.files());
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      // files may have changed between the first load and the watch
      reload();
      while (true) {
        WatchKey key = service.poll(ROUND.toMillis(), TimeUnit.MILLISECONDS);
        if (key == null ? overlooked() : settled(key, SETTLE)) {
          reload();
        }
      }
    } catch (ClosedWatchServiceException | InterruptedException e) {
      // the end of the preview
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Returns whether files have changed that nobody told of. After an error every round counts: what
   * mends it may be a file nobody knows of.
   */
  private boolean overlooked() {
    return failed || !Stamps.of(stamps.byFile().keySet()).equals(stamps);
  }

  /** Waits until nothing happens for a while, and returns whether anything that did matters. */
  private boolean settled(WatchKey first, Duration quiet) throws InterruptedException {
    boolean matters = watched.matters(first);
    for (int step = 0; step < STEPS; step++) {
      WatchKey next = service.poll(quiet.toMillis(), TimeUnit.MILLISECONDS);
      if (next == null) {
        break;
      }
      matters |= watched.matters(next);
    }
    return matters;
  }

  private void reload() throws InterruptedException {
    Workbench.Load load = load();
    for (int step = 0; load.failed() && step < STEPS; step++) {
      WatchKey next = service.poll(DOUBT.toMillis(), TimeUnit.MILLISECONDS);
      if (next == null) {
        break;
      }
      if (settled(next, SETTLE)) {
        load = load();
      }
    }
    failed = load.failed();
    live.show(load.drawings(), load.problems());
    watched.follow(stamps.byFile().keySet());
  }

  private Workbench.Load load() {
    Stamps before = Stamps.of(stamps.byFile().keySet());
    Workbench.Load load = bench.load();
    Set<Path> files = new HashSet<>(load.files());
    if (load.failed()) {
      // what the load did not come to is still part of the stack
      files.addAll(before.byFile().keySet());
    }
    stamps = before.or(Stamps.of(files));
    return load;
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
