package io.github.driftless.analysis.lint;

import io.github.driftless.topology.Mount;
import io.github.driftless.topology.Service;
import io.github.driftless.topology.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A service that holds the engine's socket. */
final class DockerSocket implements Rule {

  /** A path that ends so, on the host or inside; and the named pipe of Windows. */
  private static final Pattern SOCKET =
      Pattern.compile(
          ".*/(docker|podman)\\.sock|[/\\\\]{2}\\.[/\\\\]pipe[/\\\\]docker_engine.*",
          Pattern.CASE_INSENSITIVE);

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        "docker-socket",
        "A service into which the Docker socket is mounted.",
        "Whoever can speak to the socket can start a container with the host's disk in it: the"
            + " service holds the keys of the host. Mounting it read-only protects the file, not"
            + " the engine: every request is still answered. It is worse where the service can be"
            + " reached from outside, since then one hole in it is a hole in the host.",
        "Put a socket proxy between: a small service that holds the socket, lets only the requests"
            + " through that are needed, publishes no port, and shares an internal network with the"
            + " services that need them. A socket proxy is not reported unless its own port can be"
            + " reached from outside.",
        "error where the service can be reached from outside, else warning");
  }

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    Outsiders outsiders = new Outsiders(context);
    for (Service service : context.onMachine()) {
      Optional<Mount> mount = service.mounts().stream().filter(DockerSocket::isSocket).findFirst();
      if (mount.isPresent()) {
        finding(context, service, mount.get(), outsiders.wayTo(service.id()))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** Returns whether a mount is the engine's socket. */
  static boolean isSocket(Mount mount) {
    return SOCKET.matcher(mount.target()).matches()
        || mount.source().filter(path -> SOCKET.matcher(path).matches()).isPresent();
  }

  private static Optional<Finding> finding(
      RuleContext context, Service service, Mount mount, Optional<Outsiders.Way> way) {
    boolean proxy = service.role().has(Trait.GUARDS_SOCKET);
    if (proxy && way.isEmpty()) {
      return Optional.empty();
    }
    String name = context.name(service.id());
    String holds =
        (proxy
                ? name + ", a socket proxy, mounts the Docker socket"
                : name + " mounts the Docker socket")
            + (mount.readOnly() ? " (read-only does not restrict the API)" : "");
    if (way.isEmpty()) {
      return Optional.of(
          Finding.warning(holds, mount.location(), service.id())
              .withHint("let it ask a socket proxy that allows only what it needs"));
    }
    Finding finding =
        Finding.error(
                holds + " and can be reached from outside: " + way.get().words(),
                mount.location(),
                service.id())
            .withHint(
                proxy
                    ? "publish no port: let it share an internal network with those it serves"
                    : "let it ask a socket proxy that allows only what it needs");
    return Optional.of(
        way.get().location().equals(mount.location())
            ? finding
            : finding.withRelated(way.get().location(), "reachable here"));
  }
}
