package io.github.driftless.report;

import io.github.driftless.app.Result;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How results are printed. */
public enum Format {
  /** For people. */
  TEXT {
    @Override
    Optional<Report> report(Result result, Door door) {
      return Optional.of(result.read(new TextReport(door)));
    }
  },
  /** The documents that other tools read: {@code docs/lint.md}, {@code docs/model.md}. */
  JSON {
    @Override
    Optional<Report> report(Result result, Door door) {
      return result.read(new DocumentReport(door, Documents.JSON));
    }
  },
  /** SARIF 2.1.0. */
  SARIF {
    @Override
    Optional<Report> report(Result result, Door door) {
      return result.read(new DocumentReport(door, Documents.SARIF));
    }
  },
  /** Markdown for a comment on a pull or merge request. */
  MARKDOWN {
    @Override
    Optional<Report> report(Result result, Door door) {
      return result.read(new DocumentReport(door, Documents.MARKDOWN));
    }
  },
  /** A job of GitHub Actions: the text, and commands that mark the lines that are spoken of. */
  GITHUB {
    @Override
    Optional<Report> report(Result result, Door door) {
      return Optional.of(GitHubReport.of(result.read(new TextReport(door)), result, door));
    }
  };

  abstract Optional<Report> report(Result result, Door door);

  /**
   * Returns a result in words.
   *
   * @throws IllegalArgumentException where results of this kind have no such form
   */
  public Report of(Result result, Door door) {
    return report(result, door)
        .orElseThrow(() -> new IllegalArgumentException(result.getClass() + " as " + word()));
  }

  /** Returns its name in options and parameters: the name in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the format of a name, in whatever case; empty where there is none. */
  public static Optional<Format> of(String word) {
    return Arrays.stream(values())
        .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** Returns the names of formats, for a sentence: {@code text, json, sarif}. */
  public static String words(Format... formats) {
    return Stream.of(formats).map(Format::word).collect(Collectors.joining(", "));
  }
}
