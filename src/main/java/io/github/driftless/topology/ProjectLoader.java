package io.github.driftless.topology;

import io.github.driftless.compose.ComposeLoader;
import io.github.driftless.compose.LoadRequest;
import io.github.driftless.compose.MissingValues;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.topology.Overlay.ComposeSpec;
import io.github.driftless.topology.Overlay.ModeSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads the compose projects that {@code topology.yaml} names, leniently. */
final class ProjectLoader {

  private final Map<String, String> env;
  private final MissingValues missing = new MissingValues();
  private final Problems problems;

  /**
   * @param env values that win over every env file
   */
  ProjectLoader(Map<String, String> env, Problems problems) {
    this.env = env;
    this.problems = problems;
  }

  /**
   * Returns the projects of each mode that has files of its own; fewer where an error was added.
   */
  Map<String, List<LoadedProject>> all(List<ModeSpec> modes) {
    Map<String, List<LoadedProject>> loaded = new LinkedHashMap<>();
    for (ModeSpec mode : modes) {
      if (mode.derive().isEmpty()) {
        loaded.put(
            mode.name(), mode.projects().stream().flatMap(spec -> load(spec).stream()).toList());
      }
    }
    missing.report(problems);
    return loaded;
  }

  /** Returns a project, empty where an error was added. */
  private Optional<LoadedProject> load(ComposeSpec spec) {
    List<Path> envFiles = spec.envFiles().stream().filter(Files::exists).limit(1).toList();
    if (envFiles.isEmpty() && !spec.envFiles().isEmpty()) {
      problems.add(
          Problem.warning("no-env-file", "none of the env files exists", spec.location())
              .withHint("looked for " + spec.envFiles().stream().map(Path::getFileName).toList()));
    }
    LoadRequest request =
        new LoadRequest(
            spec.files(),
            spec.folder(),
            Optional.empty(),
            spec.name(),
            spec.profiles(),
            envFiles,
            env,
            LoadRequest.Reading.LENIENT);
    return ComposeLoader.load(request, missing, problems)
        .map(project -> new LoadedProject(spec, request, project, Optional.empty()));
  }
}
