package io.github.driftless.yaml;

import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** What the parser says of a scalar, in the terms of the tree. */
final class Scalars {

  private static final Set<String> TYPES =
      Set.of("tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool");

  private Scalars() {}

  /** Returns whether a tag asks for a number or a flag, and the text is none. */
  static boolean isMistagged(ScalarType type, Optional<String> tag) {
    return type == ScalarType.TEXT && tag.isPresent() && TYPES.contains(tag.get());
  }

  static ScalarType type(ScalarEvent event, Optional<String> tag) {
    if (tag.isEmpty()) {
      return event.isPlain() ? CoreSchema.typeOf(event.getValue()) : ScalarType.TEXT;
    }
    ScalarType plain = CoreSchema.typeOf(event.getValue());
    return switch (tag.get()) {
      case "tag:yaml.org,2002:int" -> plain == ScalarType.INTEGER ? plain : ScalarType.TEXT;
      case "tag:yaml.org,2002:float" ->
          plain == ScalarType.INTEGER || plain == ScalarType.FLOAT
              ? ScalarType.FLOAT
              : ScalarType.TEXT;
      case "tag:yaml.org,2002:bool" -> plain == ScalarType.BOOLEAN ? plain : ScalarType.TEXT;
      case "tag:yaml.org,2002:null" -> ScalarType.NULL;
      default -> ScalarType.TEXT;
    };
  }

  static ScalarStyle style(ScalarEvent event) {
    if (event.isPlain()) {
      return ScalarStyle.PLAIN;
    }
    if (event.isSQuoted()) {
      return ScalarStyle.SINGLE_QUOTED;
    }
    if (event.isLiteral()) {
      return ScalarStyle.LITERAL;
    }
    return event.isFolded() ? ScalarStyle.FOLDED : ScalarStyle.DOUBLE_QUOTED;
  }
}
