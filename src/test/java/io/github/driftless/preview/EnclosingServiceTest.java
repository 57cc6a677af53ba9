package io.github.driftless.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which service a line of a file is part of, even where the file is no YAML. */
class EnclosingServiceTest {

  private static final List<String> FILE =
      """
      name: shop
      services:
        # the first
        web:
          image: nginx

          ports:
          - "80:80"
      # not indented
          labels:
            - a: b
        "the db":
          imagee: postgres
      networks:
        front:
          driver: bridge
      """
          .lines()
          .toList();

  @ParameterizedTest
  @CsvSource({"1,", "2,", "3,", "4,web", "5,web", "8,web", "11,web", "12,the db", "13,the db"})
  void isTheOneAroundIt(int line, String service) {
    assertThat(EnclosingService.in(FILE, line).orElse(null)).isEqualTo(service);
  }

  @ParameterizedTest
  @CsvSource({"14", "15", "16"})
  void isNoneInOtherSections(int line) {
    assertThat(EnclosingService.in(FILE, line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0", "99"})
  void noLineIsTooFar(int line) {
    assertThat(EnclosingService.in(FILE, line)).isEmpty();
    assertThat(EnclosingService.in(List.of(), line)).isEmpty();
  }
}
