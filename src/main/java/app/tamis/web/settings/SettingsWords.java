package app.tamis.web.settings;

import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.facts.Technician;
import app.tamis.gradebook.Standing;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.Measure;
import app.tamis.portfolio.Portfolio;
import app.tamis.web.grades.Discretion;
import app.tamis.web.matrix.MatrixPreview;
import app.tamis.web.page.Form;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts the settings into words: each with its unit, what holds where it is left empty, and what it
/// means.
record SettingsWords(Words words, Standing known, List<Technician> technicians) {

  private static final List<Measure> FIGURES =
      List.of(
          Measure.COST_TO_SERVE,
          Measure.CONTRIBUTION,
          Measure.NET_MARGIN,
          Measure.CONTRIBUTION_MARGIN,
          Measure.EFFICIENCY,
          Measure.AFTER_HOURS_SHARE);

  SettingsView view(
      int earlier,
      Form form,
      Optional<String> said,
      Optional<SettingsView.Preview> preview,
      SettingsHistory history) {
    return new SettingsView(
        said,
        known.version(),
        earlier,
        form,
        fields(SettingsForm.FIRM, form),
        now().currency().getCurrencyCode()
            + " – "
            + now().currency().getDisplayName(words.locale()),
        Offers.in(words).countries(form.typed("country")),
        Offers.in(words).zones(form.typed("time_zone")),
        fields(SettingsForm.RATES, form),
        !form.typed(SettingsForm.ALL_PAYMENTS).isEmpty(),
        payments(form),
        fields(SettingsForm.COSTS, form),
        fields(SettingsForm.PROPOSALS, form),
        technicians.stream().map(each -> field(each, form)).toList(),
        Stream.of(DayOfWeek.values()).map(day -> choice(day, form)).toList(),
        fields(SettingsForm.HOURS, form),
        preview,
        history.past(earlier));
  }

  Portfolio now() {
    return known.facts().portfolio();
  }

  private List<SettingsView.Field> fields(List<String> names, Form form) {
    var inForce = SettingsForm.of(now(), technicians, words.locale());
    return names.stream()
        .map(name ->
            new SettingsView.Field(
                name,
                words.say("import.settings." + name),
                hint(name) + inForce(inForce.typed(name), form.typed(name)),
                SettingsForm.isRequired(name)))
        .toList();
  }

  private String hint(String name) {
    var hint = words.say("settings." + name + ".hint", now().currency().getCurrencyCode());
    return new LeftEmpty(known.facts())
        .of(name)
        .map(otherwise -> hint + " " + words.say(otherwise))
        .orElse(hint);
  }

  private List<SettingsView.Choice> payments(Form form) {
    var missing =
        known.grades().portfolio().paymentsMissing().stream()
            .map(client ->
                payment(
                    client.client().id(),
                    words.say("settings.payments.client", client.client().name(), client.bills()),
                    form));
    var said =
        now().paymentsComplete().clients().stream()
            .sorted()
            .map(id -> payment(id, words.say("settings.payments.said", name(id)), form));
    return Stream.concat(missing, said).toList();
  }

  private static SettingsView.Choice payment(ClientId clientId, String label, Form form) {
    var name = SettingsForm.paidNothing(clientId);
    return new SettingsView.Choice(name, label, !form.typed(name).isEmpty());
  }

  private String name(ClientId clientId) {
    return known
        .grades()
        .find(clientId)
        .map(client -> client.findings().client().name())
        .orElse(clientId.text());
  }

  /// So that who changed it, or somebody else meanwhile, sees from what.
  private String inForce(String now, String typed) {
    return now.equals(typed) || now.isEmpty() ? "" : " " + words.say("settings.now", now);
  }

  private SettingsView.Field field(Technician technician, Form form) {
    var name = SettingsForm.cost(technician);
    return new SettingsView.Field(
        name,
        technician.name(),
        inForce(SettingsForm.of(now(), technicians, words.locale()).typed(name), form.typed(name))
            .strip(),
        false);
  }

  private SettingsView.Choice choice(DayOfWeek day, Form form) {
    var name = SettingsForm.day(day);
    return new SettingsView.Choice(
        name,
        day.getDisplayName(TextStyle.FULL_STANDALONE, words.locale()),
        !form.typed(name).isEmpty());
  }

  /// @param note the key of what else is to be known; else empty
  SettingsView.Preview preview(
      PortfolioGrades before, PortfolioGrades after, String note, Discretion discretion) {
    var numerals = known.numerals(words);
    var clients = MatrixPreview.of(numerals, before, after, known.clients(), discretion);
    var figures =
        Stream.concat(
                FIGURES.stream().map(measure -> figure(measure, before, after)),
                Stream.of(
                    new SettingsView.Figure(
                        words.say("settings.prices"),
                        numerals.wholeMoney(before.priceToTarget()),
                        numerals.wholeMoney(after.priceToTarget())),
                    new SettingsView.Figure(
                        words.say("settings.coverage"),
                        numerals.share(before.portfolio().timeCoverage()),
                        numerals.share(after.portfolio().timeCoverage()))))
            .toList();
    return new SettingsView.Preview(
        clients.movers().isEmpty() && figures.stream().noneMatch(SettingsView.Figure::changes),
        note.isEmpty() ? "" : words.say(note),
        clients,
        figures);
  }

  private SettingsView.Figure figure(
      Measure measure, PortfolioGrades before, PortfolioGrades after) {
    var numerals = known.numerals(words);
    return new SettingsView.Figure(
        words.say("measure." + measure.id()),
        numerals.of(measure.unit(), before.measures().value(measure)),
        numerals.of(measure.unit(), after.measures().value(measure)));
  }
}
