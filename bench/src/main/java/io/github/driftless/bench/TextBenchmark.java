package io.github.driftless.bench;

import io.github.driftless.app.Check;
import io.github.driftless.app.Generate;
import io.github.driftless.app.Result;
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

  private Check check;
  private Path folder;

  @Setup
  public void write() throws IOException {
    if (stack.equals("mediastack")) {
      folder = Path.of("stacks", "mediastack").toAbsolutePath();
    } else {
      folder = WideStack.write(Integer.parseInt(stack));
      new Generate(Settings.in(folder)).run(List.of(folder));
    }
    check = new Check(Settings.in(folder));
    Result result = texts();
    if (!result.problems().isEmpty() || !result.isFine()) {
      throw new IllegalStateException(result.toString());
    }
  }

  @Benchmark
  public Result texts() {
    return check.run(List.of(folder));
  }
}
