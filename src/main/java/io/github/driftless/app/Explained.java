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
    boolean isNotNo();

    /** Returns the answer in words, without the mode: whole sentences in one line. */
    String text();

    /** Hands this to whoever reads answers. */
    <T> T read(Reader<T> reader);
  }

  /** Reads every kind of answer. */
  public interface Reader<T> {

    /** Reads this kind. */
    T read(Absent absent);

    /** Reads this kind. */
    T read(Portrait portrait);

    /** Reads this kind. */
    T read(Between between);
  }

  /**
   * The mode has nothing of a name that another mode has.
   *
   * @param name as it was asked for
   */
  public record Absent(ModeAnalysis mode, String name) implements Answer {
    @Override
    public boolean isNotNo() {
      return false;
    }

    @Override
    public String text() {
      return "There is no " + name + ".";
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /**
   * How one service gets out, and who gets in.
   *
   * @param service its id
   */
  public record Portrait(ModeAnalysis mode, String service) implements Answer {
    @Override
    public boolean isNotNo() {
      return true;
    }

    @Override
    public String text() {
      return mode.explanation().ofService(service);
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  /** Whether one reaches another. */
  public record Between(ModeAnalysis mode, Reachability reachability) implements Answer {
    @Override
    public boolean isNotNo() {
      return reachability.answer() != Reachability.Answer.NO;
    }

    @Override
    public String text() {
      return mode.explanation().of(reachability);
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.read(this);
    }
  }

  @Override
  public boolean isFine() {
    return answers.stream().allMatch(Answer::isNotNo);
  }

  @Override
  public <T> T read(Result.Reader<T> reader) {
    return reader.read(this);
  }
}
