package app.tamis.web.whatif;

import app.tamis.basics.Problems;
import app.tamis.gradebook.Standing;
import app.tamis.outlook.Scenario;
import app.tamis.outlook.Scenarios;
import app.tamis.web.freed.FreedSource;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The hours that a scenario would free.
@Component
final class ScenarioHours implements FreedSource {

  private final Scenarios scenarios;
  private final Asking asking;

  ScenarioHours(Scenarios scenarios, Asking asking) {
    this.scenarios = scenarios;
    this.asking = asking;
  }

  @Override
  public Optional<Freed> find(Optional<UUID> scenario, Standing standing) {
    return scenario
        .flatMap(scenarios::find)
        .map(one ->
            new Freed(Optional.of(one.name()), WhatIfPath.of(one.id()), hours(one, standing)));
  }

  private OptionalDouble hours(Scenario scenario, Standing standing) {
    try {
      var whatIf = asking.whatIf(scenario.question(), standing);
      var hours = whatIf.freed().hours();
      return hours.isPresent()
          ? OptionalDouble.of(hours.getAsDouble() / whatIf.before().window().months())
          : hours;
    } catch (Problems contradicting) {
      return OptionalDouble.empty();
    }
  }
}
