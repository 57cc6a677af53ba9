package io.github.driftless.topology;

import io.github.driftless.problem.Location;
import java.util.Locale;
import java.util.Optional;

/**
 * Traffic from one end to another.
 *
 * @param label what travels; empty for none
 * @param both whether it goes both ways
 * @param inferred where it was taken from where nobody declared it; empty where it is declared
 * @param source where it is declared, or what it was inferred from
 */
public record Flow(
    PeerSelector from,
    PeerSelector to,
    Optional<String> label,
    Kind kind,
    boolean both,
    Optional<String> inferred,
    Location source) {

  /** How much it matters to the picture. */
  public enum Kind {
    MAIN,
    SECONDARY;

    /** Returns the word used in {@code topology.yaml} and the model's JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** An end of a flow. */
  public sealed interface PeerSelector {

    /** Hands this to whoever reads ends of flows. */
    <T> T read(Reader<T> reader);

    /** Reads every kind. */
    interface Reader<T> {

      /** Reads this kind. */
      T read(OfService end);

      /** Reads this kind. */
      T read(OfActor end);

      /** Reads this kind. */
      T read(OfGroup end);

      /** Reads this kind. */
      T read(OfTier end);

      /** Reads this kind. */
      T read(OfMachine end);

      /** Reads this kind. */
      T read(OfZone end);
    }

    /**
     * A service.
     *
     * @param id its id
     */
    record OfService(String id) implements PeerSelector {
      @Override
      public <T> T read(Reader<T> reader) {
        return reader.read(this);
      }
    }

    /**
     * An actor.
     *
     * @param name its name
     */
    record OfActor(String name) implements PeerSelector {
      @Override
      public <T> T read(Reader<T> reader) {
        return reader.read(this);
      }
    }

    /**
     * A group.
     *
     * @param name its name
     */
    record OfGroup(String name) implements PeerSelector {
      @Override
      public <T> T read(Reader<T> reader) {
        return reader.read(this);
      }
    }

    /**
     * A tier.
     *
     * @param name the network's real name, or {@code host}
     */
    record OfTier(String name) implements PeerSelector {
      @Override
      public <T> T read(Reader<T> reader) {
        return reader.read(this);
      }
    }

    /** The host itself. */
    record OfMachine() implements PeerSelector {
      @Override
      public <T> T read(Reader<T> reader) {
        return reader.read(this);
      }
    }

    /** Anybody in a zone outside the host. */
    record OfZone(Zone zone) implements PeerSelector {
      @Override
      public <T> T read(Reader<T> reader) {
        return reader.read(this);
      }
    }
  }
}
