package io.github.driftless.inventory;

import io.github.driftless.topology.DashboardLabels;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Spells texts for YAML that readers of version 1.1 and 1.2 take for the same. */
final class YamlText {

  /** What is a text in each version and position, if it is no {@link #WORDS word}. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9]*(?:[ ._/()-]*[A-Za-z0-9)])*|https?://[A-Za-z0-9._~/:-]+/");

  /** What version 1.1 takes for a truth value or for nothing. */
  private static final Set<String> WORDS =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private static final Pattern NO_COMMENT = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]+");

  private static final String OPEN = "{{";

  private YamlText() {}

  /** Returns a text as a scalar in one line, which gethomepage fills nothing into. */
  static String of(String text) {
    return withPlaceholders(text).replace(DashboardLabels.PLACEHOLDER, "\\x7B{HOMEPAGE_");
  }

  /** Returns a text as a scalar in one line, in which placeholders of gethomepage stay such. */
  static String withPlaceholders(String text) {
    if (PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT))) {
      return text;
    }
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultScalarStyle(ScalarStyle.DOUBLE_QUOTED)
            .setSplitLines(false)
            .build();
    return new Dump(settings).dumpToString(text).strip();
  }

  /** Returns a text for the rest of a comment's line; gethomepage fills in even there. */
  static String inComment(String text) {
    return NO_COMMENT.matcher(text).replaceAll(" ").replace(OPEN, "{ {");
  }
}
