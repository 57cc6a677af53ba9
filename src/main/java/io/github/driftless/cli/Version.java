package io.github.driftless.cli;

import java.util.Optional;
import picocli.CommandLine;

/** Says which Driftless this is: what its jar says, if it runs from one. */
final class Version implements CommandLine.IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "driftless "
          + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
              .orElse("(not from a jar)")
    };
  }
}
