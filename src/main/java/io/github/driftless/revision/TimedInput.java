package io.github.driftless.revision;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a process prints, read for a limited time. A thread of its own reads from the process, since
 * such a read can neither be interrupted nor given up; it ends with the process's output.
 */
final class TimedInput extends InputStream {

  private static final int CHUNK = 1 << 16;
  private static final int CHUNKS_AHEAD = 16;
  private static final byte[] END = new byte[0];

  private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(CHUNKS_AHEAD);
  private final Deadline deadline;
  private byte[] chunk = new byte[] {0};
  private int next = 1;
  private @Nullable Thread reader;

  private TimedInput(Deadline deadline) {
    this.deadline = deadline;
  }

  static TimedInput of(InputStream source, Deadline deadline) {
    TimedInput input = new TimedInput(deadline);
    Thread thread = new Thread(() -> input.copy(source), "git output");
    thread.setDaemon(true);
    input.reader = thread;
    thread.start();
    return input;
  }

  private void copy(InputStream source) {
    try (source) {
      byte[] buffer = new byte[CHUNK];
      for (int n = source.read(buffer); n >= 0; n = source.read(buffer)) {
        if (n > 0) {
          chunks.put(Arrays.copyOf(buffer, n));
        }
      }
      chunks.put(END);
    } catch (IOException e) {
      // the process was ended: nobody reads any more, or the output ends here
      chunks.offer(END);
    } catch (InterruptedException e) {
      // closed: nobody reads any more
    }
  }

  /** Sees to it that there is a byte to read; false at the end. */
  private boolean filled() throws IOException {
    if (next < chunk.length) {
      return true;
    }
    if (chunk == END) {
      return false;
    }
    byte[] got;
    try {
      got = chunks.poll(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(new GitFailure(GitProblems.interrupted()));
    }
    if (got == null) {
      throw new IOException(new GitFailure(GitProblems.slow(deadline.limit())));
    }
    chunk = got;
    next = 0;
    return chunk != END;
  }

  @Override
  public int read() throws IOException {
    return filled() ? chunk[next++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!filled()) {
      return -1;
    }
    int n = Math.min(length, chunk.length - next);
    System.arraycopy(chunk, next, target, offset, n);
    next += n;
    return n;
  }

  /** Lets the thread go, which may wait for somebody to read. */
  @Override
  public void close() {
    if (reader != null) {
      reader.interrupt();
    }
  }
}
