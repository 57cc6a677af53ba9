package io.github.driftless.testing;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** Cases that lie in folders of test resources, one in each. */
public final class Cases {

  private Cases() {}

  /**
   * Returns a test for each folder, called like it.
   *
   * @param name the folder of test resources that holds them
   */
  public static Stream<DynamicTest> in(String name, ThrowingConsumer<Path> check) {
    return DynamicTest.stream(
        Places.folders(Places.resources(name)).stream(),
        folder -> folder.getFileName().toString(),
        check);
  }
}
