package io.github.driftless.yaml;

/** What a scalar's text means, see {@link CoreSchema}; quoted scalars are text. */
public enum ScalarType {
  NULL,
  BOOLEAN,
  INTEGER,
  FLOAT,
  TEXT
}
