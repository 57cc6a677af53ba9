package io.github.driftless.output;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A folder and the files one stack puts into it. Several stacks may share a folder: each owns only
 * the files that were generated from its own {@code source}.
 *
 * @param path the folder, absolute and normalised; made where it does not exist
 * @param source the file the stack is described in ({@code topology.yaml}, or a compose file),
 *     absolute and normalised; the ownership list remembers it relative to {@code path}
 * @param files compared by {@code check} and written by {@code generate}, all inside {@code path}
 * @param assets written and owned in the same way, but not asked for by {@code check}: files that
 *     are put beside the pages and not committed, such as Mermaid's script
 * @param facts what the pages say, for {@link FactsList}; none where that is kept in another folder
 * @param made says what the files are made of, as a hash, for whoever would make the same again;
 *     empty where nobody can say. Asked for where it has to be written
 * @param imported whether a wiki imports all files of the folder, {@link ListNames#NOT_IMPORTED}
 */
public record OutputFolder(
    Path path,
    Path source,
    List<PlannedFile> files,
    List<PlannedAsset> assets,
    List<String> facts,
    Supplier<Optional<String>> made,
    boolean imported) {

  /** A folder that keeps no facts. */
  public OutputFolder(Path path, Path source, List<PlannedFile> files, List<PlannedAsset> assets) {
    this(path, source, files, assets, List.of(), Optional::empty, false);
  }

  /** Returns this folder with facts to keep. */
  public OutputFolder withFacts(List<String> lines) {
    return new OutputFolder(path, source, files, assets, lines, made, imported);
  }

  /** Returns this folder with somebody who says what its files are made of. */
  public OutputFolder withMade(Supplier<Optional<String>> of) {
    return new OutputFolder(path, source, files, assets, facts, of, imported);
  }

  /** Returns where the files and assets go, absolute. */
  Stream<Path> paths() {
    return Stream.concat(
        files.stream().map(PlannedFile::path), assets.stream().map(PlannedAsset::path));
  }

  public OutputFolder {
    files = PlannedFile.sorted(files);
    assets = PlannedAsset.sorted(assets);
    facts = List.copyOf(facts);
  }
}
