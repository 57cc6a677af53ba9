package io.github.driftless.engine;

/**
 * Whether a connection can be opened.
 *
 * @param from the name of the container that asks; {@value #MACHINE}, {@value #LAN} or {@value
 *     #INTERNET}
 * @param port with its protocol: {@code 80/tcp}
 */
record Question(String from, String address, String port) {

  static final String MACHINE = "@machine";
  static final String LAN = "@lan";
  static final String INTERNET = "@internet";
}
