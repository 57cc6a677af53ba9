package io.github.driftless.cli;

import io.github.driftless.address.IpAddress;
import io.github.driftless.app.Exit;
import io.github.driftless.app.Failed;
import io.github.driftless.preview.PreviewServer;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.report.Door;
import io.github.driftless.report.UnreadText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code driftless preview}. */
@Command(
    description =
        "Shows the map of a stack and its pages in the browser, and anew whenever a file is saved.")
final class PreviewCommand implements Callable<Integer> {

  private static final String LOOPBACK = "127.0.0.1";

  private final Terminal terminal;

  @Mixin private OneStack options = new OneStack();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description =
          "The port on this machine; any free one where it is taken. Default: "
              + PreviewServer.DEFAULT_PORT)
  private int port = PreviewServer.DEFAULT_PORT;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      description =
          "The address to listen to: 0.0.0.0 in a container, whose port is published on 127.0.0.1."
              + " Only browsers that ask for this machine are answered. Default: "
              + LOOPBACK)
  private String bind = LOOPBACK;

  PreviewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > 65_535) {
      Problem usage =
          Problem.error("no-port", "there is no port " + port)
              .withHint("ports go from 1 to 65535; 0 takes any that is free");
      return terminal.print(new Failed(List.of(usage)));
    }
    Optional<IpAddress> address =
        IpAddress.parseHost(bind).filter(spelled -> spelled.zone().isEmpty());
    if (address.isEmpty()) {
      Problem usage =
          Problem.error("no-address", "\"" + bind + "\" is no IP address to listen to")
              .withHint("leave --bind out for this machine alone; 0.0.0.0 is for containers");
      return terminal.print(new Failed(List.of(usage)));
    }
    Problems problems = new Problems();
    Optional<PreviewServer> started =
        PreviewServer.start(
            options.stack(terminal), options.settings(terminal), address.get(), port, problems);
    if (started.isEmpty()) {
      return terminal.print(new Failed(problems.list()));
    }
    PreviewServer server = started.get();
    CleanEnd end = CleanEnd.of(server::close);
    try (server;
        end) {
      terminal.say("Preview: " + server.address() + taken(server) + "\nCtrl-C ends it.\n");
      terminal.say(UnreadText.of(server.unread(), Door.commandLine(terminal.from())));
      server.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Exit.FINE.code();
  }

  private String taken(PreviewServer server) {
    return port == 0 || server.port() == port ? "" : " (port " + port + " is taken)";
  }
}
