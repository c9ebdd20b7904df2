package app.tamis.web.hours;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.gradebook.StatedHours.Stated;
import app.tamis.portfolio.Client;
import app.tamis.web.page.Form;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What somebody says of clients' hours: a number that was tapped, or one that was typed.
///
/// @param form with what is wrong, field by field
/// @param changed clients of whom something else is said now; empty where it isn't known after all
record HoursAnswers(Form form, Map<Client, Optional<BigDecimal>> changed) {

  static final String UNKNOWN = "";
  private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

  static String tapped(Client client) {
    return "hours-" + client.number();
  }

  static String typed(Client client) {
    return "other-" + client.number();
  }

  static HoursAnswers of(
      List<Client> clients, Map<ClientId, Stated> known, Map<String, String> sent) {
    var form = new Form(sent, Map.of());
    var changed = new LinkedHashMap<Client, Optional<BigDecimal>>();
    for (var client : clients) {
      if (!sent.containsKey(tapped(client)) && !sent.containsKey(typed(client))) {
        continue;
      }
      var before = Optional.ofNullable(known.get(client.id())).map(Stated::hours);
      var said = said(client, before, sent);
      var hours = number(said);
      if (hours.isEmpty() && !said.equals(UNKNOWN)) {
        form = form.with(typed(client), Optional.of(Message.of("hours.fault", said)));
      } else if (!isSame(hours, before)) {
        changed.put(client, hours);
      }
    }
    return new HoursAnswers(form, changed);
  }

  /// What was typed, unless it is what was known before, and another number was tapped.
  private static String said(Client client, Optional<BigDecimal> before, Map<String, String> sent) {
    var typed = sent.getOrDefault(typed(client), "").strip();
    boolean isOld = before.isPresent() && isSame(number(typed), before);
    return typed.isEmpty() || (isOld && sent.containsKey(tapped(client)))
        ? sent.getOrDefault(tapped(client), UNKNOWN)
        : typed;
  }

  /// A comma is a point in half of Europe.
  private static Optional<BigDecimal> number(String text) {
    var point = text.replace(',', '.');
    return point.matches("\\d{1,6}(\\.\\d{1,2})?") && new BigDecimal(point).compareTo(MOST) <= 0
        ? Optional.of(new BigDecimal(point))
        : Optional.empty();
  }

  private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() == other.isPresent()
        && one.stream().allMatch(hours -> hours.compareTo(other.orElseThrow()) == 0);
  }
}
