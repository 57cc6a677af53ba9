package io.github.driftless.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Made-up stacks of any size, each service like those people write. */
final class Stacks {

  private Stacks() {}

  static Path write(int services) throws IOException {
    StringBuilder text = new StringBuilder("services:\n");
    for (int i = 0; i < services; i++) {
      text.append(
          """
            s%1$d:
              image: registry.example.org/app%1$d:1.%1$d
              restart: unless-stopped
              environment:
                - TZ=${TZ:-UTC}
                - ID=%1$d
              ports:
                - "%2$d:80"
              volumes:
                - ./data/%1$d:/data
              networks: [n%3$d]
              depends_on: [s%4$d]
              labels:
                example.id: "%1$d"
          """
              .formatted(i, 10_000 + i, i % 20, i + 1));
    }
    text.append("  s%d: { image: last }\nnetworks:\n".formatted(services));
    for (int i = 0; i < 20; i++) {
      text.append("  n%d: {}\n".formatted(i));
    }
    Path folder = Files.createTempDirectory("driftless-bench");
    Path file = folder.resolve("compose.yaml");
    Files.writeString(file, text);
    file.toFile().deleteOnExit();
    folder.toFile().deleteOnExit();
    return file;
  }
}
