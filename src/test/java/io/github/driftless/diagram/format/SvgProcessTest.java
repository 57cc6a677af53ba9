package io.github.driftless.diagram.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.diagram.Diagram;
import io.github.driftless.diagram.DiagramFile;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.ProblemPrinter;
import io.github.driftless.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another JVM draws what this one would draw, and its end is told. */
class SvgProcessTest {

  @TempDir private Path temporary;

  @Test
  void drawsTheSameInOneProcessForAll() throws Exception {
    Set<Long> before = children();
    Set<Long> started;
    try (SvgProcess process = SvgProcess.likeThis()) {
      assertThat(children()).as("none before the first picture").isEqualTo(before);
      for (Path folder : DiagramCasesTest.cases().toList()) {
        Problems problems = new Problems();
        Optional<String> svg =
            process.draw(DiagramFile.read(folder.resolve("diagram.yaml")), problems);
        assertThat(problems.list()).as(folder.toString()).isEmpty();
        assertThat(svg)
            .as(folder.toString())
            .contains(Files.readString(folder.resolve("diagram.svg")));
      }
      started = children();
      started.removeAll(before);
      assertThat(started).hasSize(1);
    }
    assertThat(children()).doesNotContainAnyElementsOf(started);
  }

  @Test
  void missingJavaIsToldOnce() {
    Path java = temporary.resolve("bin/java");
    assertThat(told(new SvgProcess(java, "")))
        .isEqualTo(
            "error: pictures cannot be drawn: there is no Java in "
                + java
                + "\n  hint: run this with a Java that has a bin folder, as every JDK and JRE has\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exit 1",
        "echo 'Error occurred during initialization of VM'; exit 1",
        "read order; exit 0",
        // the beginning of an answer
        "printf '\\134\\072\\021\\347\\001\\000\\000'"
      })
  void processThatEndsIsToldOnce(String script) throws Exception {
    Path java = Files.writeString(temporary.resolve("java"), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(told(new SvgProcess(java, "")))
        .isEqualTo(
            "error: pictures cannot be drawn: the Java that draws them ended\n"
                + "  hint: see to it that 1 GB of memory is free, and run the command again\n");
  }

  @Test
  void problemsComeBackAsTheyAre() throws Exception {
    SvgAnswer answer =
        new SvgAnswer(
            Optional.empty(),
            List.of(
                Problem.error("svg-awt", "no FreeType").withHint("install it"),
                Problem.error("svg-refused", "PlantUML refused \"Ä\"")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    answer.write(new DataOutputStream(bytes));
    assertThat(SvgAnswer.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
        .isEqualTo(answer);
  }

  /** Asks for two pictures and returns what is told. */
  private String told(SvgProcess broken) {
    Problems problems = new Problems();
    Diagram diagram = MermaidDrawsTest.everywhere("x");
    try (broken) {
      assertThat(broken.draw(diagram, problems)).isEmpty();
      assertThat(broken.draw(diagram, problems)).isEmpty();
    }
    return new ProblemPrinter(temporary).print(problems.list());
  }

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }
}
