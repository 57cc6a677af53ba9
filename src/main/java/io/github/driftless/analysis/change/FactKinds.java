package io.github.driftless.analysis.change;

import java.util.List;

/** The kinds of facts, in the order in which changes of equal gravity are told. */
final class FactKinds {

  static final FactKind SERVICE = new ServiceKind();
  static final FactKind NETWORK = new NetworkKind();
  static final FactKind NAMESPACE = new NamespaceKind();
  static final FactKind MEMBERSHIP = new MembershipKind();
  static final FactKind EGRESS = new EgressKind();
  static final FactKind FLOW = new FlowKind();
  static final FactKind OUTSIDE_REACH = new OutsideReachKind();

  static final List<FactKind> ALL =
      List.of(
          SERVICE,
          new ImageKind(),
          NETWORK,
          NAMESPACE,
          MEMBERSHIP,
          EGRESS,
          new PortKind(),
          new ExposureKind(),
          new RouteKind(),
          OUTSIDE_REACH,
          new TierReachKind(),
          FLOW,
          new FindingKind());

  /** A mode that only one state has: nothing of it is compared. */
  static final ModeKind MODE = new ModeKind();

  private FactKinds() {}
}
