package io.github.driftless.compose;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for what tests load. */
final class Requests {

  private Requests() {}

  /** Returns one for a file in its folder, of a project called {@code any}. */
  static LoadRequest of(Path file, Map<String, String> environment, LoadRequest.Reading reading) {
    return new LoadRequest(
        List.of(file),
        file.getParent(),
        Optional.empty(),
        Optional.of("any"),
        List.of(),
        List.of(),
        environment,
        reading);
  }
}
