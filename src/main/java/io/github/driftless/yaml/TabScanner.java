package io.github.driftless.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.ScannerException;
import org.snakeyaml.engine.v2.scanner.Scanner;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.DirectiveToken;
import org.snakeyaml.engine.v2.tokens.Token;

/**
 * The parser's scanner, which also takes tabs between two tokens of one line (YAML 1.2.2, section
 * 6.2): {@code image:<TAB>nginx}. A tab that indents stays an error, also behind a dash.
 */
final class TabScanner implements Scanner {

  /** What the message begins with where a directive has a name that YAML does not know. */
  static final String UNKNOWN_DIRECTIVE = "unknown directive %";

  private final SourceText source;
  private final StreamReader reader;
  private final ScannerImpl scanner;

  /**
   * Makes a scanner.
   *
   * @param text what to scan in place of the source's text, as long as that
   */
  TabScanner(LoadSettings settings, SourceText source, String text) {
    this.source = source;
    this.reader = new StreamReader(settings, text);
    this.scanner = new ScannerImpl(settings, reader);
  }

  @Override
  public boolean checkToken(Token.ID... choices) {
    while (true) {
      try {
        return scanner.checkToken(choices);
      } catch (ScannerException e) {
        skip(e);
      }
    }
  }

  @Override
  public boolean checkToken(Token.ID choice) {
    while (true) {
      try {
        return scanner.checkToken(choice);
      } catch (ScannerException e) {
        skip(e);
      }
    }
  }

  @Override
  public Token peekToken() {
    while (true) {
      try {
        return scanner.peekToken();
      } catch (ScannerException e) {
        skip(e);
      }
    }
  }

  @Override
  public boolean hasNext() {
    while (true) {
      try {
        return scanner.hasNext();
      } catch (ScannerException e) {
        skip(e);
      }
    }
  }

  @Override
  public Token next() {
    Token token = scanner.next();
    if (token instanceof DirectiveToken<?> directive
        && !directive.getName().equals(DirectiveToken.YAML_DIRECTIVE)
        && !directive.getName().equals(DirectiveToken.TAG_DIRECTIVE)) {
      throw new ScannerException(
          "", Optional.empty(), UNKNOWN_DIRECTIVE + directive.getName(), token.getStartMark());
    }
    return token;
  }

  @Override
  public void resetDocumentIndex() {
    scanner.resetDocumentIndex();
  }

  /** The scanner stopped before a tab and has changed nothing yet, so that it can go on behind. */
  private void skip(ScannerException e) {
    if (reader.peek() != '\t' || !separates()) {
      throw e;
    }
    reader.forward();
  }

  private boolean separates() {
    String before = source.before(reader.getLine(), reader.getColumn()).stripTrailing();
    return !before.isEmpty()
        && !before.equals("-")
        && !before.endsWith(" -")
        && !before.equals("?")
        && !before.endsWith(" ?");
  }
}
