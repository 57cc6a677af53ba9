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
  private static final Duration SETTLE = Duration.ofMillis(10);

  /** An editor that has begun to save has ended after so long a quiet. */
  private static final Duration DOUBT = Duration.ofMillis(120);

  /** Whoever writes without a pause is looked at all the same. */
  private static final int STEPS = 10;

  /** How often to look for changes that the system does not tell of. */
  private static final Duration ROUND = Duration.ofSeconds(1);

  private final StackReloader bench;
  private final StateBroadcaster live;
  private final WatchService service;
  private final Watched watched;
  private final Thread thread = new Thread(this::run, "driftless-preview-watch");
  private Stamps stamps;
  private boolean failed;

  /**
   * @param first what was loaded already and is shown, its pages not yet
   */
  Watcher(StackReloader bench, StackReloader.Load first, StateBroadcaster live) throws IOException {
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
    boolean sure = load(false);
    for (int step = 0; !sure && step < STEPS; step++) {
      WatchKey next = service.poll(DOUBT.toMillis(), TimeUnit.MILLISECONDS);
      if (next == null) {
        break;
      }
      if (settled(next, SETTLE)) {
        sure = load(false);
      }
    }
    failed = !sure && !load(true);
  }

  /**
   * Loads and shows: the map first, since pages take longer.
   *
   * @param believed whether errors are shown as well
   * @return whether there was no error
   */
  private boolean load(boolean believed) {
    Stamps before = Stamps.of(stamps.byFile().keySet());
    StackReloader.Load load = bench.load();
    if (!before.byFile().keySet().containsAll(load.files())) {
      // a file may have changed between being read and being watched
      remember(before, load.failed(), load.files());
      before = stamps;
      load = bench.load();
    }
    remember(before, load.failed(), load.files());
    return show(load, before, believed);
  }

  private boolean show(StackReloader.Load load, Stamps before, boolean believed) {
    if (load.failed()) {
      if (believed) {
        live.show(look -> look.with(load));
      }
      return false;
    }
    live.show(look -> look.with(load));
    StackReloader.Draft draft = bench.pages(load);
    if (!draft.failed() || believed) {
      live.show(look -> look.withPages(draft.drafts(), draft.problems()));
    }
    Set<Path> files = new HashSet<>(load.files());
    if (files.addAll(draft.files())) {
      remember(before, draft.failed(), files);
    }
    return !draft.failed();
  }

  /** Watches files from now on; what a failed load did not come to is still part of the stack. */
  private void remember(Stamps before, boolean failed, Set<Path> read) {
    Set<Path> files = new HashSet<>(read);
    if (failed) {
      files.addAll(before.byFile().keySet());
    }
    stamps = before.or(Stamps.of(files));
    watched.follow(files);
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
