package io.github.driftless.compose;

import io.github.driftless.problem.Location;
import io.github.driftless.problem.Problem;
import io.github.driftless.yaml.MappingNode;
import io.github.driftless.yaml.Node;
import io.github.driftless.yaml.ScalarNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Phase: the project's name (Compose Specification, "Version and name top-level elements"): asked
 * for, {@code COMPOSE_PROJECT_NAME}, {@code name:} of the last file that has one, else the
 * folder's.
 */
final class ProjectName {

  private static final String VARIABLE = "COMPOSE_PROJECT_NAME";

  private ProjectName() {}

  /** Returns the name, empty where there is none that can be one; then that is told. */
  static Optional<String> of(LoadRequest request, ProjectFiles project, Session session) {
    LoadProblems report = session.report();
    Optional<String> asked =
        request
            .projectName()
            .filter(name -> !name.isEmpty())
            .or(() -> project.variables().get(VARIABLE).filter(name -> !name.isEmpty()));
    if (asked.isPresent()) {
      if (normal(asked.get()).equals(asked.get())) {
        return asked;
      }
      report.add(
          Problem.error(
                  "project-name", PlainNames.quoted(asked.get()) + " cannot be the project's name")
              .withHint("use lower-case letters, digits, - and _, a letter or digit first"));
      return Optional.empty();
    }
    Optional<ScalarNode> written = written(project, session);
    if (written.isEmpty()) {
      return ofFolder(project, report);
    }
    Template.Result text = Template.replace(written.get().text(), project.variables()::get, false);
    if (report.lenient() && !text.missing().isEmpty()) {
      return ofFolder(project, report);
    }
    String name = normal(text.text());
    if (name.isEmpty()) {
      report.error(
          "project-name",
          PlainNames.quoted(text.variables().isEmpty() ? text.text() : written.get().text())
              + " cannot be the project's name",
          written.get().location());
      return Optional.empty();
    }
    return Optional.of(name);
  }

  private static Optional<String> ofFolder(ProjectFiles project, LoadProblems report) {
    Path folder = project.folder().getFileName();
    String name = normal(folder == null ? "" : folder.toString());
    if (name.isEmpty()) {
      report.add(
          Problem.error(
                  "project-name",
                  "the folder's name holds nothing that can name the project",
                  Location.of(project.files().get(0)))
              .withHint("add name: to the file, or name the project in the command"));
      return Optional.empty();
    }
    return Optional.of(name);
  }

  private static Optional<ScalarNode> written(ProjectFiles project, Session session) {
    Optional<ScalarNode> last = Optional.empty();
    for (Path file : project.files()) {
      for (MappingNode document : session.documents(file)) {
        Optional<Node> name = document.get("name");
        if (name.isPresent()
            && name.get() instanceof ScalarNode scalar
            && !scalar.isNull()
            && !scalar.text().isEmpty()) {
          last = Optional.of(scalar);
        }
      }
    }
    return last;
  }

  private static String normal(String text) {
    StringBuilder name = new StringBuilder();
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (letter || (c == '_' || c == '-') && !name.isEmpty()) {
        name.append(c);
      }
    }
    return name.toString();
  }
}
