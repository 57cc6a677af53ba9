package io.github.driftless.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {

  private static final Path FILE = Path.of("/compose.yaml");

  @Test
  void aLineHasOneMarkThatIsAsGraveAsTheGravest() {
    List<Problem> marks =
        Marks.oneALine(
            List.of(
                Problem.warning("changed", "a: this", new Location(FILE, 3, 5)),
                Problem.warning("changed", "b: that", new Location(FILE, 4, 5)),
                Problem.error("changed", "c: more", new Location(FILE, 3, 9)),
                Problem.error("changed", "c: more", new Location(FILE, 3, 9))));
    assertThat(marks)
        .containsExactly(
            Problem.error("changed", "a: this; c: more", new Location(FILE, 3, 5)),
            Problem.warning("changed", "b: that", new Location(FILE, 4, 5)));
  }

  @Test
  void marksWithWaysOutOfTheirOwnStayApart() {
    Location at = new Location(FILE, 3, 5);
    List<Problem> marks =
        List.of(
            Problem.error("policy-violation", "a", at).withHint("do this"),
            Problem.error("policy-violation", "b", at).withHint("do that"),
            Problem.error("other", "no place"));
    assertThat(Marks.oneALine(marks)).containsExactlyInAnyOrderElementsOf(marks);
  }
}
