package io.github.driftless.launch;

import io.github.driftless.app.Exit;
import io.github.driftless.app.StackOpener;
import io.github.driftless.cli.ComposeOptions;
import io.github.driftless.cli.Main;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Where the process begins. Loads of the command line only what the arguments ask for. */
public final class Start {

  private Start() {}

  /** Runs the command; the process ends with its exit code. */
  public static void main(String[] arguments) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    int code = run(arguments, System.in, Path.of("").toAbsolutePath().normalize(), out, err);
    out.flush();
    err.flush();
    // To exit, the JVM asks for somebody who logs that, and looks for him in all of the class path:
    // where all is well it ends with this thread instead, as all others are daemons.
    if (code != Exit.FINE.code()) {
      System.exit(code);
    }
  }

  /** Runs the command as {@link #main} does, and returns its exit code. */
  static int run(String[] arguments, InputStream in, Path from, PrintStream out, PrintStream err) {
    Optional<ComposeOptions> compose = ComposeArguments.read(arguments);
    if (compose.isEmpty()) {
      if (arguments.length > 0 && !arguments[0].startsWith("-")) {
        StackOpener.prepare();
      }
      return Main.run(arguments, from, out, err);
    }
    return Main.run(compose.get(), in, from, out, err);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
