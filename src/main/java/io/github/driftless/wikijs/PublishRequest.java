package io.github.driftless.wikijs;

import java.util.List;
import java.util.Optional;

/**
 * All that one stack wants to have on the wiki.
 *
 * @param source a name for the stack that is the same on every machine; remembered in the pages, so
 *     that stacks that share a wiki leave each other's pages alone
 * @param root where on the wiki the stack's pages live, for example {@code networks}: pages there
 *     that came from this stack and are not wanted any more are looked for; empty for none
 * @param pages whole pages
 * @param regions hand-written pages with regions
 * @param force whether pages that somebody edited, or that are not ours, are replaced all the same
 * @param prune whether pages whose source is gone are deleted
 */
public record PublishRequest(
    String source,
    Optional<PageKey> root,
    List<WikiPage> pages,
    List<RegionPage> regions,
    boolean force,
    boolean prune) {

  public PublishRequest {
    pages = List.copyOf(pages);
    regions = List.copyOf(regions);
  }

  boolean isBelowRoot(PageKey key) {
    return root.filter(
            top ->
                key.locale().equals(top.locale())
                    && (key.path().equals(top.path()) || key.path().startsWith(top.path() + "/")))
        .isPresent();
  }
}
