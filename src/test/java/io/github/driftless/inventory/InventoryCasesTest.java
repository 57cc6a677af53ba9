package io.github.driftless.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftless.testing.Analysed;
import io.github.driftless.testing.Cases;
import io.github.driftless.testing.Golden;
import io.github.driftless.testing.Places;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of {@code src/test/resources/inventory} is a stack, or lies there for a sample of
 * that name; in {@code expected} are its inventories.
 */
class InventoryCasesTest {

  @TestFactory
  Stream<DynamicTest> cases() {
    return Cases.in("inventory", folder -> check(stack(folder), folder.resolve("expected")));
  }

  private static Path stack(Path folder) {
    String name = folder.getFileName().toString();
    return name.startsWith("sample-")
        ? Places.project().resolve("stacks").resolve(name.substring("sample-".length()))
        : folder;
  }

  private static void check(Path stack, Path expected) {
    Inventory inventory = Inventory.of(Analysed.stack(stack));
    for (InventoryFormat format : InventoryFormats.ALL) {
      for (InventoryFormat.File file : format.write(inventory)) {
        assertThat(file.name()).matches("[a-z0-9-]+\\.[a-z]+");
        assertThat(file.text()).doesNotContain("s3cret").endsWith("\n");
        Golden.assertEquals(expected.resolve(file.name()), file.text());
      }
    }
  }
}
