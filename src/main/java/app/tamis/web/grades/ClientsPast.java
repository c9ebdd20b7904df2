package app.tamis.web.grades;

import static java.util.stream.Collectors.toMap;

import app.tamis.basics.ClientId;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.WhatChanged;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.Measure;
import app.tamis.measures.PortfolioWindow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What clients were like at the last month ends, as much of it as their pages show.
///
/// @param readings by client, for each month end, oldest first; those not there are missing
/// @param since from which month end on changes are told
/// @param changed what has moved each client since; those not there then are missing
public record ClientsPast(
    List<Map<ClientId, Readings>> readings, LocalDate since, Map<ClientId, WhatChanged> changed) {

  public ClientsPast {
    readings = List.copyOf(readings);
    changed = Map.copyOf(changed);
  }

  static ClientsPast of(
      List<Map<ClientId, Readings>> readings, PortfolioGrades then, PortfolioGrades now) {
    var changed = new HashMap<ClientId, WhatChanged>();
    now.clients()
        .forEach(client ->
            now.since(then, client)
                .ifPresent(what -> changed.put(client.findings().client().id(), what)));
    return new ClientsPast(readings, then.window().asOf(), changed);
  }

  static Map<ClientId, Readings> readings(PortfolioWindow portfolio) {
    return portfolio.clients().stream()
        .collect(
            toMap(
                ClientInWindow::id, client -> Readings.of(portfolio.measuresOf(client.totals()))));
  }

  /// A value for each month end.
  public List<OptionalDouble> curve(ClientId client, Measure measure) {
    return readings.stream()
        .map(end ->
            Optional.ofNullable(end.get(client))
                .map(found -> found.raw(measure))
                .orElse(OptionalDouble.empty()))
        .toList();
  }

  /// Empty where the client wasn't there then.
  public Optional<WhatChanged> changed(ClientId client) {
    return Optional.ofNullable(changed.get(client));
  }
}
