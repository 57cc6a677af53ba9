package io.github.driftless.cli;

import io.github.driftless.report.Format;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The option that says how a result is printed: {@code --format}, the same at every command. */
final class FormatOption {

  static final String NAME = "--format";
  static final String LABEL = "FORMAT";
  static final String DEFAULT = "text";

  private FormatOption() {}

  /** Reads a format that a command knows. */
  abstract static class Reader implements ITypeConverter<Format> {

    private final Format[] known;

    Reader(Format... known) {
      this.known = known;
    }

    @Override
    public Format convert(String word) {
      for (Format format : known) {
        if (Format.of(word).filter(format::equals).isPresent()) {
          return format;
        }
      }
      throw new TypeConversionException(
          "\"" + word + "\" is no format; it is one of " + Format.words(known));
    }
  }
}
