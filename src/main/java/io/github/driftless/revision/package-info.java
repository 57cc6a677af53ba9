/**
 * What git keeps of a stack at a revision, as files to read. Git is only asked to read: the working
 * tree, the index, refs and the configuration stay as they are, nothing is fetched, and no program
 * that a repository names is started.
 */
@NullMarked
package io.github.driftless.revision;

import org.jspecify.annotations.NullMarked;
