package io.github.driftless.analysis.change;

import io.github.driftless.analysis.ModeAnalysis;
import io.github.driftless.topology.Service;
import java.util.List;
import java.util.Optional;

/** Which image a service runs. */
final class ImageKind extends FactKind {

  ImageKind() {
    super("image", FactShape.of("{SERVICE} image").joined("", FactShape.Slot.TEXT));
  }

  @Override
  void find(ModeAnalysis mode, FactFinder facts) {
    for (Service service : mode.mode().services()) {
      service
          .image()
          .ifPresent(
              image ->
                  facts.add(
                      new Fact(
                          this,
                          List.of(Term.service(service.id())),
                          List.of(Clause.of("", Term.words(image)))),
                      Optional.of(service.imageSource())));
    }
  }

  @Override
  Gravity gravity(Optional<Fact> before, Optional<Fact> after, BothStates states) {
    boolean sameName =
        before
            .flatMap(fact -> fact.term(""))
            .map(ImageKind::name)
            .equals(after.flatMap(fact -> fact.term("")).map(ImageKind::name));
    return sameName ? Gravity.NOTE : Gravity.CHANGE;
  }

  /** Returns a reference without tag and digest (Open Containers, "Distribution", pulling). */
  private static String name(Term image) {
    String reference = image.text().replaceFirst("@.*", "");
    int colon = reference.lastIndexOf(':');
    return colon > reference.lastIndexOf('/') ? reference.substring(0, colon) : reference;
  }

  @Override
  boolean belongsToService() {
    return true;
  }

  @Override
  String words(Optional<Fact> before, Optional<Fact> after, Names names) {
    return "image " + image(before, names) + " -> " + image(after, names);
  }

  @Override
  String state(Fact fact, Names names) {
    return "image " + names.titles(fact.terms(""));
  }

  private static String image(Optional<Fact> fact, Names names) {
    return fact.map(each -> names.titles(each.terms(""))).orElse("none");
  }
}
