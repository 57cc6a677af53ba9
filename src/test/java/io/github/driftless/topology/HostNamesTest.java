package io.github.driftless.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.topology.HostNames.Found;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finds hosts in what people write, and takes long texts as they come. */
class HostNamesTest {

  @ParameterizedTest
  @CsvSource({
    "DB_HOST, db, db",
    "PAPERLESS_DBHOST, db, db",
    "POSTGRES_SERVER, db, db",
    "X, postgres://u:p@db:5432/x, db:5432",
    "X, jdbc:mysql://db:3306/x, db:3306",
    "X, http://cache, cache",
    "X, root:p@tcp(db:3306)/x, db:3306",
    "X, Server=db;Password=p, db",
    "X, u:p@db/x, db",
    "X, db:5432, db:5432",
  })
  void findsOne(String key, String value, String expected) {
    assertThat(HostNames.in(key, value).stream().map(HostNamesTest::text)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "DB_NAME, db",
    "POSTGRES_USER, db",
    "HOSTNAME, db",
    "ALLOWED_HOSTS, db",
    "NO_PROXY, db",
    "X, user:1234@somewhere",
    "X, 10:30:00",
    "X, file://db",
  })
  void findsNone(String key, String value) {
    assertThat(HostNames.in(key, value).stream().map(Found::host))
        .doesNotContain("db", "user", "10");
  }

  @Test
  void findsAllOfAList() {
    assertThat(HostNames.in("BROKERS", "a:9092,b:9092"))
        .contains(new Found("a", Optional.of(9092)), new Found("b", Optional.of(9092)));
    assertThat(HostNames.in("NODES", "a, b")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:",
        "a",
        "a.",
        "http://a:",
        "@a:",
        "host=",
        "a,",
        "a://",
        "server = ",
        "-",
        "_host"
      })
  void longTextsEnd(String piece) {
    for (String key : List.of("A_HOST", "X_".repeat(90) + "HOST")) {
      assertThat(HostNames.in(key, piece.repeat(19_000 / piece.length()))).isNotNull();
    }
    assertThat(HostNames.in("A_HOST", piece.repeat(50_000))).isEmpty();
  }

  private static String text(Found found) {
    return Stream.concat(Stream.of(found.host()), found.port().map(port -> ":" + port).stream())
        .reduce("", String::concat);
  }
}
