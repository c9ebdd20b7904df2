package app.tamis.web.reminders;

import app.tamis.basics.Amount;
import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.billing.Payee;
import app.tamis.reminders.OpenBill;
import app.tamis.reminders.Overdue;
import app.tamis.reminders.Reminded;
import app.tamis.reminders.Sent;
import app.tamis.reminders.Step;
import app.tamis.reminders.Stop;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says where bills and letters stand.
record ReminderWords(Words words) {

  String step(Step step) {
    return words.say("reminder.step." + step.code());
  }

  static Optional<Amount> open(List<Overdue> bills) {
    return bills.stream().map(one -> one.bill().open()).reduce(Amount::plus);
  }

  String amount(Amount amount) {
    return words.say("reminder.letter.amount", amount);
  }

  String to(Reminded one) {
    return one.payee().map(Payee::email).orElseGet(() -> words.say("reminders.to.nobody"));
  }

  /// Why nothing is asked for, or when the next letter may leave.
  String why(Reminded one) {
    return sentences(one.halts());
  }

  String next(Reminded one) {
    return one.bills().stream()
        .filter(bill -> bill.nextOn().isPresent())
        .min((bill, other) -> bill.nextOn().orElseThrow().compareTo(other.nextOn().orElseThrow()))
        .map(this::nextOn)
        .orElseGet(() -> words.say("reminders.next.none"));
  }

  private String nextOn(Overdue bill) {
    return words.say("reminders.next.on", step(following(bill)), bill.nextOn().orElseThrow());
  }

  private static Step following(Overdue bill) {
    return bill.lastTaken().flatMap(Step::following).orElse(Step.FRIENDLY);
  }

  private String sentences(List<Message> messages) {
    return messages.stream().map(words::sentence).collect(Collectors.joining(" "));
  }

  /// What was done about a bill, and what comes next.
  List<String> state(Overdue bill) {
    var taken =
        bill.taken().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(one ->
                words.sentence(
                    Message.of("reminders.state.taken", step(one.getKey()), one.getValue())));
    return Stream.concat(taken, coming(bill).stream().map(words::sentence)).toList();
  }

  private Optional<Message> coming(Overdue bill) {
    if (bill.halt().isPresent()) {
      return bill.halt().map(halt -> halt.message());
    }
    return bill.next()
        .map(step -> Message.of("reminders.state.today", step(step)))
        .or(() ->
            bill.nextOn()
                .map(day -> Message.of("reminders.state.next", step(following(bill)), day)));
  }

  /// What somebody noted.
  String noted(Stop stop, Reminded one) {
    var which =
        stop.bill()
            .map(id -> words.say("reminders.halted.bill", number(id, one)))
            .orElseGet(() -> words.say("reminders.halted.all"));
    return words.say(
        "reminders.halted.noted", words.say(stop.halt().message()), which, stop.byName());
  }

  private static String number(String id, Reminded one) {
    return one.bills().stream()
        .map(Overdue::bill)
        .filter(bill -> bill.id().equals(id))
        .map(OpenBill::number)
        .findFirst()
        .orElse(id);
  }

  String sent(Sent sent) {
    return words.say(
        "reminders.sent.row",
        step(sent.step()),
        sent.on(),
        sent.byName(),
        sent.open(),
        sent.bills().size(),
        sent.bills());
  }
}
