package io.github.driftless.revision;

/** How much of a revision is read. Each limit is far above what stacks have. */
final class RevisionLimits {

  /** The largest file that is taken out, in bytes: no reader takes a larger one. */
  static final int FILE = 8 << 20;

  /** The largest object that is held in memory, in bytes: a folder with half a million files. */
  static final int OBJECT = 64 << 20;

  /** Files that are taken out of one side. */
  static final int FILES = 20_000;

  /** What they may have in all, in bytes. */
  static final long BYTES = 256L << 20;

  /** Files that are looked at in one side, whether or not they are taken out. */
  static final int ENTRIES = 500_000;

  /** How deep folders may be nested. */
  static final int DEPTH = 100;

  /** Symbolic links that are made in one side. */
  static final int LINKS = 1_000;

  /** Submodules that are read in one side. */
  static final int SUBMODULES = 50;

  /** How deep submodules may be nested. */
  static final int SUBMODULE_DEPTH = 5;

  /** How deep below a stack's folder env files are looked for in the working tree. */
  static final int ENV_DEPTH = 6;

  /** Files and folders that are looked at for them. */
  static final int ENV_WALKED = 5_000;

  /** Files and folders of the working tree that are looked at in one folder and all below it. */
  static final int WALKED = 20_000;

  /** The longest name of a revision, in characters. */
  static final int NAME = 1_000;

  private RevisionLimits() {}
}
