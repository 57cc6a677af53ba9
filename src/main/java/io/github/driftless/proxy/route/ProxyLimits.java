package io.github.driftless.proxy.route;

/** How much a configuration may ask for; each far above what people write. */
public final class ProxyLimits {

  /** Bytes of one file: the largest that people keep by hand are some ten thousand. */
  public static final int BYTES = 1 << 20;

  /** Files of one proxy: a folder of ready-made site files, such as SWAG's, has some hundreds. */
  public static final int FILES = 2_000;

  /** Problems of one file that are told one by one; thousands would hide the first. */
  public static final int PROBLEMS = 20;

  /** How deep blocks may be nested: readers recurse, and a file of braces would end the stack. */
  public static final int DEPTH = 100;

  /** How deep files and snippets may take in each other: one that takes in itself never ends. */
  public static final int INCLUDES = 16;

  /** Routes of one proxy: snippets that take in each other twice, many times, would give more. */
  public static final int ROUTES = 10_000;

  /** Ways in which one rule can be met: {@code (a || b) && (c || d) && …} doubles with each. */
  public static final int ALTERNATIVES = 64;

  private ProxyLimits() {}
}
