package io.github.driftless.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Analysed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What means nothing changes nothing; what is changed is found, and nothing else. */
@Tag("long")
class ChangePropertiesTest {

  private static final int STACKS = 150;

  @TempDir Path folder;

  private int count;

  /** Order, comments, quotation marks, anchors, short and long syntax, the place of the file. */
  @Test
  void aStackIsTheSameHoweverItIsWritten() throws IOException {
    Random random = new Random(18);
    for (int i = 0; i < STACKS; i++) {
      SpecStack stack = SpecStack.random(random);
      String one = stack.text(random);
      String other = stack.text(random);
      assertThat(changes(facts(one), facts(other)).all()).as(one + "\n---\n" + other).isEmpty();
    }
  }

  @Test
  void oneChangeIsFoundAndNothingElse() throws IOException {
    Random random = new Random(4);
    for (int i = 0; i < STACKS; i++) {
      SpecStack before = SpecStack.random(random);
      SpecStack after = before.copy();
      String what = after.change(random);
      String one = before.text(random);
      String other = after.text(random);
      Set<String> expected = SpecStack.differences(before, after);
      assertThat(found(changes(facts(one), facts(other))))
          .as(what + "\n" + one + "\n---\n" + other)
          .isEqualTo(expected);
    }
  }

  /** A service or network that only has another name is one change. */
  @Test
  void renamesAreOneChange() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < STACKS; i++) {
      SpecStack before = SpecStack.random(random);
      SpecStack after = before.copy();
      boolean service = random.nextBoolean();
      if (service) {
        after.services.put("renamed", after.services.remove("s1"));
      } else {
        after.networks.put("renamed", after.networks.remove("net0"));
        after.services.values().stream()
            .filter(each -> each.networks.containsKey("net0"))
            .forEach(each -> each.networks.put("renamed", each.networks.remove("net0")));
      }
      String one = before.text(random);
      String other = after.text(random);
      boolean used =
          before.services.values().stream().anyMatch(s -> s.networks.containsKey("net0"));
      var primary =
          changes(facts(one), facts(other)).all().stream()
              .filter(change -> !change.isDerived())
              .toList();
      if (!service && !used) {
        continue;
      }
      assertThat(primary).as(one + "\n---\n" + other).singleElement();
      assertThat(primary.get(0).renamed()).isTrue();
    }
  }

  private Facts facts(String text) throws IOException {
    // projects are called by "name", whatever their folder is called
    Path stack = Files.createDirectories(folder.resolve("f" + count++));
    Files.writeString(stack.resolve("compose.yaml"), text);
    return Facts.of(Analysed.stack(stack));
  }

  private static Changes changes(Facts before, Facts after) {
    return FactsComparison.between(before, after);
  }

  private static Set<String> found(Changes changes) {
    Set<String> found = new TreeSet<>();
    for (NetworkChange change : changes.all()) {
      if (!change.isDerived() && !change.kind().word().equals("exposure")) {
        change.before().ifPresent(fact -> found.add(words(fact)));
        change.after().ifPresent(fact -> found.add(words(fact)));
      }
    }
    return found;
  }

  private static String words(Fact fact) {
    String kind = fact.kind() == FactKinds.NAMESPACE ? "namespace" : fact.kind().word();
    String subject = name(fact.subject());
    return switch (kind) {
      case "membership" -> kind + " " + subject + " " + name(fact.key().get(1));
      case "port" -> kind + " " + subject + " " + fact.key().get(0).text().replace("/tcp", "");
      default -> kind + " " + subject;
    };
  }

  private static String name(Term term) {
    return term.text().replaceFirst("^p[/_]", "");
  }
}
