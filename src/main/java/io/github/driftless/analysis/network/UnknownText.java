package io.github.driftless.analysis.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in words what is not known: a clause without a full stop; and what settles it. */
public final class UnknownText implements Unknown.Reader<String> {

  /** Of more names than these {@link #LISTED} are listed, and the others counted. */
  private static final int MANY = 24;

  private static final int LISTED = 8;

  private final Titles titles;

  UnknownText(Titles titles) {
    this.titles = titles;
  }

  /** Prepares for a mode. */
  public static UnknownText of(Connectivity connectivity) {
    return new UnknownText(new Titles(connectivity));
  }

  /** Returns what is not known, in words: a clause without a full stop. */
  public String of(Unknown unknown) {
    return unknown.read(this);
  }

  /** Returns the line of {@code topology.yaml} that settles it; empty where none does. */
  public Optional<String> settledBy(Unknown unknown) {
    return unknown.read(new Lines(titles));
  }

  @Override
  public String read(Unknown.PossibleTunnel possible) {
    return titles.ofService(possible.service())
        + " may be a VPN client ("
        + String.join(", ", possible.signs())
        + "), and then all of its network namespace leaves through its tunnel";
  }

  @Override
  public String read(Unknown.ForeignContainer foreign) {
    return titles.ofService(foreign.service())
        + " runs in the network namespace of the container "
        + foreign.container()
        + ", which no file of the stack has";
  }

  @Override
  public String read(Unknown.UnclaimedPort unclaimed) {
    String port = NetworkPathText.port(unclaimed.port());
    // the same list for all who may answer: so that their answers are one text
    List<String> all = unclaimed.candidates().stream().map(titles::unmarked).toList();
    return all.isEmpty()
        ? "nothing says who answers on " + port
        : port
            + " may lead to "
            + (all.size() > MANY ? beginning(all) : NetworkPathText.list(all, " or "));
  }

  private static String beginning(List<String> all) {
    return String.join(", ", all.subList(0, LISTED))
        + " or one of "
        + (all.size() - LISTED)
        + " others in that network namespace";
  }

  @Override
  public String read(Unknown.AnswersToLan answers) {
    return NetworkPathText.port(answers.port())
        + " leads there, but nothing says whether what is behind the VPN client "
        + titles.ofService(answers.gateway())
        + " answers the LAN or into the tunnel";
  }

  @Override
  public String read(Unknown.LetIn in) {
    return titles.ofService(in.gateway())
        + " has its VPN provider let somebody in ("
        + in.sign()
        + "), and nothing says who of its network namespace answers there";
  }

  @Override
  public String read(Unknown.NetworkDriver driver) {
    return "nothing says what kind of network "
        + titles.ofNetwork(driver.network())
        + " is, and "
        + driver.sign()
        + " speaks for macvlan or ipvlan";
  }

  @Override
  public String read(Unknown.DialsIn dials) {
    return "whoever dials into "
        + titles.ofService(dials.server())
        + " reaches what that reaches, and nothing says whether "
        + dials.actor()
        + " does";
  }

  @Override
  public String read(Unknown.NoValue missing) {
    return missing.what()
        + " hangs on "
        + (missing.variables().size() == 1 ? "variable " : "variables ")
        + NetworkPathText.list(missing.variables())
        + ", which no file sets";
  }

  @Override
  public String read(Unknown.RoutesElsewhere routes) {
    return titles.ofService(routes.proxy()) + " could lead there, and where it leads is in no file";
  }

  @Override
  public String read(Unknown.OutsideMachine outside) {
    return "both are outside the host, and no file of the stack tells who reaches whom there";
  }

  /** The lines of {@code topology.yaml}, ready to paste. */
  private record Lines(Titles titles) implements Unknown.Reader<Optional<String>> {

    @Override
    public Optional<String> read(Unknown.PossibleTunnel possible) {
      return Optional.of("vpn: [ { service: " + titles.written(possible.service()) + " } ]");
    }

    @Override
    public Optional<String> read(Unknown.ForeignContainer foreign) {
      return Optional.of("vpn: [ { service: " + foreign.container() + " } ]");
    }

    @Override
    public Optional<String> read(Unknown.UnclaimedPort unclaimed) {
      String port =
          unclaimed.port().portMapping().published().orElse("PORT")
              + (unclaimed.port().portMapping().protocol().equals("tcp")
                  ? ""
                  : "/" + unclaimed.port().portMapping().protocol());
      String service =
          unclaimed.candidates().stream().findFirst().map(titles::written).orElse("NAME");
      return Optional.of("services: { " + service + ": { ports: [ " + port + " ] } }");
    }

    @Override
    public Optional<String> read(Unknown.AnswersToLan answers) {
      return Optional.of(
          "vpn: [ { service: " + titles.written(answers.gateway()) + ", answers-lan: true } ]");
    }

    @Override
    public Optional<String> read(Unknown.LetIn in) {
      return Optional.of(
          "vpn: [ { service: " + titles.written(in.gateway()) + ", lets-in: [ NAME ] } ]");
    }

    @Override
    public Optional<String> read(Unknown.NetworkDriver driver) {
      return Optional.of("networks: { " + driver.network() + ": { driver: macvlan } }");
    }

    @Override
    public Optional<String> read(Unknown.DialsIn dials) {
      return Optional.of(
          "flows: [ { from: " + dials.actor() + ", to: " + titles.written(dials.server()) + " } ]");
    }

    @Override
    public Optional<String> read(Unknown.NoValue missing) {
      return Optional.of(
          missing.variables().stream()
              .map(name -> name + ": VALUE")
              .collect(Collectors.joining(", ", "env: { ", " }")));
    }

    @Override
    public Optional<String> read(Unknown.RoutesElsewhere routes) {
      return Optional.of(
          "remote-access: { routes: { NAME: { to: " + titles.written(routes.service()) + " } } }");
    }

    @Override
    public Optional<String> read(Unknown.OutsideMachine outside) {
      return Optional.empty();
    }
  }
}
