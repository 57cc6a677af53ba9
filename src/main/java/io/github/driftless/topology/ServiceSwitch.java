package io.github.driftless.topology;

import java.nio.file.Path;
import java.util.List;

/**
 * What moves one service between its own way out and the VPN gateway's: the lines of the compose
 * file that go and those that come.
 *
 * @param service the service's id
 * @param gateway the gateway's id
 * @param way where it moves
 * @param blocks the lines, those of the moved service first
 * @param ports the published ports that move with it, in declared order
 * @param local who speaks of {@code localhost} and would miss what moves away, the moved service
 *     first
 */
public record ServiceSwitch(
    String service,
    String gateway,
    Way way,
    List<Block> blocks,
    List<PortMapping> ports,
    List<LocalName> local) {

  /** Where a service moves. */
  public enum Way {
    /** Behind the gateway. */
    TO_VPN,
    /** Onto networks of its own. */
    TO_DIRECT;

    /** Returns the other way. */
    public Way back() {
      return this == TO_VPN ? TO_DIRECT : TO_VPN;
    }
  }

  /** What becomes of a line. */
  public enum Mark {
    KEPT,
    TAKEN,
    GIVEN;

    private Mark back() {
      return switch (this) {
        case KEPT -> KEPT;
        case TAKEN -> GIVEN;
        case GIVEN -> TAKEN;
      };
    }
  }

  /**
   * One line.
   *
   * @param text as it stands in the file, indented from the keys that lead to it
   */
  public record Line(Mark mark, String text) {}

  /**
   * Lines that change below one key.
   *
   * @param file the compose file they are about, absolute
   * @param path the keys that lead to them, as they are written: {@code services}, {@code radarr}
   */
  public record Block(Path file, List<String> path, List<Line> lines) {

    public Block {
      path = List.copyOf(path);
      lines = List.copyOf(lines);
    }
  }

  /**
   * A variable whose value speaks of {@code localhost}. The value itself may be a secret.
   *
   * @param service the id of the service that has it
   */
  public record LocalName(String service, String variable) {}

  /** Returns what undoes this. */
  public ServiceSwitch back() {
    return new ServiceSwitch(
        service,
        gateway,
        way.back(),
        blocks.stream()
            .map(
                block ->
                    new Block(
                        block.file(),
                        block.path(),
                        block.lines().stream()
                            .map(line -> new Line(line.mark().back(), line.text()))
                            .toList()))
            .toList(),
        ports,
        List.of());
  }

  public ServiceSwitch {
    blocks = List.copyOf(blocks);
    ports = List.copyOf(ports);
    local = List.copyOf(local);
  }
}
