package io.github.driftless.compose;

/** Texts of IP addresses; nothing is looked up. */
final class Addresses {

  private Addresses() {}

  /** Returns whether a text is an IPv4 or IPv6 address without a zone. */
  static boolean isIp(String text) {
    return text.indexOf(':') < 0 ? isIpv4(text) : isIpv6(text);
  }

  private static boolean isIpv4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (String part : parts) {
      boolean plain =
          !part.isEmpty() && part.length() <= 3 && (part.length() == 1 || part.charAt(0) != '0');
      if (!plain
          || !part.chars().allMatch(c -> c >= '0' && c <= '9')
          || Integer.parseInt(part) > 255) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIpv6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text, true) == 8;
    }
    int before = groups(text.substring(0, gap), false);
    int after = groups(text.substring(gap + 2), true);
    return before >= 0 && after >= 0 && before + after < 8;
  }

  /** Returns how many 16-bit groups a part of an address holds, -1 where it is none. */
  private static int groups(String part, boolean mayEndInIpv4) {
    if (part.isEmpty()) {
      return 0;
    }
    String[] groups = part.split(":", -1);
    int count = 0;
    for (int i = 0; i < groups.length; i++) {
      String group = groups[i];
      if (mayEndInIpv4 && i == groups.length - 1 && group.indexOf('.') >= 0) {
        if (!isIpv4(group)) {
          return -1;
        }
        count += 2;
      } else if (group.isEmpty()
          || group.length() > 4
          || !group.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0)) {
        return -1;
      } else {
        count++;
      }
    }
    return count;
  }
}
