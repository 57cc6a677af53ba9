package io.github.driftless.page;

import io.github.driftless.analysis.network.NetworkPath;
import io.github.driftless.analysis.network.NetworkPath.ByRoute;
import io.github.driftless.analysis.network.NetworkPath.DialsIn;
import io.github.driftless.analysis.network.NetworkPath.Forwarded;
import io.github.driftless.analysis.network.NetworkPath.FromMachine;
import io.github.driftless.analysis.network.NetworkPath.LanAddress;
import io.github.driftless.analysis.network.NetworkPath.LetIn;
import io.github.driftless.analysis.network.NetworkPath.OneWayOrAnother;
import io.github.driftless.analysis.network.NetworkPath.Outside;
import io.github.driftless.analysis.network.NetworkPath.PastTunnel;
import io.github.driftless.analysis.network.NetworkPath.RoutedPort;
import io.github.driftless.analysis.network.NetworkPath.SameNamespace;
import io.github.driftless.analysis.network.NetworkPath.SharedNetwork;
import io.github.driftless.analysis.network.NetworkPath.StraightOut;
import io.github.driftless.analysis.network.NetworkPath.ThroughPort;
import io.github.driftless.analysis.network.NetworkPath.ThroughVpn;
import io.github.driftless.analysis.network.NetworkPath.ToMachine;

/**
 * The last step on the way of a DNS name: from the reverse proxy, if there is one, to the service.
 */
final class LastStep {

  private static final String MACHINE = "the host";
  private static final String LOCALHOST = "localhost";

  private LastStep() {}

  /**
   * What the service is called on this step, blank where that is nothing: a port of the host is
   * another number than the route's, so that its name alone would mislead.
   */
  static final class Called implements NetworkPath.Reader<String> {

    @Override
    public String read(SameNamespace path) {
      return LOCALHOST;
    }

    @Override
    public String read(SharedNetwork path) {
      return path.names().stream().findFirst().orElse("");
    }

    @Override
    public String read(ThroughPort path) {
      return "";
    }

    @Override
    public String read(ToMachine path) {
      return "";
    }

    @Override
    public String read(FromMachine path) {
      return "";
    }

    @Override
    public String read(RoutedPort path) {
      return "";
    }

    @Override
    public String read(LanAddress path) {
      return "";
    }

    @Override
    public String read(Outside path) {
      return "";
    }

    @Override
    public String read(ThroughVpn path) {
      return "";
    }

    @Override
    public String read(StraightOut path) {
      return "";
    }

    @Override
    public String read(Forwarded path) {
      return "";
    }

    @Override
    public String read(ByRoute path) {
      return "";
    }

    @Override
    public String read(PastTunnel path) {
      return "";
    }

    @Override
    public String read(OneWayOrAnother path) {
      return "";
    }

    @Override
    public String read(LetIn path) {
      return "";
    }

    @Override
    public String read(DialsIn path) {
      return "";
    }
  }

  /** What this step leads over: a network's real name, or what stands for one. */
  static final class Over implements NetworkPath.Reader<String> {

    @Override
    public String read(SameNamespace path) {
      return LOCALHOST;
    }

    @Override
    public String read(SharedNetwork path) {
      return path.network();
    }

    @Override
    public String read(ThroughPort path) {
      return MACHINE;
    }

    @Override
    public String read(ToMachine path) {
      return MACHINE;
    }

    @Override
    public String read(FromMachine path) {
      return path.network();
    }

    @Override
    public String read(RoutedPort path) {
      return path.network();
    }

    @Override
    public String read(LanAddress path) {
      return MACHINE;
    }

    @Override
    public String read(Outside path) {
      return MACHINE;
    }

    @Override
    public String read(ThroughVpn path) {
      return MACHINE;
    }

    @Override
    public String read(StraightOut path) {
      return path.network().orElse(MACHINE);
    }

    @Override
    public String read(Forwarded path) {
      return MACHINE;
    }

    @Override
    public String read(ByRoute path) {
      return MACHINE;
    }

    @Override
    public String read(PastTunnel path) {
      return MACHINE;
    }

    @Override
    public String read(OneWayOrAnother path) {
      return MACHINE;
    }

    @Override
    public String read(LetIn path) {
      return MACHINE;
    }

    @Override
    public String read(DialsIn path) {
      return MACHINE;
    }
  }
}
