package io.github.driftless.diagram.view;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.format.FormatGoldens;
import io.github.driftless.testing.Analysed;
import io.github.driftless.testing.Golden;
import io.github.driftless.testing.Places;
import java.nio.file.Path;
import java.util.Optional;
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
    FormatGoldens.assertEquals(folder, diagram);
    Golden.assertEquals(folder.resolve("description.txt"), diagram.description() + "\n");
  }

  /** Returns what a view shows of the first mode of a stack. */
  static Optional<Diagram> draw(Path folder, String view) {
    return ModeViews.of(Analysed.stack(folder).modes().get(0)).find(view).map(Drawn::diagram);
  }
}
