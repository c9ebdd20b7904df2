package app.tamis.web.reminders;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.billing.Payee;
import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.law.Governing;
import app.tamis.law.Interest;
import app.tamis.law.Stretch;
import app.tamis.reminders.Claim;
import app.tamis.reminders.Overdue;
import app.tamis.reminders.Reminded;
import app.tamis.reminders.Reminders;
import app.tamis.reminders.Step;
import app.tamis.reminders.Stop;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.reminders.ReminderView.Bill;
import app.tamis.web.reminders.ReminderView.Left;
import app.tamis.web.reminders.ReminderView.Noted;
import app.tamis.web.reminders.RemindersView.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts what one client owes into words.
@Component
final class ReminderViews {

  private final Reminders reminders;
  private final Looks looks;
  private final PortfolioZone clocks;

  ReminderViews(Reminders reminders, Looks looks, PortfolioZone clocks) {
    this.reminders = reminders;
    this.looks = looks;
    this.clocks = clocks;
  }

  ReminderView of(Reminded one, Form form, Optional<String> said, Words words) {
    var tell = new ReminderWords(words);
    var today = clocks.today();
    return new ReminderView(
        RemindersPath.of(one.number()),
        words.say("reminders.one", one.name()),
        one.name(),
        ClientPath.of(one.number()),
        stands(one, tell),
        one.payee().map(Payee::email),
        one.bills().stream().map(bill -> bill(bill, tell)).toList(),
        law(one, words),
        one.next()
            .map(step -> reminders.document(one, step, today))
            .map(new Renderings(looks.inForce())::page),
        one.language(),
        one.stops().stream()
            .map(stop -> new Noted(stop.id().toString(), tell.noted(stop, one)))
            .toList(),
        form,
        which(one, form.typed("bill"), words),
        Arrays.stream(Stop.Kind.values())
            .map(kind ->
                new Choice(
                    kind.code(),
                    words.say("reminders.halt.kind." + kind.code()),
                    kind.code().equals(form.typed("kind"))))
            .toList(),
        reminders.sent(one.client()).stream()
            .map(sent -> new Left(tell.sent(sent), "/documents/" + sent.document()))
            .toList(),
        suspension(one),
        said);
  }

  private static String stands(Reminded one, ReminderWords tell) {
    var words = tell.words();
    if (one.bills().isEmpty()) {
      return words.say("reminders.nothing");
    }
    return one.next()
        .map(step ->
            words.say("reminders.now", tell.step(step))
                + (one.payee().isEmpty() ? " " + words.say("reminders.now.nobody") : ""))
        .orElseGet(() -> words.say("reminders.now.not"));
  }

  /// Once all three letters have left for a bill.
  private static Optional<String> suspension(Reminded one) {
    return one.bills().stream().anyMatch(bill -> bill.taken().containsKey(Step.LAST))
        ? Optional.of(SuspensionController.path(one.number()))
        : Optional.empty();
  }

  private Bill bill(Overdue one, ReminderWords tell) {
    return new Bill(
        one.bill().number(),
        tell.words().say("reminder.letter.day", one.bill().dueOn()),
        tell.words().number(one.bill().daysLate(clocks.today())),
        tell.amount(one.bill().open()),
        tell.state(one));
  }

  private List<String> law(Reminded one, Words words) {
    if (one.named().isEmpty()) {
      return List.of();
    }
    var says = new ArrayList<String>();
    var governing = reminders.law(one.client(), clocks.today());
    says.add(words.sentence(governing.message()));
    if (governing instanceof Governing.Known && one.consumer().isEmpty()) {
      says.add(words.say("reminders.says.consumer.unknown"));
    }
    if (reminders.settings().interestFrom().isEmpty()) {
      says.add(words.say("reminders.says.never"));
    }
    reminders.claims(one, clocks.today()).stream()
        .flatMap(claim -> said(claim, words))
        .forEach(says::add);
    return says;
  }

  /// What is owed beside a bill, and the days and rates that it is made of.
  private static Stream<String> said(Claim claim, Words words) {
    var number = claim.bill().number();
    var stretches =
        claim.says() instanceof Interest.Owed owed ? owed.stretches() : List.<Stretch>of();
    return Stream.concat(
            Stream.of(claim.says().message()), stretches.stream().map(Stretch::message))
        .map(message -> words.sentence(Message.of("reminders.says.bill", number, message)));
  }

  private static List<Choice> which(Reminded one, String chosen, Words words) {
    return Stream.concat(
            Stream.of(new Choice("", words.say("reminders.halt.all"), chosen.isEmpty())),
            one.bills().stream()
                .map(Overdue::bill)
                .map(bill -> new Choice(bill.id(), bill.number(), bill.id().equals(chosen))))
        .toList();
  }
}
