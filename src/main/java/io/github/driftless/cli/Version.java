package io.github.driftless.cli;

import java.util.Optional;
import picocli.CommandLine;

/** Says what {@code --version} prints: the program's name, and the version its jar was made as. */
final class Version implements CommandLine.IVersionProvider {

  /** Stands for the version where the classes were not taken from a jar, as in a test. */
  private static final String NONE = "(not packaged)";

  Version() {}

  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse(NONE);
    return new String[] {"driftless " + version};
  }
}
