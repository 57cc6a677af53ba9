import io.github.driftless.compose.ComposeLoader;
import io.github.driftless.compose.LoadRequest;
import io.github.driftless.problem.Problems;
import java.nio.file.Path;

/** Prints what each service of a compose file publishes. */
class ReadsCompose {

  public static void main(String[] arguments) {
    Problems problems = new Problems();
    ComposeLoader.load(LoadRequest.of(Path.of(arguments[0])), problems).stream()
        .flatMap(project -> project.services().stream())
        .forEach(
            service -> System.out.println(service.name() + " publishes " + service.ports().size()));
    problems.list().forEach(problem -> System.out.println(problem.message()));
  }
}
