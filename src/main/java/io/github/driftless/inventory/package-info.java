/**
 * What runs, as lists for other programs. {@link io.github.driftless.inventory.InventoryFormats}
 * lists the formats; {@link io.github.driftless.inventory.Inventory} knows none of them.
 */
@NullMarked
package io.github.driftless.inventory;

import org.jspecify.annotations.NullMarked;
