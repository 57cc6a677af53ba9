package io.github.driftless.diagram.format;

import io.github.driftless.problem.Advice;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of a {@link SvgOrder}.
 *
 * @param svg empty where it could not be drawn
 * @param problems errors; none has a place
 */
record SvgAnswer(Optional<String> svg, List<Problem> problems) {

  /** Tells two Java programs from whatever else may speak on a standard output. */
  private static final int MARK = 0x5c3a11e7;

  /** Returns the picture, and puts the problems to the others. */
  Optional<String> take(Problems others) {
    others.addAll(problems);
    return svg;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(MARK);
    Wire.write(svg, out);
    out.writeInt(problems.size());
    for (Problem problem : problems) {
      Wire.write(problem.rule(), out);
      Wire.write(problem.message(), out);
      Wire.write(problem.hint().map(Advice::toString), out);
    }
  }

  /**
   * @throws IOException where no answer comes
   */
  static SvgAnswer read(DataInputStream in) throws IOException {
    if (in.readInt() != MARK) {
      throw new IOException("this is no answer");
    }
    Optional<String> svg = Wire.readOptional(in);
    List<Problem> problems = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      problems.add(Problem.error(Wire.read(in), Wire.read(in)).withHint(Wire.readOptional(in)));
    }
    return new SvgAnswer(svg, problems);
  }
}
