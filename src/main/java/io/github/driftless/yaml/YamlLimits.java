package io.github.driftless.yaml;

/** How much a file may ask for. Each limit is far above what people write. */
final class YamlLimits {

  /**
   * Bytes of one file. A stack of 10,000 services is 3 MB; what is larger is not a configuration
   * file but a mistake (a database dump, a picture), and reading it would only take the memory.
   */
  static final int BYTES = 8 << 20;

  /**
   * How deep collections may be nested. A flow list like {@code [[[[…} of a few kilobytes would
   * otherwise exhaust the stack of whoever walks the tree.
   */
  static final int DEPTH = 2_000;

  /**
   * How many nodes a file may hold, each alias counted with all it stands for. Ten anchors that
   * each repeat the one before ten times stand for ten billion nodes ("billion laughs"). The
   * reference stops at 100,000 nodes, counted in its own way.
   */
  static final long NODES = 400_000;

  /** From so many nodes on it matters how many of them come from aliases. */
  static final long ALIASES_WATCHED_FROM = 1_000;

  /**
   * The share of nodes that may come from aliases. The reference draws the line there too: people
   * who repeat themselves write more than one node in a hundred.
   */
  static final double ALIASED_SHARE = 0.99;

  /** Problems of one file that are told one by one; thousands would hide the first. */
  static final int PROBLEMS = 50;

  private YamlLimits() {}
}
