package io.github.driftless.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Prose that people wrote, by name: from the user's folder where it is there, else what ships.
 *
 * @param folder the user's fragments, absolute; empty for none
 */
record Fragments(Optional<Path> folder) {

  private static final String SHIPPED = "/mkdocs-fragments/";

  /** Returns a fragment's Markdown, without line breaks at the end; empty where there is none. */
  Optional<String> find(String name) {
    try {
      Optional<Path> own = own(name);
      if (own.isPresent()) {
        return Optional.of(tidy(Files.readString(own.get())));
      }
      try (InputStream in = Fragments.class.getResourceAsStream(SHIPPED + name + ".md")) {
        return in == null
            ? Optional.empty()
            : Optional.of(tidy(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether a fragment comes from the user's folder. */
  boolean isOwn(String name) {
    return own(name).isPresent();
  }

  /** Returns whether a fragment would lie outside the user's folder: a template may name any. */
  boolean isElsewhere(String name) {
    return folder
        .filter(path -> !path.resolve(name).normalize().startsWith(path.normalize()))
        .isPresent();
  }

  private Optional<Path> own(String name) {
    return folder.map(path -> path.resolve(name + ".md")).filter(Files::exists);
  }

  private static String tidy(String text) {
    return text.replace("\r\n", "\n").stripTrailing();
  }
}
