package io.github.driftless.compose;

import io.github.driftless.beside.Beside;
import java.util.concurrent.Callable;

/**
 * Runs something with a stack deep enough for the deepest document the reader lets through. The
 * memory is only taken where it is used.
 */
final class DeepStack {

  private static final long BYTES = 64L << 20;

  private DeepStack() {}

  static <T> T call(Callable<T> work) {
    return Beside.begin("compose", BYTES, work).get();
  }
}
