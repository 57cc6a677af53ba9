package io.github.driftless.page;

import java.util.List;

/**
 * How one service is moved between direct and VPN, for templates.
 *
 * @param key its key in the compose file
 * @param ports the published ports that move with it: {@code 8100 → 8080/tcp}
 * @param steps the directions of which there is something to say, the one to direct first
 */
public record SwitchView(String title, String key, List<String> ports, List<Step> steps) {

  /**
   * One direction.
   *
   * @param toVpn whether it leads behind the gateway
   * @param gateway the gateway's title
   * @param mode the title of the mode whose files are changed; blank where the stack has only one,
   *     and where this undoes the other direction
   * @param files empty where this undoes the other direction
   * @param local who speaks of {@code localhost} and would miss what moves away
   */
  public record Step(
      boolean toVpn, String gateway, String mode, List<FileLines> files, List<Local> local) {

    public Step {
      files = List.copyOf(files);
      local = List.copyOf(local);
    }
  }

  /**
   * What changes in one file.
   *
   * @param file relative to the stack's folder, with {@code /}
   * @param lines each begins with {@code -} where it goes, {@code +} where it comes, else a blank
   */
  public record FileLines(String file, List<String> lines) {

    public FileLines {
      lines = List.copyOf(lines);
    }
  }

  /** A variable that speaks of {@code localhost}. */
  public record Local(String service, String variable) {}

  /**
   * How a derived mode is made of another one.
   *
   * @param mode the title of the derived mode
   * @param from the title of the mode whose files others are laid over
   */
  public record Derived(String mode, String from, List<OverrideView> files) {

    public Derived {
      files = List.copyOf(files);
    }
  }

  /**
   * A file that is laid over others.
   *
   * @param name the file's name, {@code [a-z0-9.-]+}
   * @param over the others, relative to the stack's folder
   * @param lines the file without its head
   */
  public record OverrideView(String name, List<String> over, List<String> lines) {

    public OverrideView {
      over = List.copyOf(over);
      lines = List.copyOf(lines);
    }
  }

  public SwitchView {
    ports = List.copyOf(ports);
    steps = List.copyOf(steps);
  }
}
