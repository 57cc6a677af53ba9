package io.github.driftless.app;

import io.github.driftless.testing.Golden;
import io.github.driftless.testing.Places;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class MermaidScriptTest {

  /** What is written down of the packaged script is true of it. */
  @Test
  void hasTheHashThatIsWrittenDown() throws Exception {
    byte[] script = MermaidScript.text().getBytes(StandardCharsets.UTF_8);
    Golden.assertEquals(
        Places.project().resolve("src/main/resources/site/mermaid.sha256"),
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(script)) + "\n");
  }
}
