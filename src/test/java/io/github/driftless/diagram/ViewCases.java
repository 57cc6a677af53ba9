package io.github.driftless.diagram;

import io.github.driftless.testing.Analysed;
import io.github.driftless.testing.Golden;
import io.github.driftless.testing.Places;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Stacks in folders, and what a view makes of the first mode of each. */
final class ViewCases {

  private ViewCases() {}

  /** Returns the stacks in a folder of {@code src/test/resources/diagram}. */
  static Stream<Path> of(String view) {
    return Places.folders(Places.resources("diagram/" + view)).stream();
  }

  /** Compares every text of a stack's picture with the files beside the stack. */
  static void compare(Path folder, Diagram diagram) {
    Golden.assertEquals(folder.resolve("current.mmd"), MermaidWriter.write(diagram));
    Golden.assertEquals(
        folder.resolve("wikijs.mmd"), MermaidWriter.write(diagram, MermaidDialect.WIKIJS));
    Golden.assertEquals(folder.resolve("diagram.puml"), PlantUmlWriter.write(diagram));
    Golden.assertEquals(folder.resolve("description.txt"), diagram.description() + "\n");
  }

  static Optional<Diagram> draw(Path folder, Function<ModeViews, Optional<Diagram>> view) {
    return view.apply(ModeViews.of(Analysed.stack(folder).modes().get(0)));
  }
}
