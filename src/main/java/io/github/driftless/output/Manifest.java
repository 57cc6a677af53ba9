package io.github.driftless.output;

import io.github.driftless.hash.Sha256;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The list of the files Driftless owns in a folder, kept there, {@link ListNames}. Format 1:
 *
 * <pre>
 * # driftless-files 1
 * # Written by driftless generate: the files it owns and their sha-256, CR LF read as LF.
 * # from ../../stacks/mediastack/topology.yaml
 * # made of 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
 * 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08  architecture/networking.md
 * </pre>
 *
 * The first line names the format. A {@code # from} line says what the files after it were
 * generated from, relative to the folder; a {@code # made of} line, what all of that was, as {@link
 * #mark} has it: whoever would make the same again need not. Every other line is a hash, two spaces
 * and a path relative to the folder, spelt with {@code /}; so {@code sha256sum -c} reads the list
 * too. Sorted by source, then path. A path with two lines was being rewritten when a run ended
 * early: the file is ours with either hash.
 */
final class Manifest {

  /** What it is called, save where {@link ListNames} says otherwise. */
  static final String NAME = ".driftless-files";

  static final String FORMAT = "# driftless-files ";
  static final String VERSION = "1";
  static final String FROM = "# from ";
  static final String MADE = "# made of ";
  private static final String ABOUT =
      "# Written by driftless generate: the files it owns and their sha-256, CR LF read as LF.";

  private final SortedMap<String, SortedMap<String, SortedSet<String>>> sections = new TreeMap<>();
  private final Map<String, String> made = new HashMap<>();

  static Manifest empty() {
    return new Manifest();
  }

  /** Adds a file. Only for building a manifest: nobody changes one that was handed out. */
  void add(String source, String path, String hash) {
    sections
        .computeIfAbsent(source, key -> new TreeMap<>())
        .computeIfAbsent(path, key -> new TreeSet<>())
        .add(hash);
  }

  /** Says what the files of a source were made of. Only for building a manifest. */
  void made(String source, String mark) {
    made.put(source, mark);
  }

  /**
   * Returns what the files of a source were made of, see {@link #mark}; empty where nobody says.
   */
  Optional<String> made(String source) {
    return Optional.ofNullable(made.get(source));
  }

  /**
   * Returns what says that the files listed of a source were made of something: it is another one
   * for other files.
   *
   * @param of a hash of what they were made of
   */
  String mark(String source, String of) {
    return Sha256.of(of + "\n" + lines(source));
  }

  /**
   * Returns the same list with the mark that another one has for a source, or none as there:
   * whoever only compares does not say what files were made of.
   */
  Manifest markedAs(Manifest other, String source) {
    Manifest marked = or(empty());
    marked.made.remove(source);
    other.made(source).ifPresent(mark -> marked.made(source, mark));
    return marked;
  }

  /** Returns whether another list has the same files of a source, with the same hashes. */
  boolean listsTheSame(Manifest other, String source) {
    return lines(source).equals(other.lines(source));
  }

  /** Returns the sources of all files. */
  Set<String> sources() {
    return sections.keySet();
  }

  /** Returns what a file was generated from; empty for a file that is not listed. */
  Optional<String> sourceOf(String path) {
    return sections.keySet().stream()
        .filter(source -> sections.get(source).containsKey(path))
        .findFirst();
  }

  /** Returns the files generated from these sources, each with the hashes it may have. */
  SortedMap<String, SortedSet<String>> files(Predicate<String> source) {
    SortedMap<String, SortedSet<String>> files = new TreeMap<>();
    sections.forEach(
        (from, listed) -> {
          if (source.test(from)) {
            listed.forEach(
                (path, hashes) ->
                    files.computeIfAbsent(path, key -> new TreeSet<>()).addAll(hashes));
          }
        });
    return files;
  }

  /** Returns the sections of these sources alone. */
  Manifest only(Predicate<String> source) {
    Manifest kept = new Manifest();
    sections.forEach(
        (from, listed) -> {
          if (source.test(from)) {
            kept.addAll(from, listed);
            made(from).ifPresent(mark -> kept.made(from, mark));
          }
        });
    return kept;
  }

  /** Returns a manifest in which every file is ours as this one or as the other one says. */
  Manifest or(Manifest other) {
    Manifest both = new Manifest();
    sections.forEach(both::addAll);
    other.sections.forEach(both::addAll);
    both.made.putAll(made);
    both.made.putAll(other.made);
    return both;
  }

  /** Returns the same list, with other hashes for some of its files. */
  Manifest with(Map<String, SortedSet<String>> hashes) {
    Manifest other = new Manifest();
    sections.forEach(
        (source, listed) ->
            listed.forEach(
                (path, old) ->
                    hashes.getOrDefault(path, old).forEach(hash -> other.add(source, path, hash))));
    return other;
  }

  private void addAll(String source, Map<String, ? extends Collection<String>> listed) {
    listed.forEach((path, hashes) -> hashes.forEach(hash -> add(source, path, hash)));
  }

  boolean isEmpty() {
    return sections.isEmpty();
  }

  /** Returns the text of the file, with line feeds. */
  String print() {
    StringBuilder out = new StringBuilder(FORMAT).append(VERSION).append('\n');
    out.append(ABOUT).append('\n');
    sections
        .keySet()
        .forEach(
            source -> {
              out.append(FROM).append(source).append('\n');
              made(source).ifPresent(mark -> out.append(MADE).append(mark).append('\n'));
              out.append(lines(source));
            });
    return out.toString();
  }

  private String lines(String source) {
    StringBuilder lines = new StringBuilder();
    Optional.ofNullable(sections.get(source))
        .orElseGet(TreeMap::new)
        .forEach(
            (path, hashes) ->
                hashes.forEach(hash -> lines.append(hash).append("  ").append(path).append('\n')));
    return lines.toString();
  }
}
