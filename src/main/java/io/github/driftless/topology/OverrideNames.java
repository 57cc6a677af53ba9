package io.github.driftless.topology;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names the overrides of a mode: by the mode where there is one project, else by the mode and the
 * project, or by the mode and the file where several entries are of one project.
 */
final class OverrideNames {

  private final Map<LoadedProject, String> names = new IdentityHashMap<>();

  OverrideNames(String mode, List<LoadedProject> projects) {
    Set<String> taken = new HashSet<>();
    for (LoadedProject loaded : projects) {
      String wanted = mode;
      if (projects.size() > 1) {
        long same =
            projects.stream()
                .filter(each -> each.project().name().equals(loaded.project().name()))
                .count();
        wanted += "-" + (same == 1 ? loaded.project().name() : file(loaded));
      }
      wanted = wanted.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
      String name = wanted;
      for (int next = 2; !taken.add(name); next++) {
        name = wanted + "-" + next;
      }
      names.put(loaded, name);
    }
  }

  private static String file(LoadedProject loaded) {
    return loaded.project().files().get(0).getFileName().toString().replaceFirst("\\.ya?ml$", "");
  }

  String of(LoadedProject loaded) {
    return names.get(loaded);
  }
}
