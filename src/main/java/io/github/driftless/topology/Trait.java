package io.github.driftless.topology;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What follows from what a service is for. Which roles have which is data: {@code
 * catalogue/roles.yaml}, where they are written in kebab-case.
 */
public enum Trait {
  /** Lets requests or people in from outside. */
  ENTRY,
  /** Takes requests and passes them on to other services. */
  PASSES_REQUESTS_ON,
  /** Serves pages of its own, or passes requests on: the same program does either. */
  MAY_PASS_REQUESTS_ON,
  /** Is let in by a connection that it opened itself, and brings requests over that. */
  OPENS_TUNNEL,
  /** Gives others its way out through a VPN. */
  LEADS_INTO_VPN,
  /** Asks on behalf of others who is there. */
  AUTHENTICATES,
  /** Holds the Docker socket for others and lets a chosen part of the requests through. */
  GUARDS_SOCKET,
  /** Keeps what others cannot do without, and hands it to whoever asks. */
  STORES_DATA,
  /** Keeps for others what can be had again. */
  KEEPS_COPIES,
  /** Is used by other services alone, and drawn behind them. */
  BACK_END,
  /** Looks at how others are. */
  WATCHES,
  /** Shows people what those who watch have seen. */
  SHOWS_STATE,
  /** Is asked by people alone, to manage other services. */
  ADMINISTERS,
  /** Prepares something for others, or tidies up after them, without being asked. */
  HELPS,
  /** Does one thing and ends, or does so now and then. */
  RUNS_ONCE,
  /** Exists to call others. */
  TRIES_OTHERS,
  /** Nothing in particular: what a service is of which nothing more is known. */
  UNSPECIFIC;

  /** Returns the trait that a text in kebab-case names; empty where there is none. */
  static Optional<Trait> of(String text) {
    return Arrays.stream(values()).filter(trait -> trait.text().equals(text)).findFirst();
  }

  private String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
