/**
 * What the model implies for the network: namespaces, egress, exposure. Knows nothing of diagrams.
 */
@NullMarked
package io.github.driftless.analysis.network;

import org.jspecify.annotations.NullMarked;
