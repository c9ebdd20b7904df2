package app.tamis.web.hours;

import app.tamis.basics.ClientId;
import app.tamis.gradebook.StatedHours.Stated;
import app.tamis.portfolio.Client;
import app.tamis.web.page.Form;
import app.tamis.web.page.Moments;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The hours of all clients in words.
record HoursWords(Moments moments, Map<ClientId, Stated> known) {

  /// Of a month: near enough for a guess, and few enough to tap.
  private static final List<String> OFFERED = List.of("0", "1", "2", "5", "10", "20", "40");

  /// @param imported whether anything is in force
  HoursView view(List<Client> clients, boolean imported, Optional<String> said, Form form) {
    var none = imported ? "hours.written" : "hours.nothing";
    return new HoursView(
        said,
        moments.words().say(clients.isEmpty() ? none : "hours.text"),
        clients.stream().map(client -> row(client, form)).toList(),
        filled(clients, form));
  }

  private HoursView.Row row(Client client, Form form) {
    var stated = Optional.ofNullable(known.get(client.id()));
    var now = stated.map(each -> plain(each.hours())).orElse(HoursAnswers.UNKNOWN);
    var chosen = form.typed().getOrDefault(HoursAnswers.tapped(client), now);
    var choices = new ArrayList<HoursView.Choice>();
    for (var hours : OFFERED) {
      var label = hours.equals("0") ? moments.words().say("hours.none") : hours;
      choices.add(new HoursView.Choice(hours, label, hours.equals(chosen)));
    }
    choices.add(
        new HoursView.Choice(
            HoursAnswers.UNKNOWN,
            moments.words().say("hours.unknown"),
            chosen.equals(HoursAnswers.UNKNOWN)));
    return new HoursView.Row(
        client.number(),
        client.name(),
        choices,
        stated
            .map(each -> moments.words().say("hours.by", each.by(), moments.minute(each.at())))
            .orElse(""));
  }

  /// A number that isn't offered stands in the field beside those that are.
  private Form filled(List<Client> clients, Form form) {
    if (!form.typed().isEmpty()) {
      return form;
    }
    var typed = new LinkedHashMap<String, String>();
    for (var client : clients) {
      Optional.ofNullable(known.get(client.id()))
          .map(each -> plain(each.hours()))
          .filter(hours -> !OFFERED.contains(hours))
          .ifPresent(hours -> typed.put(HoursAnswers.typed(client), hours));
    }
    return new Form(typed, Map.of());
  }

  private static String plain(BigDecimal hours) {
    return hours.signum() == 0 ? "0" : hours.stripTrailingZeros().toPlainString();
  }
}
