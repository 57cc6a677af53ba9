package io.github.driftless.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed becomes two names, by git's own rules. */
class RevisionRangeTest {

  @ParameterizedTest
  @CsvSource({
    "'',HEAD,,false",
    "HEAD~1,HEAD~1,,false",
    "a..b,a,b,false",
    "a...b,a,b,true",
    "a..,a,HEAD,false",
    "..b,HEAD,b,false",
    "a...,a,HEAD,true",
    "...b,HEAD,b,true",
    "..,HEAD,HEAD,false",
    "v1.0..v1.1,v1.0,v1.1,false",
    "' main..work ',main,work,false",
    "HEAD^{/fix ..},HEAD^{/fix ..},,false",
    "HEAD^{/a..b}..work,HEAD^{/a..b},work,false",
    "main@{1.day.ago}..main,main@{1.day.ago},main,false",
    ":/a..b,:/a..b,,false",
    "a..b..c,a,b..c,false",
    "--all,--all,,false",
  })
  void isReadAsGitDoes(String typed, String before, String after, boolean fromMergeBase) {
    assertThat(RevisionRange.parse(typed))
        .isEqualTo(new RevisionRange(before, Optional.ofNullable(after), fromMergeBase));
  }
}
