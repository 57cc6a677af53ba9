package io.github.driftless.compose;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths as texts with slashes; no disk is asked. */
final class UnixPath {

  private UnixPath() {}

  /** Returns the shortest equal path: no {@code .}, no double slash, {@code ..} only in front. */
  static String clean(String path) {
    if (path.isEmpty()) {
      return ".";
    }
    if (isClean(path)) {
      return path;
    }
    boolean rooted = path.charAt(0) == '/';
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/")) {
      if (part.isEmpty() || part.equals(".")) {
        continue;
      }
      if (!part.equals("..")) {
        parts.addLast(part);
      } else if (!parts.isEmpty() && !parts.getLast().equals("..")) {
        parts.removeLast();
      } else if (!rooted) {
        parts.addLast(part);
      }
    }
    String joined = String.join("/", parts);
    return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
  }

  /** Returns whether nothing in a path makes it longer than it need be. */
  private static boolean isClean(String path) {
    int part = 0;
    for (int i = 0; i <= path.length(); i++) {
      if (i == path.length() || path.charAt(i) == '/') {
        boolean root = i == 0;
        int length = i - part;
        boolean dots =
            length > 0 && length <= 2 && path.charAt(i - 1) == '.' && path.charAt(part) == '.';
        if (length == 0 && !root || dots) {
          return false;
        }
        part = i + 1;
      }
    }
    return true;
  }

  static String join(String folder, String path) {
    return clean(folder.isEmpty() ? path : folder + "/" + path);
  }

  static boolean isAbsolute(String path) {
    return path.startsWith("/");
  }

  /** Returns whether a path is absolute on Windows: {@code C:\x}, {@code \\server\share}. */
  static boolean isWindowsAbsolute(String path) {
    if (path.length() > 2
        && path.charAt(1) == ':'
        && isLetter(path.charAt(0))
        && isSlash(path.charAt(2))) {
      return true;
    }
    return path.length() > 4
        && isSlash(path.charAt(0))
        && isSlash(path.charAt(1))
        && !isSlash(path.charAt(2))
        && path.charAt(2) != '.';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }
}
