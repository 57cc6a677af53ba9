package io.github.driftless.maven;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a build says, without the words that Maven says about itself. */
final class MavenLog {

  private static final Pattern OF_MAVEN =
      Pattern.compile(
          String.join(
              "|",
              "\\[INFO] (Scanning for projects\\.\\.\\.|BUILD (SUCCESS|FAILURE)|)",
              "\\[INFO] [- ]*(<.*>|\\[ \\w+ ])?-*",
              "\\[INFO] (Building|  from|Total time:|Finished at:|Reactor) ?.*",
              "\\[INFO] Reactor (Build Order|Summary).*",
              "\\[INFO] Using the \\w+ implementation with .*",
              "\\[INFO] Copying .* to project local repository",
              "\\[INFO] \\S+ +\\[\\w+]",
              "\\[INFO] \\S+( \\S+)? \\.+ (SUCCESS|FAILURE|SKIPPED).*",
              "\\[ERROR] ?",
              "\\[ERROR] (To see the full stack trace|Re-run Maven using|For more information).*",
              "\\[ERROR] \\[Help \\d+].*",
              "\\[ERROR] After correcting the problems, .*",
              "\\[ERROR]   mvn (<args> -rf|\\[args] -r).*"));

  private static final Pattern VERSION = Pattern.compile("(driftless(-maven-plugin)?):\\d[^:]*:");

  private MavenLog() {}

  /** Returns the lines that are the goals' own, and the exit code unless it is 0. */
  static List<String> shown(List<String> lines, int code) {
    return Stream.concat(
            lines.stream()
                .filter(line -> !OF_MAVEN.matcher(line).matches())
                .map(line -> VERSION.matcher(line).replaceAll("$1:")),
            Optional.of("exit " + code).filter(exit -> code != 0).stream())
        .toList();
  }
}
