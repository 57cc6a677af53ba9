package io.github.driftless.bench;

import io.github.driftless.compose.ComposeLoader;
import io.github.driftless.compose.LoadRequest;
import io.github.driftless.compose.Project;
import io.github.driftless.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
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

/** The time to load a stack, by its number of services; divide by them to see that it is flat. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LoadBenchmark {

  @Param({"100", "1000", "10000"})
  public int services;

  private Path file;

  @Setup
  public void write() throws IOException {
    file = Stacks.write(services);
  }

  @Benchmark
  public Optional<Project> load() {
    return ComposeLoader.load(LoadRequest.of(file), new Problems());
  }
}
