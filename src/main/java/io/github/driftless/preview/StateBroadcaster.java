package io.github.driftless.preview;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * The present look, and a place to wait for the next. Whoever is slow misses looks in between,
 * never the last one.
 */
final class StateBroadcaster {

  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private PreviewState look = PreviewState.nothing();
  private boolean closed;

  PreviewState now() {
    lock.lock();
    try {
      return look;
    } finally {
      lock.unlock();
    }
  }

  /** Shows the next look; nothing happens where it is what is shown already. */
  void show(UnaryOperator<PreviewState> next) {
    lock.lock();
    try {
      PreviewState following = next.apply(look);
      if (following.version() != look.version()) {
        look = following;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for a look of another version.
   *
   * @return empty where none came in time, or this was closed
   */
  Optional<PreviewState> after(long version, Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lock();
    try {
      while (!closed && look.version() == version && left > 0) {
        left = changed.awaitNanos(left);
      }
      return closed || look.version() == version ? Optional.empty() : Optional.of(look);
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Lets everybody who waits go. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until this is closed. */
  void awaitClose() throws InterruptedException {
    long version = 0;
    while (!isClosed()) {
      version = after(version, Duration.ofDays(1)).map(PreviewState::version).orElse(version);
    }
  }
}
