package io.github.driftless.bench;

import io.github.driftless.app.Pipeline;
import io.github.driftless.app.Report;
import io.github.driftless.app.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time from the files of a stack to all its texts, compared with those that are there. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
public class TextBenchmark {

  /** The sample stack, in two modes, or the number of services of a made-up one. */
  @Param({"mediastack", "100", "1000"})
  public String stack;

  private Pipeline pipeline;
  private Path folder;

  @Setup
  public void write() throws IOException {
    if (stack.equals("mediastack")) {
      folder = Path.of("stacks", "mediastack").toAbsolutePath();
      pipeline = new Pipeline(Settings.in(folder));
    } else {
      folder = WideStack.write(Integer.parseInt(stack));
      pipeline = new Pipeline(Settings.in(folder));
      pipeline.generate(List.of(folder));
    }
    Report report = texts();
    if (!report.problems().isEmpty() || report.isNo()) {
      throw new IllegalStateException(report.toString());
    }
  }

  @Benchmark
  public Report texts() {
    return pipeline.check(List.of(folder));
  }
}
