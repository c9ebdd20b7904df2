package app.tamis.cli;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.facts.FirstGuess;
import app.tamis.facts.Intake;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What grades hang on and no export holds: where the firm is, and what it is paid in.
final class TrySettings {

  private final Interview interview;
  private final Words words;
  private final FirstGuess machine;

  TrySettings(Interview interview, Words words, FirstGuess machine) {
    this.interview = interview;
    this.words = words;
    this.machine = machine;
  }

  /// @param name that the firm may have
  void settle(Intake intake, String name) {
    if (intake.hasSettings()) {
      return;
    }
    settle("name", name);
    settle("country", machine.country());
    var country = interview.answers().settings.getOrDefault("country", machine.country());
    var there = FirstGuess.in(country).filter(_ -> !country.equals(machine.country()));
    settle(
        "currency",
        intake
            .currency()
            .map(Currency::getCurrencyCode)
            .orElseGet(() -> there.orElse(machine).currency()));
    settle("time_zone", there.orElse(machine).zone());
    settle("default_hourly_cost", TryAnswersYaml.UNKNOWN);
    settle("target_rate", TryAnswersYaml.UNKNOWN);
    intake.putSettings(
        TryAnswersYaml.SETTINGS.stream()
            .map(key ->
                TryAnswersYaml.setting(key, interview.answers().settings.getOrDefault(key, "")))
            .collect(Collectors.joining()));
  }

  private void settle(String key, String byDefault) {
    if (!interview.answers().settings.containsKey(key)) {
      interview.ask(
          new Question(
              List.of(words.say("try.ask." + key)),
              "settings: " + key,
              Optional.of(byDefault),
              typed -> understood(key, typed),
              typed -> Message.of("import.settings." + key + ".fault", typed),
              (answers, answer) -> answers.settings.put(key, answer)));
    }
  }

  /// A comma is a point in half of Europe.
  private static Optional<String> understood(String key, String typed) {
    var text = TryAnswersYaml.isAmount(key) ? typed.replace(',', '.') : typed;
    return Optional.of(text).filter(each -> TryAnswersYaml.faults(key, each).isEmpty());
  }
}
