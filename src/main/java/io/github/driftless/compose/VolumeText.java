package io.github.driftless.compose;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The short form of a volume, {@code [SOURCE:]TARGET[:OPTIONS]} (Compose Specification, "volumes",
 * "Short syntax").
 *
 * @param type {@code bind} where the source is a path, else {@code volume}
 * @param source the volume's key or the path; empty for an anonymous volume
 * @param fault what is wrong; empty where nothing is
 * @param bare whether the text is too short for the reference to look into it
 */
record VolumeText(
    String type,
    String source,
    String target,
    boolean readOnly,
    boolean noCopy,
    String propagation,
    String selinux,
    String fault,
    boolean bare) {

  /** In UTF-8: what is no longer cannot hold a source, as the reference sees it. */
  private static final int SHORTEST = 2;

  /** Returns the parts, empty where the text is none of the form. */
  static Optional<VolumeText> parse(String text) {
    VolumeText volume = read(text);
    return volume.fault.isEmpty() ? Optional.of(volume) : Optional.empty();
  }

  /** Returns the parts, with the fault where there is one. */
  static VolumeText read(String text) {
    if (text.isEmpty()) {
      return faulty("a volume cannot be empty");
    }
    if (text.getBytes(StandardCharsets.UTF_8).length <= SHORTEST) {
      return new VolumeText("volume", "", text, false, false, "", "", "", true);
    }
    List<String> sections = sections(text);
    for (String section : sections) {
      if (section.isEmpty()) {
        return faulty("there is nothing between two colons");
      }
    }
    if (sections.size() > 3) {
      return faulty("there are too many colons");
    }
    String source = sections.size() == 1 ? "" : sections.get(0);
    String target = sections.size() == 1 ? sections.get(0) : sections.get(1);
    boolean readOnly = false;
    boolean noCopy = false;
    String propagation = "";
    String selinux = "";
    for (String option : sections.size() == 3 ? sections.get(2).split(",", -1) : new String[0]) {
      switch (option) {
        case "ro" -> readOnly = true;
        case "rw" -> readOnly = false;
        case "nocopy" -> noCopy = true;
        case "rprivate", "private", "rshared", "shared", "rslave", "slave" -> propagation = option;
        case "z", "Z" -> selinux = option;
        default -> {
          // The reference ignores options it does not know.
        }
      }
    }
    return new VolumeText(
        isPath(source) ? "bind" : "volume",
        source,
        target,
        readOnly,
        noCopy,
        propagation,
        selinux,
        "",
        false);
  }

  private static VolumeText faulty(String fault) {
    return new VolumeText("volume", "", "", false, false, "", "", fault, false);
  }

  /** Splits at colons, but not behind a drive letter. */
  private static List<String> sections(String text) {
    List<String> sections = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '$' && i + 1 < text.length() && text.charAt(i + 1) == '{') {
        depth++;
      } else if (c == '}' && depth > 0) {
        depth--;
      } else if (c == ':' && depth == 0 && !isDrive(text.substring(start, i))) {
        sections.add(text.substring(start, i));
        start = i + 1;
      }
    }
    sections.add(text.substring(start));
    return sections;
  }

  private static boolean isDrive(String section) {
    return section.codePointCount(0, section.length()) == 1
        && Character.isLetter(section.codePointAt(0));
  }

  private static boolean isPath(String source) {
    if (source.isEmpty()) {
      return false;
    }
    char first = source.charAt(0);
    if (first == '.' || first == '/' || first == '~' || source.startsWith("\\\\")) {
      return true;
    }
    int second = Character.charCount(source.codePointAt(0));
    return second < source.length()
        && source.charAt(second) == ':'
        && Character.isLetter(source.codePointAt(0));
  }
}
