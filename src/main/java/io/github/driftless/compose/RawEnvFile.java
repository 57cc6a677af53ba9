package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads env files of the format {@code raw} (Docker Compose since 2.30): as {@code docker run
 * --env-file} does, a line is a name, {@code =} and the value to the letter, quotes and dollars
 * included. A name alone takes over the value it has already; lines that are empty or begin with
 * {@code #} say nothing.
 */
final class RawEnvFile {

  private RawEnvFile() {}

  /**
   * Adds what a file says.
   *
   * @param known values that a name alone takes over
   * @return whether all its lines could be read
   */
  static boolean parse(
      Path file,
      String text,
      EnvValues values,
      Function<String, Optional<String>> known,
      LoadProblems report) {
    boolean whole = true;
    int number = 0;
    for (String line : text.split("\r?\n", -1)) {
      number++;
      String statement = line.stripLeading();
      if (statement.isEmpty() || statement.startsWith("#")) {
        continue;
      }
      int equals = statement.indexOf('=');
      String name = equals < 0 ? statement : statement.substring(0, equals);
      Location at = new Location(file, number, line.length() - statement.length() + 1);
      if (name.isEmpty() || name.chars().anyMatch(Character::isWhitespace)) {
        report.add(
            Problem.error(
                    "env-file-syntax",
                    name.isEmpty() ? "there is no name before \"=\"" : "a name cannot hold a space",
                    at)
                .withHint("write NAME=value, one a line"));
        whole = false;
        continue;
      }
      Optional<String> value =
          equals < 0 ? known.apply(name) : Optional.of(statement.substring(equals + 1));
      value.ifPresent(found -> values.put(name, found, at, List.of()));
    }
    return whole;
  }
}
