package io.github.driftless.launch;

import io.github.driftless.cli.ComposeOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the arguments of {@code driftless compose} in the forms that scripts write: {@code --option
 * value} and {@code --option=value}. Everything else, mistakes included, is left to the library
 * behind {@code compose}, which says the same of these forms; only, loading it takes longer than
 * loading a stack.
 */
public final class ComposeArguments {

  private final List<String> files = new ArrayList<>();
  private final List<String> profiles = new ArrayList<>();
  private final List<String> envFiles = new ArrayList<>();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final Set<String> once = new HashSet<>();
  private Optional<String> projectName = Optional.empty();
  private Optional<String> projectDirectory = Optional.empty();
  private boolean processEnvironment;
  private boolean allProfiles;

  private ComposeArguments() {}

  /** Returns what was asked for, empty where the arguments are of another command or form. */
  public static Optional<ComposeOptions> read(String[] arguments) {
    if (arguments.length == 0 || !arguments[0].equals("compose")) {
      return Optional.empty();
    }
    ComposeArguments read = new ComposeArguments();
    for (int i = 1; i < arguments.length; i++) {
      String name = arguments[i];
      if (read.flag(name)) {
        continue;
      }
      int equals = name.startsWith("--") ? name.indexOf('=') : -1;
      String value;
      if (equals >= 0) {
        value = name.substring(equals + 1);
        name = name.substring(0, equals);
      } else if (++i < arguments.length) {
        value = arguments[i];
      } else {
        return Optional.empty();
      }
      if (!isPlain(value) || !read.option(name, value)) {
        return Optional.empty();
      }
    }
    return Optional.of(read.options());
  }

  private static boolean isPlain(String value) {
    return value.equals("-") || !value.isEmpty() && "-@\"'".indexOf(value.charAt(0)) < 0;
  }

  private boolean flag(String name) {
    switch (name) {
      case "--all-profiles" -> {
        allProfiles = true;
        return once.add(name);
      }
      case "--process-env" -> {
        processEnvironment = true;
        return once.add(name);
      }
      default -> {
        return false;
      }
    }
  }

  private boolean option(String name, String value) {
    switch (name) {
      case "-f", "--file" -> files.add(value);
      case "--profile" -> profiles.add(value);
      case "--env-file" -> envFiles.add(value);
      case "-p", "--project-name" -> {
        projectName = Optional.of(value);
        return once.add("name");
      }
      case "--project-directory" -> {
        projectDirectory = Optional.of(value);
        return once.add(name);
      }
      case "--env" -> {
        int equals = value.indexOf('=');
        if (equals < 1) {
          return false;
        }
        environment.put(value.substring(0, equals), value.substring(equals + 1));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private ComposeOptions options() {
    return new ComposeOptions(
        files,
        allProfiles ? List.of("*") : profiles,
        envFiles,
        projectName,
        projectDirectory,
        environment,
        processEnvironment);
  }
}
