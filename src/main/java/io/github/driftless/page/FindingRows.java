package io.github.driftless.page;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.topology.Mode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands out in the network of a stack, a row for each finding. */
final class FindingRows {

  private FindingRows() {}

  /**
   * Returns the rows in the order of the findings.
   *
   * @param modes those that pages show
   * @param inventory has the services' titles
   */
  static List<FindingRow> of(
      Analysis analysis, List<ModeFacts> modes, List<InventoryRow> inventory) {
    Map<String, String> titles = new HashMap<>();
    inventory.forEach(row -> titles.put(row.service().id(), row.service().title()));
    return analysis.findings().stream()
        .map(
            finding ->
                new FindingRow(
                    finding.severity().word(),
                    finding.rule(),
                    finding.message(),
                    finding.services().stream()
                        .map(id -> new ServiceName(id, titles.getOrDefault(id, id)))
                        .toList(),
                    finding.modes().size() == modes.size()
                        ? List.of()
                        : modes.stream()
                            .map(ModeFacts::mode)
                            .filter(mode -> finding.modes().contains(mode.name()))
                            .map(Mode::title)
                            .toList(),
                    finding.hint().orElse("")))
        .toList();
  }
}
