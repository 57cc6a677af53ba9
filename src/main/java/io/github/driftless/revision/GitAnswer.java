package io.github.driftless.revision;

/**
 * What git answered.
 *
 * @param exit its exit code, 0 where it could do what it was asked
 * @param output all that it printed
 * @param complaint the beginning of what it printed to standard error, in English
 */
record GitAnswer(int exit, String output, String complaint) {}
