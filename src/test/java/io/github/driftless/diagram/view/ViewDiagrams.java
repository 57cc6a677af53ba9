package io.github.driftless.diagram.view;

import io.github.driftless.diagram.Diagram;
import java.util.stream.Stream;

/** What the views show of the stacks of their tests. */
public final class ViewDiagrams {

  private ViewDiagrams() {}

  /** Returns all of them. */
  public static Stream<Diagram> all() {
    return Stream.of(
            VpnViewTest.diagrams(),
            TiersViewTest.diagrams(),
            NetworksViewTest.diagrams(),
            ExposureViewTest.diagrams(),
            DependenciesViewTest.diagrams(),
            RemoteAccessViewTest.diagrams(),
            FocusViewTest.diagrams(),
            ModesInOneTest.diagrams())
        .flatMap(diagrams -> diagrams);
  }
}
