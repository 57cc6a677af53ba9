package io.github.driftless.yaml;

import io.github.driftless.problem.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.CommentToken;
import org.snakeyaml.engine.v2.tokens.Token;

/** The comments of a text, found by the scanner: a {@code #} within a value is none. */
public final class Comments {

  private Comments() {}

  /**
   * A comment.
   *
   * @param text without the {@code #} and the blanks around it
   * @param location where its {@code #} stands
   * @param alone whether nothing else is on its line
   */
  public record Comment(String text, Location location, boolean alone) {}

  /** Returns the comments of a text in order; those before the place where YAML is broken. */
  public static List<Comment> of(Path file, String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setParseComments(true)
            .setCodePointLimit(YamlLimits.BYTES)
            .setBufferSize(Math.max(1, text.length()))
            .build();
    List<Comment> comments = new ArrayList<>();
    try {
      ScannerImpl scanner = new ScannerImpl(settings, new StreamReader(settings, text));
      while (scanner.hasNext()) {
        Token token = scanner.next();
        if (token instanceof CommentToken comment
            && comment.getCommentType() != CommentType.BLANK_LINE) {
          comments.add(comment(file, comment));
        }
      }
    } catch (YamlEngineException e) {
      return List.copyOf(comments); // whoever reads the tree tells what is wrong and where
    }
    return List.copyOf(comments);
  }

  private static Comment comment(Path file, CommentToken token) {
    var start = token.getStartMark().orElseThrow();
    return new Comment(
        token.getValue().replaceFirst("^#+", "").strip(),
        new Location(file, start.getLine() + 1, start.getColumn() + 1),
        token.getCommentType() == CommentType.BLOCK);
  }
}
