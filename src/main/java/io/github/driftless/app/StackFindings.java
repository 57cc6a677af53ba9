package io.github.driftless.app;

import io.github.driftless.analysis.lint.Finding;
import java.util.List;

/**
 * What was found about one stack.
 *
 * @param modes how many modes were looked at; a finding names those it holds in where it does not
 *     hold in all
 * @param findings in the order of the stack's files
 */
public record StackFindings(int modes, List<Finding> findings) {

  public StackFindings {
    findings = List.copyOf(findings);
  }
}
