package io.github.driftless.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How git is started: so that it runs no program that a repository's configuration names, asks
 * nobody, fetches nothing, takes no locks, and means the repository of the folder it is asked in.
 */
final class SafeGit {

  /** Configuration that stands above that of the repository (git, "-c"). */
  private static final List<String> SETTINGS =
      List.of(
          "core.fsmonitor=false",
          "core.hooksPath=/dev/null",
          "core.quotepath=off",
          "protocol.allow=never");

  /**
   * What a hook's environment says of the repository that it runs in ({@code git rev-parse
   * --local-env-vars}), and what changes how paths and objects are read. Configuration that comes
   * by the environment stays: {@code safe.directory} may be given that way.
   */
  private static final List<String> REMOVED =
      List.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_IMPLICIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_COMMON_DIR",
          "GIT_OBJECT_DIRECTORY",
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_CONFIG",
          "GIT_GRAFT_FILE",
          "GIT_SHALLOW_FILE",
          "GIT_REPLACE_REF_BASE",
          "GIT_NO_REPLACE_OBJECTS",
          "GIT_PREFIX",
          "GIT_INTERNAL_SUPER_PREFIX",
          "GIT_NAMESPACE",
          "GIT_LITERAL_PATHSPECS",
          "GIT_GLOB_PATHSPECS",
          "GIT_NOGLOB_PATHSPECS",
          "GIT_ICASE_PATHSPECS",
          "GIT_EXTERNAL_DIFF",
          "LANGUAGE");

  private static final Map<String, String> SET =
      Map.of(
          "GIT_NO_LAZY_FETCH", "1",
          // stands above protocol.NAME.allow of a repository, and there is no such protocol
          "GIT_ALLOW_PROTOCOL", "none",
          "GIT_OPTIONAL_LOCKS", "0",
          "GIT_TERMINAL_PROMPT", "0",
          "GIT_PAGER", "cat",
          // what it complains of is compared with words
          "LC_ALL", "C");

  private SafeGit() {}

  static List<String> command(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(program);
    command.add("--no-pager");
    for (String setting : SETTINGS) {
      command.add("-c");
      command.add(setting);
    }
    command.addAll(arguments);
    return command;
  }

  static Map<String, String> environment(Map<String, String> inherited) {
    Map<String, String> environment = new HashMap<>(inherited);
    REMOVED.forEach(environment::remove);
    environment.putAll(SET);
    return environment;
  }
}
