package io.github.driftless;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The second run of the tests really is elsewhere; without this it could be at home unnoticed. */
@Tag("elsewhere")
class ElsewhereTest {

  @Test
  void lettersClockAndLineEndsAreForeign() {
    assertThat("I".toLowerCase(Locale.getDefault())).isEqualTo("\u0131");
    assertThat(ZoneId.systemDefault().getId()).isEqualTo("Pacific/Chatham");
    assertThat(System.lineSeparator()).isEqualTo("\r\n");
  }
}
