package io.github.driftless.wikijs;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An API key of a wiki. It is never an argument of a command, and never in any output: {@link
 * #toString} hides it, and {@link #hide} takes it out of what a server answers.
 */
public final class WikiKey {

  /** The environment variable that holds the key. */
  public static final String VARIABLE = "DRIFTLESS_WIKIJS_KEY";

  /** The environment variable that names a file that holds the key. */
  public static final String FILE_VARIABLE = "DRIFTLESS_WIKIJS_KEY_FILE";

  /** What some editors put at the beginning of a file to say that it is Unicode. */
  private static final String MARK = "\uFEFF";

  /** The compact form (RFC 7515, section 7.1); nothing else may come into a header. */
  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

  private static final String SCHEME = "Bearer ";
  private static final String WAY_OUT =
      "make a key under Administration, API Access, and put it into "
          + VARIABLE
          + ", or its file's name into "
          + FILE_VARIABLE;

  private final String token;

  private WikiKey(String token) {
    this.token = token;
  }

  /**
   * Returns a key. A wiki takes a caller whose key it cannot read for a guest, without a word; so
   * what can be told from the key alone is told here.
   *
   * @param text the key, with or without {@code Bearer}
   * @param now to tell whether it has expired
   * @return empty with a problem where it is no key, or an expired one
   */
  public static Optional<WikiKey> of(String text, Instant now, Problems problems) {
    String stripped = text.replace(MARK, "").strip();
    String said =
        stripped.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
            ? stripped.substring(SCHEME.length())
            : stripped;
    // copied from a window, a key can be broken into lines
    String token = said.replaceAll("\\s", "");
    Optional<JsonNode> claims = TOKEN.matcher(token).matches() ? claims(token) : Optional.empty();
    if (claims.isEmpty()) {
      problems.add(
          Problem.error("wiki-key", "what was given as the wiki's key is not one")
              .withHint(WAY_OUT));
      return Optional.empty();
    }
    JsonNode expires = claims.get().path("exp");
    if (expires.isNumber() && expires.asLong() <= now.getEpochSecond()) {
      problems.add(Problem.error("wiki-key", "the wiki's key has expired").withHint(WAY_OUT));
      return Optional.empty();
    }
    return Optional.of(new WikiKey(token));
  }

  /**
   * Returns the key from a file.
   *
   * @return empty with a problem where it cannot be read, or holds no key
   */
  public static Optional<WikiKey> read(Path file, Instant now, Problems problems) {
    try {
      return of(Files.readString(file), now, problems);
    } catch (IOException e) {
      problems.add(
          Problem.error("wiki-key", "cannot read the wiki's key from here", Location.of(file))
              .withHint("check the file's name and permissions"));
      return Optional.empty();
    }
  }

  /** Returns the problem to tell where no key was given at all. */
  public static Problem missing() {
    return Problem.error("wiki-key", "publishing needs a key of the wiki").withHint(WAY_OUT);
  }

  /** A key is a JSON Web Token (RFC 7519): three parts, the second one the claims. */
  private static Optional<JsonNode> claims(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] json = Base64.getUrlDecoder().decode(parts[1]);
      JsonNode claims = JsonMapper.shared().readTree(new String(json, StandardCharsets.UTF_8));
      return claims.isObject() ? Optional.of(claims) : Optional.empty();
    } catch (IllegalArgumentException | JacksonException e) {
      // not base64, or not JSON: no key, and its text must not show in a message
      return Optional.empty();
    }
  }

  String header() {
    return SCHEME + token;
  }

  /** Returns a text with the key taken out of it. */
  String hide(String text) {
    return text.replace(token, "(key)");
  }

  /** Returns a name for it that tells nothing. */
  @Override
  public String toString() {
    return "(key)";
  }
}
