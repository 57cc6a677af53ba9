package io.github.driftless.yaml;

/** What a scalar's text means (YAML 1.2.2, section 10.3.2; quoted scalars are text). */
public enum ScalarType {
  NULL,
  BOOLEAN,
  INTEGER,
  FLOAT,
  TEXT
}
