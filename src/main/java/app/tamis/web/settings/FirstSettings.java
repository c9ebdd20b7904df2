package app.tamis.web.settings;

import static java.util.stream.Collectors.joining;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.basics.YamlWriter;
import app.tamis.facts.FirstGuess;
import app.tamis.portfolio.PortfolioYaml;
import app.tamis.web.page.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What grades hang on and no export holds, as a form and as `portfolio.yaml`.
public final class FirstSettings {

  /// What stands in each field until somebody says otherwise. No rate of ours fits every currency:
  /// what nobody says holds by default in euros, and is derived or unknown in others.
  private static final Map<String, String> DEFAULTS = defaults();

  private static final Set<String> RATES =
      Set.of("default_hourly_cost", "target_rate", "street_rate");

  public static final String TARGET_RATE = "target_rate";

  /// What no firm can leave to a default, in every currency.
  private static final Set<String> OF_EVERYBODY =
      Set.of("name", "currency", "country", "time_zone", TARGET_RATE);

  private FirstSettings() {}

  /// @param name of the field
  /// @param hint what the answer means, and whether it can be changed later
  /// @param offers to choose from; none where anything may be typed
  public record Asked(
      String name, String label, String hint, boolean required, List<Offer> offers) {

    public boolean isOfEverybody() {
      return OF_EVERYBODY.contains(name);
    }

    /// Whether one of the offers must be chosen: zones are too many for a list without a search.
    public boolean isChosen() {
      return !offers.isEmpty() && !isSearched();
    }

    public boolean isSearched() {
      return name.equals("time_zone");
    }
  }

  private static Map<String, String> defaults() {
    var all = new LinkedHashMap<String, String>();
    all.put("name", "");
    all.put("currency", "EUR");
    all.put("country", "FR");
    all.put("time_zone", "Europe/Paris");
    all.put("from", "08:00");
    all.put("to", "18:00");
    all.put("default_hourly_cost", "");
    all.put("overhead_minutes", "90");
    all.put("target_rate", "");
    all.put("street_rate", "");
    return all;
  }

  /// @param guess of where the firm is
  public static Form untouched(FirstGuess guess) {
    var typed = new LinkedHashMap<>(DEFAULTS);
    typed.put("currency", guess.currency());
    typed.put("country", guess.country());
    typed.put("time_zone", guess.zone());
    return new Form(typed, Map.of());
  }

  public static List<Asked> fields(Form form, Words words) {
    return DEFAULTS.keySet().stream()
        .map(name ->
            new Asked(
                name,
                words.say("import.settings." + name),
                words.say("import.settings." + name + ".means"),
                SettingsForm.isRequired(name),
                offers(name, form.typed(name), Offers.in(words))))
        .toList();
  }

  private static List<Offer> offers(String name, String chosen, Offers offers) {
    return switch (name) {
      case "currency" -> offers.currencies(chosen);
      case "country" -> offers.countries(chosen);
      case "time_zone" -> offers.zones(chosen);
      default -> List.of();
    };
  }

  /// What was typed, with the faults of each field.
  public static Form checked(Map<String, String> sent) {
    var typed = new LinkedHashMap<String, String>();
    DEFAULTS.forEach(
        (name, byDefault) -> typed.put(name, sent.getOrDefault(name, byDefault).strip()));
    var form = new Form(typed, Map.of());
    if (form.typed("name").isEmpty()) {
      form = form.with("name", "import.settings.name.missing");
    }
    for (var name : typed.keySet()) {
      form = form.with(name, fault(name, line(name, form), form));
    }
    return form;
  }

  /// The rate that an hour should bring, asked for by itself: the other rates follow from it.
  public static Form rate(String typed) {
    var form = new Form(Map.of(TARGET_RATE, typed.strip()), Map.of());
    return form.with(
        TARGET_RATE,
        typed.isBlank()
            ? Optional.of(Message.of("import.settings.target_rate.fault", typed))
            : fault(TARGET_RATE, line(TARGET_RATE, form), form));
  }

  /// `portfolio.yaml` with that rate in the place of the one it had.
  public static String withRate(String yaml, Form rate) {
    return with(yaml, TARGET_RATE, line(TARGET_RATE, rate));
  }

  /// The same with clients who have paid nothing, though payments of others are there.
  public static String withUnpaid(String yaml, List<ClientId> clients) {
    var ids = clients.stream().map(client -> quoted(client.text())).collect(joining(", "));
    return with(yaml, SettingsForm.PAYMENTS, "%s: [%s]".formatted(SettingsForm.PAYMENTS, ids));
  }

  /// What was said of it goes with all its lines: a list may stand below its name.
  private static String with(String yaml, String name, String line) {
    var others = yaml.replaceAll("(?m)^" + name + ":.*(\\R[ \\t-].*)*(\\R|\\z)", "");
    return others + (others.isEmpty() || others.endsWith("\n") ? "" : "\n") + line + "\n";
  }

  /// What is wrong with what was typed for a setting.
  ///
  /// @param line of `portfolio.yaml` that it makes
  static Optional<Message> fault(String name, String line, Form form) {
    try {
      PortfolioYaml.read("portfolio.yaml", line, "");
      return Optional.empty();
    } catch (Problems found) {
      return Optional.of(Message.of("import.settings." + name + ".fault", form.typed(name)));
    }
  }

  public static String yaml(Form form) {
    return DEFAULTS.keySet().stream()
        .filter(name -> !name.equals("to") && isSaid(name, form))
        .map(name -> line(name, form) + "\n")
        .collect(joining());
  }

  /// A rate of ours that nobody touched says nothing in a currency that it wasn't made for.
  private static boolean isSaid(String name, Form form) {
    boolean untouched = form.typed(name).equals(DEFAULTS.get(name));
    return !(RATES.contains(name) && untouched && !form.typed("currency").equals("EUR"));
  }

  private static String line(String name, Form form) {
    return switch (name) {
      case "from", "to" ->
          "business_hours: {from: %s, to: %s}"
              .formatted(quoted(form.typed("from")), quoted(form.typed("to")));
      case "name", "currency", "country", "time_zone" -> name + ": " + quoted(form.typed(name));
      default -> amount(name, form.typed(name));
    };
  }

  /// A line with a number; none where nothing was typed: what holds then is the portfolio's matter.
  static String amount(String name, String typed) {
    return typed.isEmpty() ? "" : name + ": " + number(typed);
  }

  /// A comma is a point in half of Europe.
  static String number(String typed) {
    var point = typed.replace(',', '.');
    return point.matches("\\d{1,15}(\\.\\d{1,15})?") ? point : quoted(typed);
  }

  static String quoted(String text) {
    return YamlWriter.quoted(text.replaceAll("\\p{Cntrl}", " "));
  }
}
