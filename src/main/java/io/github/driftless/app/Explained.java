package io.github.driftless.app;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Reachability;
import io.github.driftless.problem.Problem;
import java.util.List;

/**
 * Answers to who reaches whom.
 *
 * @param answers mode by mode, in declared order
 * @param problems what was wrong, in order
 */
public record Explained(List<Answer> answers, List<Problem> problems) implements Result {

  public Explained {
    answers = List.copyOf(answers);
    problems = List.copyOf(problems);
  }

  /** An answer about one mode. */
  public sealed interface Answer {

    /** Returns the mode it is about. */
    ModeAnalysis mode();

    /** Returns whether it is not a no. */
    boolean isYes();

    /** Returns the answer in words, without the mode: whole sentences in one line. */
    String text();
  }

  /**
   * The mode has nothing of a name that another mode has.
   *
   * @param name as it was asked for
   */
  public record Absent(ModeAnalysis mode, String name) implements Answer {
    @Override
    public boolean isYes() {
      return false;
    }

    @Override
    public String text() {
      return "There is no " + name + ".";
    }
  }

  /**
   * How one service gets out, and who gets in.
   *
   * @param service its id
   */
  public record Portrait(ModeAnalysis mode, String service) implements Answer {
    @Override
    public boolean isYes() {
      return true;
    }

    @Override
    public String text() {
      return mode.explanation().ofService(service);
    }
  }

  /** Whether one reaches another. */
  public record Between(ModeAnalysis mode, Reachability reachability) implements Answer {
    @Override
    public boolean isYes() {
      return reachability.reaches();
    }

    @Override
    public String text() {
      return mode.explanation().of(reachability);
    }
  }

  @Override
  public boolean isFine() {
    return answers.stream().allMatch(Answer::isYes);
  }

  @Override
  public <T> T read(Reader<T> reader) {
    return reader.read(this);
  }
}
