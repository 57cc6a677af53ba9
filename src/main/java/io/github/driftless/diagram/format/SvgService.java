package io.github.driftless.diagram.format;

import io.github.driftless.problem.Problems;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;

/** The other end of {@link SvgProcess}: orders come in, answers go out, until nobody orders. */
final class SvgService {

  private SvgService() {}

  /** Serves on standard input and output. */
  public static void main(String[] arguments) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    // whatever libraries have to say must not come between the answers
    System.setOut(System.err);
    Optional<SvgOrder> order = SvgOrder.read(in);
    while (order.isPresent()) {
      Problems problems = new Problems();
      Optional<String> svg = order.get().draw(problems);
      new SvgAnswer(svg, problems.list()).write(out);
      out.flush();
      order = SvgOrder.read(in);
    }
  }
}
