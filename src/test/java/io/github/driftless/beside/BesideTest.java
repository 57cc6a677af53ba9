package io.github.driftless.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BesideTest {

  private static final List<Integer> MANY = IntStream.range(0, 5_001).boxed().toList();

  @Test
  void worksWhileTheCallerGoesOn() {
    CountDownLatch gone = new CountDownLatch(1);
    Beside<String> begun =
        Beside.begin(
            "named so",
            () -> {
              gone.await();
              return Thread.currentThread().getName();
            });
    gone.countDown();
    assertThat(begun.get()).isEqualTo("named so");
  }

  @Test
  void throwsWhatItsWorkThrows() {
    RuntimeException failure = new IllegalArgumentException("wrong");
    Error error = new StackOverflowError();
    assertThatThrownBy(Beside.begin("any", () -> thrown(failure))::get).isSameAs(failure);
    assertThatThrownBy(Beside.begin("any", () -> thrown(error))::get).isSameAs(error);
    assertThatThrownBy(Beside.begin("any", () -> thrown(new IOException("gone")))::get)
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("gone");
  }

  private static String thrown(Throwable failure) throws Exception {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (Exception) failure;
  }

  @Test
  void waitsWhenInterruptedAndSaysSo() {
    CountDownLatch asked = new CountDownLatch(1);
    Thread caller = Thread.currentThread();
    Beside<Integer> begun =
        Beside.begin(
            "any",
            () -> {
              asked.await();
              return 1;
            });
    caller.interrupt();
    asked.countDown();
    assertThat(begun.get()).isEqualTo(1);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void keepsTheOrderOfManyInTwoThreads() {
    Set<String> threads = ConcurrentHashMap.newKeySet();
    List<String> made =
        Beside.each(
            "second half",
            MANY,
            number -> {
              threads.add(Thread.currentThread().getName());
              return "n" + number;
            });
    assertThat(made).isEqualTo(MANY.stream().map(number -> "n" + number).toList());
    assertThat(threads).containsExactlyInAnyOrder("second half", Thread.currentThread().getName());
  }

  @Test
  void beginsNoThreadForFew() {
    List<String> names =
        Beside.each("second half", List.of(1, 2, 3), number -> Thread.currentThread().getName());
    assertThat(names).hasSize(3).containsOnly(Thread.currentThread().getName());
  }

  @Test
  void failsAsTheFirstThatFails() {
    assertThatThrownBy(() -> failingAt(number -> number % 1_000 == 999)).hasMessage("number 999");
    assertThatThrownBy(() -> failingAt(number -> number == 5_000)).hasMessage("number 5000");
  }

  private static List<Integer> failingAt(IntPredicate fails) {
    return Beside.each(
        "any",
        MANY,
        number -> {
          if (fails.test(number)) {
            throw new IllegalArgumentException("number " + number);
          }
          return number;
        });
  }
}
