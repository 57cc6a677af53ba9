package io.github.driftless.revision;

import io.github.driftless.revision.TreeEntry.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads a tree object: for each entry its mode, a space, its name, NUL and its id in bytes. */
final class Tree {

  private Tree() {}

  /**
   * Returns the entries in git's order.
   *
   * @param folder the path of the folder, empty for the top folder
   * @param idLength how long an id is, in bytes: 20 or 32
   */
  static List<TreeEntry> entries(String folder, byte[] tree, int idLength) throws GitFailure {
    String before = folder.isEmpty() ? "" : folder + "/";
    List<TreeEntry> entries = new ArrayList<>();
    int at = 0;
    while (at < tree.length) {
      int space = indexOf(tree, (byte) ' ', at);
      int end = space < 0 ? -1 : indexOf(tree, (byte) 0, space);
      if (end < 0 || end + 1 + idLength > tree.length) {
        throw new GitFailure(GitProblems.broken("a tree object cannot be read"));
      }
      String mode = new String(tree, at, space - at, StandardCharsets.US_ASCII);
      String id = HexFormat.of().formatHex(tree, end + 1, end + 1 + idLength);
      String name = new String(tree, space + 1, end - space - 1, StandardCharsets.UTF_8);
      entries.add(
          new TreeEntry(
              before + name, Kind.of(mode), id, isText(tree, space + 1, end - space - 1)));
      at = end + 1 + idLength;
    }
    return entries;
  }

  private static int indexOf(byte[] bytes, byte wanted, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isText(byte[] bytes, int offset, int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
