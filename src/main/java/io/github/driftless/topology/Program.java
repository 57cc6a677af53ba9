package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the program in a service: from its image, and from what its settings say.
 *
 * @param isKnown whether the catalogue knows the ports that its image listens on
 * @param documented ports that containers of its image listen on: {@code 8080/tcp}
 * @param said ports that its own settings say it listens on
 * @param pages those among them, tcp, on which it answers with pages, the most important first;
 *     empty where that is not known
 * @param icon the name of its icon among Dashboard Icons, without an ending; empty where none is
 *     known
 * @param brand the name of its icon among Simple Icons; empty where there is none
 * @param tunnel whether it is the client of a VPN
 * @param imageSource where its image is named; empty where none is, or only {@code topology.yaml}
 *     declares the service
 */
public record Program(
    boolean isKnown,
    List<String> documented,
    List<Listening> said,
    List<Integer> pages,
    Optional<String> icon,
    Optional<String> brand,
    Tunnel tunnel,
    Optional<Location> imageSource) {

  /** Nothing is known. */
  static final Program UNKNOWN =
      new Program(
          false,
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Tunnel.NONE,
          Optional.empty());

  public Program {
    documented = List.copyOf(documented);
    said = List.copyOf(said);
    pages = List.copyOf(pages);
  }

  /**
   * A port that a program listens on.
   *
   * @param port {@code 8181/tcp}
   * @param sign what says so, never a value: {@code variable WEBUI_PORT}
   */
  public record Listening(String port, String sign) {}

  /** Returns all ports it listens on, as far as is known: those its settings name first. */
  public List<String> listensOn() {
    Set<String> ports = new LinkedHashSet<>();
    said.forEach(each -> ports.add(each.port()));
    ports.addAll(documented);
    return new ArrayList<>(ports);
  }

  /** Returns what says that it listens on a port, beside its image; empty where nothing does. */
  Optional<String> signOf(String port) {
    return said.stream().filter(each -> each.port().equals(port)).map(Listening::sign).findFirst();
  }

  Program with(Tunnel other) {
    return new Program(isKnown, documented, said, pages, icon, brand, other, imageSource);
  }
}
