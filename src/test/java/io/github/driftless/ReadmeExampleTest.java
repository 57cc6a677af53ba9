package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Golden;
import io.github.driftless.testing.Places;
import io.github.driftless.testing.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README shows what the program says when somebody does what it asks them to. */
class ReadmeExampleTest {

  private static final Path README = Places.project().resolve("README.md");
  private static final String STACK = "stacks/mediastack";
  private static final Pattern ANSWER =
      Pattern.compile("(Exit code 1, and:\\n\\n```text\\n).*?(```\\n)", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void checkSaysWhatTheReadmeShows() throws Exception {
    for (String part : new String[] {STACK, "output/mediastack", "README.md"}) {
      Places.copy(Places.project().resolve(part), folder.resolve(part));
    }
    assertThat(Run.driftless(folder, "generate", STACK).code()).isZero();
    Path compose = folder.resolve(STACK).resolve("full-vpn/compose.yaml");
    String before = Files.readString(compose);
    String after =
        before.replaceFirst("(?s)(\\n  radarr:.*?network_mode: )\"service:gluetun\"", "$1none");
    assertThat(after).isNotEqualTo(before);
    Files.writeString(compose, after);
    Run check = Run.driftless(folder, "check", STACK);
    assertThat(check.code()).as(check.err()).isEqualTo(1);
    assertThat(check.out().lines().count()).isLessThanOrEqualTo(15);
    String text = Files.readString(README);
    Matcher answer = ANSWER.matcher(text);
    assertThat(answer.find()).as("the answer in README.md").isTrue();
    Golden.assertEquals(
        README,
        answer.replaceFirst(
            Matcher.quoteReplacement(
                answer.group(1) + check.out() + check.err() + answer.group(2))));
  }
}
