package io.github.driftless.beside;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A value that a thread of its own works out, from when it is begun. What is done so uses nothing
 * that others change meanwhile, so that the outcome is the same as if it were done in turn. The
 * thread keeps no process alive.
 */
public final class Beside<T> implements Supplier<T> {

  /** The size of stack that the virtual machine gives a thread by itself. */
  private static final long USUAL = 0;

  /** Fewer are done before another thread would have begun. */
  private static final int MANY = 500;

  private final FutureTask<T> task;

  private Beside(FutureTask<T> task) {
    this.task = task;
  }

  /**
   * Begins something.
   *
   * @param name what its thread is called
   */
  public static <T> Beside<T> begin(String name, Callable<T> work) {
    return begin(name, USUAL, work);
  }

  /**
   * Begins something that calls itself deeply.
   *
   * @param stack the size of its thread's stack, in bytes, of which only what is used takes memory
   */
  public static <T> Beside<T> begin(String name, long stack, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, name, stack);
    thread.setDaemon(true);
    thread.start();
    return new Beside<>(task);
  }

  /**
   * Begins something that is of use later, and that nobody waits for: what fails there fails again
   * where it is needed.
   *
   * @param name what its thread is called
   */
  public static void prepare(String name, Runnable work) {
    begin(name, Executors.callable(work));
  }

  /**
   * Returns what is made of each of a list, in its order: of many, the second half beside the
   * first.
   *
   * @param name what the thread of the second half is called
   * @param work uses nothing that others change, itself included
   */
  public static <S, R> List<R> each(String name, List<S> all, Function<S, R> work) {
    if (all.size() < MANY) {
      return made(all, work);
    }
    int half = all.size() / 2;
    Beside<List<R>> second = begin(name, () -> made(all.subList(half, all.size()), work));
    List<R> made = made(all.subList(0, half), work);
    made.addAll(second.get());
    return made;
  }

  private static <S, R> List<R> made(List<S> all, Function<S, R> work) {
    List<R> made = new ArrayList<>(all.size());
    all.forEach(each -> made.add(work.apply(each)));
    return made;
  }

  /**
   * Returns what comes of it, waiting for that where need be, also when interrupted, which shows
   * afterwards. Whatever it throws unchecked is thrown as it is.
   *
   * @throws IllegalStateException where it throws something checked
   */
  @Override
  public T get() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw unchecked(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
  }
}
