package io.github.driftless.diagram.format;

/** Text in the making: lines that end in LF, indented by two spaces a level. */
final class IndentedText {

  private final StringBuilder out = new StringBuilder();
  private int level;

  /** Adds a line that is already spelled as the format wants it. */
  IndentedText line(String text) {
    out.append("  ".repeat(level)).append(text).append('\n');
    return this;
  }

  /** Adds a line and indents what follows. */
  IndentedText open(String text) {
    line(text);
    level++;
    return this;
  }

  /** Ends the innermost block with a line. */
  IndentedText close(String text) {
    level--;
    return line(text);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
