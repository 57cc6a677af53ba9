package io.github.driftless.wikijs;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the key may do with a page, as far as the wiki says so: what it does not say counts as
 * allowed.
 *
 * @param writeCode whether an update erases the page's styles or scripts unless it sends them
 */
record Permissions(boolean readHistory, boolean delete, boolean writeCode) {

  static final Permissions ALL = new Permissions(true, true, true);

  /** Reads what a page of the wiki has of it: JSON in Base64. */
  static Permissions read(String encoded) {
    try {
      byte[] text = Base64.getDecoder().decode(encoded);
      if (text.length == 0) {
        return ALL;
      }
      JsonNode all = JsonMapper.shared().readTree(new String(text, StandardCharsets.UTF_8));
      return new Permissions(
          all.path("history").path("read").asBoolean(true),
          all.path("pages").path("delete").asBoolean(true),
          all.path("pages").path("style").asBoolean(true)
              || all.path("pages").path("script").asBoolean(true));
    } catch (IllegalArgumentException | JacksonException e) {
      // what cannot be read says nothing
      return ALL;
    }
  }
}
