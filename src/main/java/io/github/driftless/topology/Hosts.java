package io.github.driftless.topology;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * On which hosts the projects of a stack run.
 *
 * @param all the hosts, in declared order, else sorted by name; empty where all is one machine
 * @param projects the projects of each mode, each with its host; one that runs on several hosts
 *     comes several times
 * @param notes what is to be said of folders that may be hosts; empty for nothing
 */
record Hosts(List<Host> all, Map<String, List<LoadedProject>> projects, Optional<Unread> notes) {

  Hosts {
    all = List.copyOf(all);
  }
}
