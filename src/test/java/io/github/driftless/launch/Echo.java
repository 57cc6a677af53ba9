package io.github.driftless.launch;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** The program that the checkouts build: says how it was started. */
public final class Echo {

  private Echo() {}

  /** Ends with the number in the variable ECHO_EXIT, 0 without it. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("folder " + Path.of("").toAbsolutePath());
    out.println("build " + new String(read("/build.txt"), StandardCharsets.UTF_8));
    out.println("arguments " + Arrays.toString(arguments));
    out.println("input " + new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
    boolean archive =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .anyMatch(argument -> argument.startsWith("-XX:SharedArchiveFile="));
    System.err.println(archive ? "with archive" : "without archive");
    String exit = System.getenv("ECHO_EXIT");
    System.exit(exit == null ? 0 : Integer.parseInt(exit));
  }

  private static byte[] read(String resource) throws Exception {
    try (var in = Echo.class.getResourceAsStream(resource)) {
      return in.readAllBytes();
    }
  }
}
