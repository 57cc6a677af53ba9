package io.github.driftless.report;

import io.github.driftless.app.Checked;
import io.github.driftless.app.Compared;
import io.github.driftless.app.Explained;
import io.github.driftless.app.Linted;
import java.util.Optional;

/**
 * The results that a format has a document for, which takes the place of the words for people. A
 * format has none for what it does not name.
 */
interface Documents {

  /** Returns the document about findings. */
  default Optional<String> of(Linted result, Door door) {
    return Optional.empty();
  }

  /** Returns the document about where docs and stack disagree. */
  default Optional<String> of(Checked result, Door door) {
    return Optional.empty();
  }

  /** Returns the document about what changed. */
  default Optional<String> of(Compared result, Door door) {
    return Optional.empty();
  }

  /** Returns the document about answers. */
  default Optional<String> of(Explained result) {
    return Optional.empty();
  }

  /** JSON, the contract that other tools may rely on. */
  Documents JSON =
      new Documents() {
        @Override
        public Optional<String> of(Linted result, Door door) {
          return Optional.of(FindingsJson.text(result.findings(), door.printer()));
        }

        @Override
        public Optional<String> of(Checked result, Door door) {
          return Optional.of(CheckedJson.of(result, door));
        }

        @Override
        public Optional<String> of(Compared result, Door door) {
          return Optional.of(ComparedJson.of(result));
        }

        @Override
        public Optional<String> of(Explained result) {
          return Optional.of(ExplainedJson.of(result));
        }
      };

  /** SARIF 2.1.0. */
  Documents SARIF =
      new Documents() {
        @Override
        public Optional<String> of(Linted result, Door door) {
          return Optional.of(Sarif.of(result.findings(), door.printer()));
        }

        @Override
        public Optional<String> of(Checked result, Door door) {
          return Optional.of(Sarif.of(result, door));
        }
      };

  /** Markdown for a comment. */
  Documents MARKDOWN =
      new Documents() {
        @Override
        public Optional<String> of(Compared result, Door door) {
          return Optional.of(new ComparedMarkdown(result, door).text());
        }
      };
}
