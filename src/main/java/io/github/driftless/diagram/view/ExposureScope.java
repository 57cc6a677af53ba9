package io.github.driftless.diagram.view;

import io.github.driftless.diagram.StyleClass;

/** What has to be passed to get to something that is open; the widest first. */
enum ExposureScope {
  INTERNET("Open to the Internet", StyleClass.DIRECT),
  LAN("Open to the LAN", StyleClass.NEUTRAL),
  HOST("Host network: every port", StyleClass.HOST),
  STATION("Own address on the LAN", StyleClass.HOST),
  UNKNOWN("Not known who is answered", StyleClass.UNKNOWN),
  MACHINE("For the host alone", StyleClass.ISOLATED);

  private final String title;
  private final StyleClass tone;

  ExposureScope(String title, StyleClass tone) {
    this.title = title;
    this.tone = tone;
  }

  String title() {
    return title;
  }

  StyleClass tone() {
    return tone;
  }
}
