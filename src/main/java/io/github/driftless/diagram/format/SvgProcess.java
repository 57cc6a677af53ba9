package io.github.driftless.diagram.format;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Draws in a JVM of its own, for hosts whose JVM is not ours: they may have chosen their fonts
 * already, run with another locale, and draw in several threads. One process for all pictures of a
 * run; a run that needs none starts none. Not for several threads at once: each run has its own.
 */
final class SvgProcess implements SvgDrawing {

  /** What somebody set for all JVMs is not meant for this one: agents, debuggers, fonts. */
  private static final List<String> OPTIONS_OF_OTHERS =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  /** A picture or two: the fast compiler alone and the plain collector start sooner. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:-UsePerfData",
          "-Xmx1g",
          "-Xlog:disable",
          "-Djava.awt.headless=true",
          "-Dfile.encoding=UTF-8");

  private static final long SECONDS_TO_END = 10;

  private final List<String> command;
  private @Nullable Child child;
  private boolean failed;

  /** A process and its two ends. */
  private record Child(Process process, DataOutputStream in, DataInputStream out) {}

  /**
   * @param java the program to start
   * @param classPath where it finds these classes
   */
  SvgProcess(Path java, String classPath) {
    command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(FLAGS);
    command.add("-cp");
    command.add(classPath);
    command.add(SvgService.class.getName());
  }

  /** Returns a drawing in the Java and with the classes that run here. */
  static SvgProcess likeThis() {
    return new SvgProcess(Path.of(System.getProperty("java.home"), "bin", "java"), classPath());
  }

  @Override
  public Optional<String> draw(Diagram diagram, Problems problems) {
    if (failed) {
      return Optional.empty();
    }
    try {
      Child drawing = child == null ? start() : child;
      child = drawing;
      SvgOrder.of(diagram).write(drawing.in());
      drawing.in().flush();
      return SvgAnswer.read(drawing.out()).take(problems);
    } catch (IOException e) {
      failed = true;
      problems.add(failure());
      kill();
      return Optional.empty();
    }
  }

  /** Lets the process end by itself, so that it takes its fonts with it. */
  @Override
  public void close() {
    if (child == null) {
      return;
    }
    try {
      child.in().close();
      if (!child.process().waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (IOException e) {
      kill();
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
    child = null;
  }

  private Child start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeAll(OPTIONS_OF_OTHERS);
    Process process = builder.start();
    return new Child(
        process,
        new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
        new DataInputStream(new BufferedInputStream(process.getInputStream())));
  }

  private Problem failure() {
    return child == null
        ? Problem.error(
                "svg-java", "pictures cannot be drawn: there is no Java in " + command.get(0))
            .withHint("run this with a Java that has a bin folder, as every JDK and JRE has")
        : Problem.error("svg-process", "pictures cannot be drawn: the Java that draws them ended")
            .withHint("see to it that 1 GB of memory is free, and run the command again");
  }

  private void kill() {
    if (child != null) {
      child.process().destroyForcibly();
    }
  }

  /** Maven and other hosts load plugins apart from their own class path. */
  private static String classPath() {
    return SvgProcess.class.getClassLoader() instanceof URLClassLoader loader
        ? String.join(
            File.pathSeparator, Arrays.stream(loader.getURLs()).map(SvgProcess::file).toList())
        : System.getProperty("java.class.path");
  }

  private static String file(URL url) {
    try {
      return Path.of(url.toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("a class path that holds " + url, e);
    }
  }
}
