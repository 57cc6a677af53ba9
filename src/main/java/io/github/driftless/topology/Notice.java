package io.github.driftless.topology;

/** A banner on every page of a stack. */
public enum Notice {
  /** {@code under-development}: the stack is being built, the page may be ahead of it. */
  UNDER_DEVELOPMENT
}
