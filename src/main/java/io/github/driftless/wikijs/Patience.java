package io.github.driftless.wikijs;

import java.time.Duration;

/** How often and after what pause something unclear is tried again. */
final class Patience {

  /** How often anything is tried: with pauses, some seconds in all. */
  static final int ATTEMPTS = 4;

  /** Waits; tests put one in its place that does not. */
  interface Pause {
    void wait(Duration time) throws InterruptedException;
  }

  /** Something that reads and changes nothing. */
  interface Reading<T> {
    T read() throws WikiFailure;
  }

  private final Pause pause;

  Patience(Pause pause) {
    this.pause = pause;
  }

  static Patience waiting() {
    return new Patience(time -> Thread.sleep(time.toMillis()));
  }

  /** Reads, again and again where it stays unclear; reading twice does no harm. */
  <T> T read(Reading<T> reading) throws WikiFailure {
    for (int attempt = 1; ; attempt++) {
      try {
        return reading.read();
      } catch (WikiFailure failure) {
        if (!failure.mayBeDone() || attempt == ATTEMPTS) {
          throw failure;
        }
        pauseAfter(attempt);
      }
    }
  }

  /** Waits 1, 2, 4 … seconds. */
  void pauseAfter(int attempt) throws WikiFailure {
    try {
      pause.wait(Duration.ofSeconds(1L << (attempt - 1)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WikiFailure(
          WikiFailure.Kind.SERVER, "publishing was interrupted", "run the command again");
    }
  }
}
