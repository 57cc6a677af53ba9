package io.github.driftless.maven;

import io.github.driftless.problem.Spelling;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;

/**
 * The command that runs another goal as the goal at hand was run: the same pom, the same execution,
 * the same properties.
 *
 * @param pom what chooses the pom, such as {@code -f docs/pom.xml }; empty where Maven finds it
 * @param execution what chooses the execution, such as {@code @tiers}; empty where it has no
 *     configuration of its own
 * @param properties what the user said on the command line, such as {@code -Ddriftless.out=x}
 */
record TypedCommand(String pom, String execution, String properties) implements Spelling {

  private static final String PREFIX = "driftless.";

  /** What is said once, for one run. */
  private static final Set<String> ONCE =
      Set.of(PREFIX + "adopt", PREFIX + "allowUnset", PREFIX + "force", PREFIX + "dryRun");

  static TypedCommand of(MavenSession session, MojoExecution execution, Path startedIn) {
    return new TypedCommand(
        pom(session, startedIn),
        hasOwnConfiguration(execution) ? "@" + execution.getExecutionId() : "",
        properties(session));
  }

  /** A goal knows its stacks by itself. */
  @Override
  public String command(Command command, List<String> stacks) {
    return "mvn " + pom + PREFIX.replace('.', ':') + command.word() + execution + properties;
  }

  @Override
  public String option(Option option) {
    return "-D" + PREFIX + camelCase(option.word());
  }

  private static String camelCase(String word) {
    return Pattern.compile("-(.)")
        .matcher(word)
        .replaceAll(end -> end.group(1).toUpperCase(Locale.ROOT));
  }

  private static String pom(MavenSession session, Path startedIn) {
    return Optional.ofNullable(session.getRequest().getPom())
        .map(file -> startedIn.relativize(file.toPath().toAbsolutePath().normalize()))
        .filter(file -> !file.equals(Path.of("pom.xml")))
        .map(file -> "-f " + quoted(file.toString().replace('\\', '/')) + ' ')
        .orElse("");
  }

  /** Maven has put the plugin's configuration into that of the execution by now. */
  private static boolean hasOwnConfiguration(MojoExecution execution) {
    Plugin plugin = execution.getPlugin();
    return plugin.getExecutions().stream()
        .filter(found -> found.getId().equals(execution.getExecutionId()))
        .map(PluginExecution::getConfiguration)
        .filter(Objects::nonNull)
        .anyMatch(found -> !found.equals(plugin.getConfiguration()));
  }

  private static String properties(MavenSession session) {
    StringBuilder text = new StringBuilder();
    new TreeMap<Object, Object>(session.getUserProperties())
        .forEach(
            (name, value) -> {
              if (name.toString().startsWith(PREFIX) && !ONCE.contains(name.toString())) {
                text.append(' ').append(quoted("-D" + name + '=' + value));
              }
            });
    return text.toString();
  }

  private static String quoted(String word) {
    return word.matches("[\\w./,:=@+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
