package io.github.driftless.report;

import io.github.driftless.analysis.lint.Finding;
import io.github.driftless.app.StackFindings;
import io.github.driftless.problem.Problem;
import java.util.List;

/** Says which policies do not hold. */
final class ViolationsText {

  private final List<StackFindings> stacks;
  private final Door door;

  ViolationsText(List<StackFindings> stacks, Door door) {
    this.stacks = stacks;
    this.door = door;
  }

  List<Line> findings() {
    return stacks.stream()
        .flatMap(stack -> FindingsText.of(stack.findings(), stack.modes(), door.printer()).stream())
        .toList();
  }

  List<Problem> marks() {
    return FindingsText.marks(all());
  }

  private List<Finding> all() {
    return stacks.stream().flatMap(stack -> stack.findings().stream()).toList();
  }

  String remark() {
    int count = all().size();
    return count == 0
        ? ""
        : count + (count == 1 ? " violation" : " violations") + " of policies.\n";
  }
}
