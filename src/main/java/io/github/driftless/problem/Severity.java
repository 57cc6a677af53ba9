package io.github.driftless.problem;

/** How bad a {@link Problem} is. */
public enum Severity {
  /** Nothing is written; the command ends with exit code 2. */
  ERROR,
  /** Said, but the command goes on; an error under {@code --strict}. */
  WARNING;

  /** Returns the word that is printed: {@code error} or {@code warning}. */
  public String word() {
    return switch (this) {
      case ERROR -> "error";
      case WARNING -> "warning";
    };
  }
}
