package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import io.github.driftless.wikijs.RunningWiki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code publish} sends where one service of a stack has changed: the pages that tell it. */
@Tag("long")
class FewWikiPagesTest {

  /** The list of what was published among them. */
  private static final int MOST = 3;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "homelab, compose.yaml, mealie-recipes/mealie:latest, mealie-recipes/mealie:3",
    "homelab, compose.yaml, 127.0.0.1:3100:3100, 127.0.0.1:3101:3100",
    "apps, media/compose.yaml, linuxserver/jellyfin:latest, linuxserver/jellyfin:10",
    "apps, media/compose.yaml, '\"8096:8096\"', '\"8097:8096\"'",
  })
  void areSentForOneService(String sample, String file, String before, String after)
      throws IOException {
    Places.copy(Places.project().resolve("stacks/" + sample), folder.resolve("stacks/" + sample));
    RunningWiki.keyFile(folder);
    try (RunningWiki wiki = new RunningWiki()) {
      publish(sample, wiki);
      wiki.takeRequests();
      Path compose = folder.resolve("stacks/" + sample).resolve(file);
      String text = Files.readString(compose);
      assertThat(text).contains(before);
      Files.writeString(compose, text.replace(before, after));
      Run run = publish(sample, wiki);
      List<String> sent = run.out().lines().filter(line -> line.startsWith("updated ")).toList();
      assertThat(sent).as(run.out()).isNotEmpty().hasSizeLessThanOrEqualTo(MOST);
      assertThat(wiki.takeRequests().stream().filter("UPDATE"::equals)).hasSameSizeAs(sent);
    }
  }

  private Run publish(String sample, RunningWiki wiki) {
    Run run =
        Run.driftless(
            folder,
            "publish",
            "--server",
            wiki.address(),
            "--key-file",
            "wiki.key",
            "stacks/" + sample);
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }
}
