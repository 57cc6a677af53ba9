package io.github.driftless.map;

/**
 * A picture of the map, and what it answers.
 *
 * @param mode the name of the mode it shows
 * @param name what it is called in addresses and files: {@code vpn}
 * @param title what its button says
 * @param question what it answers, a sentence with a question mark
 */
public record Perspective(String mode, String name, String title, String question) {

  /** Returns the name of its scene in the page: {@code MODE/NAME}. */
  public String scene() {
    return mode + "/" + name;
  }
}
