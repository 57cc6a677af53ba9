package io.github.driftless.cli;

import io.github.driftless.app.Publish;
import io.github.driftless.app.PublishSettings;
import io.github.driftless.report.Progress;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code driftless publish}. */
@Command(
    description = {
      "Puts the page of a stack on a Wiki.js server. A page somebody edited is never overwritten.",
      "The key comes from DRIFTLESS_WIKIJS_KEY, or from the file that DRIFTLESS_WIKIJS_KEY_FILE or"
          + " --key-file names."
    })
final class PublishCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OneStack stack = new OneStack();

  @Option(
      names = "--server",
      paramLabel = "URL",
      description =
          "The address of the wiki's start page. Default: what DRIFTLESS_WIKIJS_URL says.")
  private Optional<String> server = Optional.empty();

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "A file that holds the wiki's key.")
  private Optional<String> keyFile = Optional.empty();

  @Option(names = "--dry-run", description = "Show the diff of every page and write nothing.")
  private boolean dryRun;

  @Option(names = "--force", description = "Replace pages that somebody edited all the same.")
  private boolean force;

  @Option(names = "--prune", description = "Delete pages whose source is gone.")
  private boolean prune;

  PublishCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PublishSettings wiki =
        PublishSettings.of(
            new PublishSettings.Said(server, Optional.empty(), keyFile.map(terminal::resolve)),
            System.getenv(),
            terminal.from(),
            dryRun,
            force,
            prune);
    return terminal.print(
        new Publish(stack.settings(terminal))
            .run(
                stack.stack(terminal),
                wiki,
                (number, of, step) -> terminal.err().print(Progress.line(number, of, step))));
  }
}
