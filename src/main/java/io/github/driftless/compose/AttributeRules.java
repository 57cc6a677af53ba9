package io.github.driftless.compose;

import java.util.EnumSet;
import java.util.Set;

/** The rules that a row of the table of attributes can name. */
final class AttributeRules {

  private AttributeRules() {}

  /** How the value of a later file joins that of an earlier one. */
  enum Merge {
    /** Mappings key by key, lists one behind the other, everything else is replaced. */
    DEFAULT,
    /** Both as lists, one behind the other; a mapping becomes {@code key=value} items. */
    LIST,
    REPLACE,
    BUILD,
    /** Both as mappings, a list giving {@code service_started}. */
    DEPENDENCIES,
    /** Both as mappings, a list giving null values. */
    NAMES,
    /** Key by key where both are mappings, else replaced. */
    MAPPINGS,
    /** Key by key only where the driver is the same. */
    LOGGING,
    /** As {@link #LIST}, without what is there already. */
    HOSTS,
    /** By subnet. */
    SUBNETS
  }

  /** A phase that only some rows have work for; the others can be walked past. */
  enum Concern {
    UNIQUE,
    FORM,
    FILLED,
    PATHS;

    /** Returns which phases have something to do with the value of a row itself. */
    static Set<Concern> of(Attribute row) {
      Set<Concern> concerns = EnumSet.noneOf(Concern.class);
      if (row.unique() != Unique.NONE) {
        concerns.add(UNIQUE);
      }
      if (row.form() != Form.LONG) {
        concerns.add(FORM);
      }
      if (row.filled() != Default.NONE) {
        concerns.add(FILLED);
      }
      if (row.paths() != Paths.NONE) {
        concerns.add(PATHS);
      }
      return concerns;
    }
  }

  /** By what two items of a list are one, the later taking the place of the earlier. */
  enum Unique {
    NONE,
    /** The text before {@code =}. */
    KEY,
    TARGET,
    DEVICE,
    PORT,
    EXPOSED,
    ENV_FILE,
    CONFIG,
    SECRET
  }

  /** How the short form becomes the long one. */
  enum Form {
    LONG,
    BUILD,
    DEPENDENCIES,
    ENV_FILES,
    LISTED,
    EXTENDS,
    GPUS,
    NAMES,
    VOLUME,
    DEVICE,
    FILE_MOUNT,
    PORTS,
    SSH,
    ULIMIT,
    EXTERNAL,
    WRITTEN_OUT,
    KEY_VALUES
  }

  /** How a path becomes absolute. */
  enum Paths {
    NONE,
    FILE,
    CONTEXT,
    WATCHED,
    MOUNT,
    /** A path of the machine that runs the engine: a Windows path stays. */
    ENGINE,
    DRIVER_OPTIONS
  }

  /** What interpolated text is turned into before it is validated. */
  enum Cast {
    NONE,
    INTEGER,
    NUMBER,
    FLAG
  }

  /** What is filled in where it was not written. */
  enum Default {
    NONE,
    BUILD_CONTEXT,
    SECRET_TARGET,
    PORT,
    DEVICE_COUNT,
    BIND,
    /** As the reference does in containers that run before a service. */
    BIND_WITHOUT_HOST_PATH
  }

  /** The resolved value: its type, and when it is printed. */
  enum Output {
    TEXT,
    ALWAYS_TEXT,
    FLAG,
    OPTIONAL_FLAG,
    ALWAYS_FLAG,
    /** A flag that is true unless it is written. */
    OPT_OUT,
    INTEGER,
    OPTIONAL_INTEGER,
    ALWAYS_INTEGER,
    UNSIGNED,
    OPTIONAL_UNSIGNED,
    NUMBER,
    BYTES,
    ALWAYS_BYTES,
    DURATION,
    OPTIONAL_DURATION,
    TEXTS,
    COMMAND,
    HEALTH_TEST,
    /** Names and texts. */
    OPTIONS,
    /** Names and texts or null. */
    ENVIRONMENT,
    /** Names and lists of texts. */
    MULTI_OPTIONS,
    HOSTS,
    FILE_MODE,
    /** A mode, octal where it begins with 0, printed as a decimal number. */
    UMASK,
    DEVICE_COUNT,
    ULIMIT,
    SSH,
    STRUCT,
    ALWAYS_STRUCT,
    LIST,
    MAP,
    /** Read and used, but not part of the resolved project. */
    HIDDEN,
    /** Printed as it is written. */
    RAW;

    /** Returns whether a number is a whole one, of 64 bits at most. */
    boolean isCounted() {
      return switch (this) {
        case INTEGER,
            OPTIONAL_INTEGER,
            ALWAYS_INTEGER,
            UNSIGNED,
            OPTIONAL_UNSIGNED,
            BYTES,
            ALWAYS_BYTES,
            FILE_MODE,
            UMASK,
            DEVICE_COUNT,
            ULIMIT ->
            true;
        default -> false;
      };
    }
  }
}
