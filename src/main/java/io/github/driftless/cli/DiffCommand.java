package io.github.driftless.cli;

import io.github.driftless.app.Diff;
import io.github.driftless.app.FailOn;
import io.github.driftless.app.Settings;
import io.github.driftless.report.Door;
import io.github.driftless.report.Format;
import io.github.driftless.revision.RevisionRange;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code driftless diff}. */
@Command(
    description = {
      "Says what changed in the network of a stack between two revisions of git.",
      "Nothing that a repository names is run, and its working tree stays as it is."
    })
final class DiffCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      arity = "0..2",
      paramLabel = "REV|STACK",
      description = {
        "A..B compares two revisions, A...B what B did since both parted, A the revision A with the"
            + " working tree. Default: HEAD.",
        "What is a path that exists, or the second of two, is the stack. Default: the current"
            + " folder."
      })
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = FormatOption.NAME,
      paramLabel = FormatOption.LABEL,
      defaultValue = FormatOption.DEFAULT,
      converter = Formats.class,
      description = {
        "text, json, markdown (for a comment on a pull request), or github: commands that mark"
            + " lines in a job of GitHub Actions. Default: text."
      })
  private Format format = Format.TEXT;

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description =
          "A file to draw what changed into, with its neighbours; its ending names the format:"
              + " .mmd, .puml, .d2, .dot or .svg.")
  private Optional<String> picture = Optional.empty();

  @Option(
      names = "--fail-on",
      paramLabel = "GRAVITY",
      defaultValue = "never",
      description =
          "risk, change or never: changes that are at least as grave end with 1. Default: never.")
  private FailOn failOn = FailOn.NEVER;

  @Option(
      names = "--max-characters",
      paramLabel = "N",
      defaultValue = "" + Door.COMMENT,
      converter = Room.class,
      description =
          "How long Markdown may get, at least 1000; what is longer is cut at a row, with a word"
              + " that it was. Default: 60000.")
  private int room = Door.COMMENT;

  @Option(names = "--strict", description = OneStack.STRICT)
  private boolean strict;

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String revisions = "";
    String stack = ".";
    if (arguments.size() == 2) {
      revisions = arguments.get(0);
      stack = arguments.get(1);
    } else if (arguments.size() == 1 && Files.exists(terminal.resolve(arguments.get(0)))) {
      stack = arguments.get(0);
    } else if (arguments.size() == 1) {
      revisions = arguments.get(0);
    }
    Settings settings = Settings.in(terminal.from()).withStrict(strict);
    Diff diff = new Diff(settings);
    return terminal.print(
        diff.run(
            RevisionRange.parse(revisions),
            terminal.resolve(stack),
            picture.map(terminal::resolve),
            failOn),
        format,
        Door.commandLine(terminal.from()).withRoom(room));
  }

  static final class Room implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      if (!value.matches("[1-9][0-9]{3,8}")) {
        throw new TypeConversionException("'" + value + "' is no number of 1000 or more");
      }
      return Integer.valueOf(value);
    }
  }

  static final class Formats extends FormatOption.Reader {
    Formats() {
      super(Format.TEXT, Format.JSON, Format.MARKDOWN, Format.GITHUB);
    }
  }
}
