package io.github.driftless.page;

import java.util.List;

/**
 * Services that are moved in one direction, by lines of one file, for templates.
 *
 * @param toVpn whether they move behind the gateway
 * @param mode the title of the mode whose file is changed; blank where the stack has only one
 * @param file the file, relative to the stack's folder, with {@code /}; blank where each of the
 *     services has steps or files of its own to tell
 * @param alike those that move by the same lines but for their names and what is theirs
 * @param services the others, each with its steps
 */
public record MovesView(
    boolean toVpn, String mode, String file, List<Alike> alike, List<SwitchView> services) {

  /** What stands in lines of {@link Alike} for the key of a service. */
  static final String SERVICE = "SERVICE";

  /** What stands in lines of {@link Alike} for what a service takes along. */
  static final String LINES = "LINES";

  /**
   * Services that are moved alike, at least two.
   *
   * @param lines the change, with {@value #SERVICE} for the key of the service and {@value #LINES}
   *     for the lines that move with it; each begins with {@code -} where it goes, {@code +} where
   *     it comes, else a blank
   */
  public record Alike(List<String> lines, List<Row> services) {

    public Alike {
      lines = List.copyOf(lines);
      services = List.copyOf(services);
    }
  }

  /**
   * One of them.
   *
   * @param key its key in the compose file
   * @param lines those that move with it, as they stand in the file but not indented
   */
  public record Row(String title, String key, List<String> lines) {

    public Row {
      lines = List.copyOf(lines);
    }
  }

  public MovesView {
    alike = List.copyOf(alike);
    services = List.copyOf(services);
  }
}
