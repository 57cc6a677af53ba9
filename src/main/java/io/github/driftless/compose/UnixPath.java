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
