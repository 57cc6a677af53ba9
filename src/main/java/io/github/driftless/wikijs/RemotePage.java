package io.github.driftless.wikijs;

/**
 * A page as the wiki has it now.
 *
 * @param authorId who saved it last; the wiki calls every API key {@value #API}, as it does its
 *     first user
 * @param authorName how that author is called
 */
record RemotePage(int id, PageKey key, Revision revision, int authorId, String authorName) {

  static final int API = 1;
}
