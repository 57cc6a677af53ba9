package io.github.driftless.wikijs;

import java.time.Instant;

/**
 * A page as the wiki has it now.
 *
 * @param authorId who saved it last; the wiki calls every API key {@value #API}, as it does its
 *     first user
 * @param authorName how that author is called
 * @param created when it was created; the epoch where the wiki did not say
 * @param updated when it was saved or rendered last; the epoch where the wiki did not say
 */
record RemotePage(
    int id,
    PageKey key,
    Revision revision,
    int authorId,
    String authorName,
    Instant created,
    Instant updated) {

  static final int API = 1;
}
