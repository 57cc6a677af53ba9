package io.github.driftless.diagram;

import io.github.driftless.diagram.Diagram.Tone;

/** What has to be passed to get to something that is open; the widest first. */
enum Door {
  INTERNET("Open to the Internet", Tone.DIRECT),
  LAN("Open to the LAN", Tone.NEUTRAL),
  HOST("Host network: every port", Tone.HOST),
  STATION("Own address on the LAN", Tone.HOST),
  MACHINE("For the machine alone", Tone.ISOLATED);

  private final String title;
  private final Tone tone;

  Door(String title, Tone tone) {
    this.title = title;
    this.tone = tone;
  }

  String title() {
    return title;
  }

  Tone tone() {
    return tone;
  }
}
