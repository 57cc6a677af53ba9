package io.github.driftless.page;

import io.github.driftless.page.ExposureDetails.Listener;
import io.github.driftless.page.ExposureDetails.Port;
import io.github.driftless.page.ExposureDetails.Shut;
import io.github.driftless.page.ExposureDetails.Station;
import io.github.driftless.page.ExposureDetails.Undecided;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the networks of all modes imply, for templates: what the modes agree on stands once, and
 * where they do not, the value of each, with slashes between.
 *
 * @param exposureDiffers whether some value of {@code exposure} is not that of every mode
 * @param routesDiffer the same of {@code routes}
 */
public record AllModes(
    ExposureDetails exposure,
    boolean exposureDiffers,
    List<RouteRow> routes,
    boolean routesDiffer) {

  public AllModes {
    routes = List.copyOf(routes);
  }

  static AllModes of(List<ModeDetails> modes) {
    List<ExposureDetails> exposures = modes.stream().map(ModeDetails::exposure).toList();
    ExposureDetails exposure =
        new ExposureDetails(
            ports(exposures, ExposureDetails::open),
            ports(exposures, ExposureDetails::local),
            InModes.merged(
                exposures.stream().map(ExposureDetails::host).toList(),
                each -> each.service().id() + each.known(),
                AllModes::listener),
            InModes.merged(
                exposures.stream().map(ExposureDetails::stations).toList(),
                each -> each.service().id() + each.network() + each.addresses(),
                AllModes::station),
            InModes.merged(
                exposures.stream().map(ExposureDetails::undecided).toList(),
                each -> each.service().id(),
                AllModes::undecided),
            InModes.merged(
                exposures.stream().map(ExposureDetails::shut).toList(),
                each -> each.service().id() + " " + each.port(),
                AllModes::shut));
    List<RouteRow> routes =
        InModes.merged(
            modes.stream().map(ModeDetails::routes).toList(), RouteRow::host, AllModes::route);
    return new AllModes(
        exposure,
        exposures.stream().anyMatch(each -> !each.equals(exposure)),
        routes,
        modes.stream().anyMatch(mode -> !unanchored(mode.routes()).equals(unanchored(routes))));
  }

  private static List<Port> ports(
      List<ExposureDetails> exposures, Function<ExposureDetails, List<Port>> which) {
    return InModes.merged(
        exposures.stream().map(which).toList(),
        port -> port.number() + "/" + port.protocol() + " " + port.addresses(),
        AllModes::port);
  }

  private static Port port(List<Optional<Port>> row) {
    Port first = InModes.first(row);
    return new Port(
        first.number(),
        first.protocol(),
        first.addresses(),
        service(row, Port::service),
        InModes.text(row, Port::target),
        InModes.text(row, Port::publisher),
        InModes.text(row, Port::from),
        InModes.text(row, Port::byProxy));
  }

  private static Listener listener(List<Optional<Listener>> row) {
    return new Listener(service(row, Listener::service), InModes.first(row).known());
  }

  private static Station station(List<Optional<Station>> row) {
    Station first = InModes.first(row);
    return new Station(service(row, Station::service), first.network(), first.addresses());
  }

  private static Undecided undecided(List<Optional<Undecided>> row) {
    return new Undecided(service(row, Undecided::service), InModes.text(row, Undecided::why));
  }

  private static Shut shut(List<Optional<Shut>> row) {
    return new Shut(
        service(row, Shut::service), InModes.first(row).port(), InModes.text(row, Shut::why));
  }

  private static RouteRow route(List<Optional<RouteRow>> row) {
    RouteRow first = InModes.first(row);
    return new RouteRow(
        first.anchor(),
        first.host(),
        InModes.text(row, RouteRow::entry),
        InModes.text(row, RouteRow::proxy),
        InModes.text(row, RouteRow::auth),
        service(row, RouteRow::service),
        InModes.text(row, RouteRow::passedOn),
        InModes.text(row, RouteRow::over),
        InModes.text(row, RouteRow::why),
        InModes.text(row, RouteRow::only),
        InModes.text(row, RouteRow::inferred));
  }

  /** Where modes do not mean the same service, none is led to. */
  private static <R> ServiceName service(List<Optional<R>> row, Function<R, ServiceName> service) {
    ServiceName first = service.apply(InModes.first(row));
    return row.stream().allMatch(each -> each.map(service).filter(first::equals).isPresent())
        ? first
        : new ServiceName("", InModes.each(row, each -> service.apply(each).title()));
  }

  private static List<RouteRow> unanchored(List<RouteRow> routes) {
    return routes.stream().map(RouteRow::withoutAnchor).toList();
  }
}
