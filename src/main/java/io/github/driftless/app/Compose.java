package io.github.driftless.app;

import io.github.driftless.compose.ComposeLoader;
import io.github.driftless.compose.LoadRequest;
import io.github.driftless.problem.Problems;
import java.util.HashMap;
import java.util.Map;

/** Resolves a compose project, for people and programs that want nothing else. */
public final class Compose {

  /** What stands for the project folder in the value of a variable. */
  private static final String FOLDER = "${PROJECT_DIR}";

  private Compose() {}

  /**
   * Resolves it.
   *
   * @return {@link Composed} or {@link Failed}
   */
  public static Result run(LoadRequest request) {
    Problems problems = new Problems();
    return ComposeLoader.json(withFolder(request), problems)
        .<Result>map(json -> new Composed(json, problems.list()))
        .orElseGet(() -> new Failed(problems.list()));
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
