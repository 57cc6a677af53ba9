package io.github.driftless.app;

import io.github.driftless.analysis.Analysis;
import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.analysis.network.Work;
import io.github.driftless.diagram.view.StackViews;
import io.github.driftless.map.ChangesScene;
import io.github.driftless.map.MapPage;
import io.github.driftless.map.MapScenes;
import io.github.driftless.problem.Problem;
import io.github.driftless.problem.Problems;
import io.github.driftless.revision.RevisionRange;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Writes the map of a stack: a page with everything in it, or its first picture. */
public final class MapFile {

  private final Settings settings;
  private final StackLoader loader;

  public MapFile(Settings settings) {
    this(settings, Work.Listener.NONE);
  }

  MapFile(Settings settings, Work.Listener listener) {
    this.settings = settings;
    this.loader = new StackLoader(settings, listener);
  }

  /** What a map can be written as. */
  private enum Form {
    PAGE(".html", ".htm"),
    PICTURE(".svg");

    private final String[] endings;

    Form(String... endings) {
      this.endings = endings;
    }

    static Optional<Form> of(Path file) {
      String name = file.getFileName() == null ? "" : file.getFileName().toString();
      for (Form form : values()) {
        for (String ending : form.endings) {
          if (name.toLowerCase(Locale.ROOT).endsWith(ending)) {
            return Optional.of(form);
          }
        }
      }
      return Optional.empty();
    }
  }

  /**
   * Writes it; nothing where there is an error.
   *
   * @param stack a {@code topology.yaml}, a folder or a compose file, absolute
   * @param file absolute; its ending says what is written: {@code .html} or {@code .svg}
   * @param mode the mode that comes first, and the one that a picture shows; empty: the stack's
   *     first
   * @param since a revision of git, as it was typed: the page has a picture of what changed since;
   *     none where nothing did. Empty: no such picture
   * @return {@link Written} or {@link Failed}
   */
  public Result run(Path stack, Path file, Optional<String> mode, Optional<String> since) {
    Problems problems = new Problems();
    Optional<Form> form = Form.of(file);
    if (form.isEmpty()) {
      problems.add(
          Problem.error("unknown-format", "\"" + file.getFileName() + "\" is no name for a map")
              .withHint("end it in .html for a page, or in .svg for its first picture"));
    }
    if (since.isPresent() && form.filter(Form.PICTURE::equals).isPresent()) {
      problems.add(
          Problem.error("unknown-format", "a picture of what changed is part of a page alone")
              .withHint("end the name of the file in .html, or use driftless diff --picture"));
    }
    Optional<Analysis> analysis = loader.load(stack, problems);
    if (problems.hasErrors()) {
      return new Failed(problems.list());
    }
    Analysis found = analysis.orElseThrow();
    Optional<ModeAnalysis> shown = mode.map(found::mode).orElse(Optional.of(found.modes().get(0)));
    if (shown.isEmpty()) {
      problems.add(ModeNames.unknown(found, mode.orElseThrow()));
      return new Failed(problems.list());
    }
    Optional<ChangesScene> changes = since.flatMap(from -> changes(from, stack, problems));
    if (problems.hasErrors()) {
      return new Failed(problems.list());
    }
    String text =
        switch (form.orElseThrow()) {
          case PAGE -> MapPage.html(found, StackViews.of(found), changes);
          case PICTURE -> MapScenes.file(shown.get());
        };
    return SaveText.run(file, text, found.topology().unread(), problems.list());
  }

  private Optional<ChangesScene> changes(String since, Path stack, Problems problems) {
    RevisionRange range = new RevisionRange(since, Optional.empty(), false);
    // its warnings about the stack as it is are known already
    Problems own = new Problems();
    Optional<Compared> compared = new Diff(settings).compared(range, stack, FailOn.NEVER, own);
    if (compared.isEmpty()) {
      problems.addAll(own.list());
    }
    compared.ifPresent(found -> problems.addAll(found.before().errors()));
    return compared.flatMap(Compared::drawn).map(picture -> new ChangesScene(since, picture));
  }
}
