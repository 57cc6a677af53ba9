package io.github.driftless.report;

import io.github.driftless.analysis.lint.Finding;
import io.github.driftless.app.Checked;
import io.github.driftless.app.Compared;
import io.github.driftless.problem.ProblemPrinter;
import java.util.List;
import java.util.Optional;

/** The results that a format for other tools has a document for. */
interface Documents {

  /** Returns the document about findings. */
  String of(List<Finding> findings, ProblemPrinter names);

  /** Returns the document about where docs and stack disagree. */
  String of(Checked result, Door door);

  /** Returns the document about what changed; empty where the format has none. */
  Optional<String> of(Compared result);

  /** JSON, the contract that other tools may rely on. */
  Documents JSON =
      new Documents() {
        @Override
        public String of(List<Finding> findings, ProblemPrinter names) {
          return FindingsJson.text(findings, names);
        }

        @Override
        public String of(Checked result, Door door) {
          return CheckedJson.of(result, door);
        }

        @Override
        public Optional<String> of(Compared result) {
          return Optional.of(ComparedJson.of(result));
        }
      };

  /** SARIF 2.1.0. */
  Documents SARIF =
      new Documents() {
        @Override
        public String of(List<Finding> findings, ProblemPrinter names) {
          return Sarif.of(findings, names);
        }

        @Override
        public String of(Checked result, Door door) {
          return Sarif.of(result, door);
        }

        @Override
        public Optional<String> of(Compared result) {
          return Optional.empty();
        }
      };
}
