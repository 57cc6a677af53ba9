package io.github.driftless.app;

import io.github.driftless.compose.ComposeLoader;
import io.github.driftless.compose.LoadRequest;
import io.github.driftless.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resolved compose project, for people and programs that want nothing else. */
public final class ComposeProject {

  private static final String SECRETS = "note: the output holds every value, secrets included\n";

  /** What stands for the project folder in the value of a variable. */
  private static final String FOLDER = "${PROJECT_DIR}";

  private ComposeProject() {}

  /** Loads a project and prints it as JSON. */
  public static Report print(LoadRequest request) {
    Problems problems = new Problems();
    return ComposeLoader.json(withFolder(request), problems)
        .map(json -> new Report(json, problems.list(), List.of(), SECRETS, Optional.empty()))
        .orElseGet(() -> Report.failed(problems.list()));
  }

  /** A script that is to work on every machine cannot know the project folder's path. */
  private static LoadRequest withFolder(LoadRequest request) {
    String folder = request.folder().toString();
    Map<String, String> environment = new HashMap<>();
    request
        .environment()
        .forEach((name, value) -> environment.put(name, value.replace(FOLDER, folder)));
    return request.withEnvironment(environment);
  }
}
