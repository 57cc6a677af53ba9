package io.github.driftless.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.format.SvgDrawing;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FreshPicturesTest {

  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final Problems problems = new Problems();

  @Test
  void aPictureThatIsExpectedIsDrawnBeforeAnybodyAsks() throws Exception {
    CountDownLatch drawn = new CountDownLatch(1);
    Diagram diagram = diagram("one");
    try (FreshPictures pictures = pictures(drawn::countDown)) {
      pictures.expect(diagram);
      assertThat(drawn.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(pictures.svg(diagram)).contains("<svg>one</svg>");
      assertThat(pictures.svg(diagram)).contains("<svg>one</svg>");
    }
    assertThat(log).containsExactly("one", "closed");
  }

  @Test
  void picturesAreDrawnInTheOrderInWhichTheyAreExpected() {
    try (FreshPictures pictures = pictures(() -> {})) {
      List<Diagram> diagrams = List.of(diagram("one"), diagram("two"), diagram("three"));
      diagrams.forEach(pictures::expect);
      for (int i = diagrams.size() - 1; i >= 0; i--) {
        assertThat(pictures.svg(diagrams.get(i))).isPresent();
      }
    }
    assertThat(log).containsExactly("one", "two", "three", "closed");
  }

  @Test
  void whatStandsInTheWayIsToldWhereThePictureIsAskedFor() {
    Diagram bad = diagram("bad");
    try (FreshPictures pictures = pictures(() -> {})) {
      pictures.expect(bad);
      pictures.expect(diagram("bad too"));
      assertThat(pictures.svg(bad)).isEmpty();
    }
    assertThat(problems.list()).extracting(Problem::message).containsExactly("cannot draw bad");
  }

  @Test
  void whatStandsInTheWayOfAnyPictureIsToldWithTheFirst() {
    SvgDrawing drawing =
        new SvgDrawing() {
          private boolean broken;

          @Override
          public Optional<String> draw(Diagram diagram, Problems told) {
            if (!broken) {
              told.add(Problem.error("broken", "this cannot draw"));
            }
            broken = true;
            return Optional.empty();
          }

          @Override
          public void close() {}
        };
    try (FreshPictures pictures = new FreshPictures(drawing, problems)) {
      pictures.prepare();
      assertThat(pictures.svg(diagram("one"))).isEmpty();
    }
    assertThat(problems.list()).extracting(Problem::message).containsExactly("this cannot draw");
  }

  @Test
  void aFaultIsThrownWhereThePictureIsAskedFor() {
    Diagram diagram = diagram("one");
    try (FreshPictures pictures =
        pictures(
            () -> {
              throw new IllegalStateException("a fault");
            })) {
      pictures.expect(diagram);
      assertThatThrownBy(() -> pictures.svg(diagram))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a fault");
    }
  }

  @Test
  void theEndWaitsForWhatIsBeingDrawnAndLeavesTheRest() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    FreshPictures pictures =
        pictures(
            () -> {
              begun.countDown();
              await(goOn);
            });
    pictures.expect(diagram("one"));
    pictures.expect(diagram("two"));
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    Thread end = new Thread(pictures::close);
    end.start();
    while (end.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    goOn.countDown();
    end.join();
    assertThat(log).containsExactly("one", "closed");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private FreshPictures pictures(Runnable meanwhile) {
    SvgDrawing drawing =
        new SvgDrawing() {
          @Override
          public Optional<String> draw(Diagram diagram, Problems told) {
            log.add(diagram.id());
            meanwhile.run();
            if (diagram.id().startsWith("bad")) {
              told.add(Problem.error("bad", "cannot draw " + diagram.id()));
              return Optional.empty();
            }
            return Optional.of("<svg>" + diagram.id() + "</svg>");
          }

          @Override
          public void close() {
            log.add("closed");
          }
        };
    return new FreshPictures(drawing, problems);
  }

  private static Diagram diagram(String id) {
    return new Diagram(id, id, "", Diagram.Direction.RIGHT, List.of(), List.of());
  }
}
