package app.tamis.web.debits;

import app.tamis.agreements.Drafting;
import app.tamis.basics.Amount;
import app.tamis.basics.Words;
import app.tamis.debits.Creditor;
import app.tamis.debits.Debits;
import app.tamis.debits.Mandate;
import app.tamis.debits.MandateEvent;
import app.tamis.debits.MandateState;
import app.tamis.debits.Mandates;
import app.tamis.debits.PayingHabits;
import app.tamis.debits.Scheme;
import app.tamis.portfolio.Client;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.Moments;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts a client's mandate, and the talk about how it pays, into words.
@Component
final class MandateViews {

  private final Mandates mandates;
  private final Debits debits;
  private final Drafting drafting;

  MandateViews(Mandates mandates, Debits debits, Drafting drafting) {
    this.mandates = mandates;
    this.debits = debits;
    this.drafting = drafting;
  }

  MandateView view(
      Client client, LocalDate today, Form form, Optional<String> said, Moments moments) {
    var words = new DebitWords(moments);
    var all = mandates.list(client.id(), today);
    var standing = all.stream().filter(one -> one.state().stands()).findFirst();
    var path = DebitPath.mandate(client.number());
    var habits = debits.habits(client.id(), today);
    return new MandateView(
        path,
        client.name(),
        ClientPath.of(client.number()),
        habits(habits, moments.words()),
        ways(habits, moments.words()),
        standing.map(one -> standing(one, path, words)),
        all.stream()
            .filter(one -> !one.state().stands())
            .map(one -> one.reference() + ": " + words.stands(one))
            .toList(),
        debits.list(client.id()).stream().map(words::stands).toList(),
        standing.isPresent() ? Optional.empty() : obstacle(client, moments.words()),
        schemes(client, form, moments.words()),
        drafting.signatories(client.id()),
        DetailsForm.countries(form.typed("country"), moments.words()),
        form,
        said);
  }

  private List<String> habits(PayingHabits habits, Words words) {
    var said = new ArrayList<String>();
    said.add(
        habits.daysLate().isEmpty()
            ? words.say("debits.habits.late.unknown")
            : words.say("debits.habits.late", habits.daysLate().getAsInt()));
    said.add(
        habits
            .mostOpen()
            .map(most ->
                words.say(
                    "debits.habits.open",
                    amount(
                        habits.monthEnds().stream()
                            .map(PayingHabits.MonthEnd::open)
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .divide(
                                BigDecimal.valueOf(habits.monthEnds().size()),
                                2,
                                RoundingMode.HALF_UP)),
                    amount(most)))
            .orElseGet(() -> words.say("debits.habits.open.unknown")));
    said.add(words.say("debits.habits.returned", habits.returned()));
    said.add(words.say("debits.habits.chasing"));
    return said;
  }

  private List<String> ways(PayingHabits habits, Words words) {
    return List.of(
        habits
            .usual()
            .map(usual ->
                words.say("debits.ways.order", habits.differing(), habits.bills(), amount(usual)))
            .orElseGet(() -> words.say("debits.ways.order.unknown")),
        words.say("debits.ways.debit"));
  }

  private Amount amount(BigDecimal value) {
    return new Amount(value, drafting.currency());
  }

  private MandateView.Standing standing(Mandate mandate, String path, DebitWords words) {
    var signed = mandate.state().signed();
    return new MandateView.Standing(
        path + "/" + mandate.id(),
        words.scheme(mandate),
        words.words().say("debits.scheme." + mandate.scheme().code() + ".means"),
        mandate.reference(),
        words.account(mandate),
        words.stands(mandate),
        mandate.state() instanceof MandateState.Asked,
        mandate.state() instanceof MandateState.Active,
        mandate.scheme().isSepa(),
        mandate.scheme().isGoCardless(),
        mandate.document().map(id -> "/documents/" + id).orElse(""),
        signed.filter(MandateState.Signature::onPaper).isPresent(),
        mandates.events(mandate.id()).stream().map(event -> said(event, words)).toList());
  }

  private static String said(MandateEvent event, DebitWords words) {
    return words.moments().minute(event.at())
        + " – "
        + words.words().say("debits.event." + event.what().code(), event.by(), event.detail());
  }

  private Optional<String> obstacle(Client client, Words words) {
    var schemes = mandates.schemes(client.id());
    if (schemes.isEmpty()) {
      return Optional.of(
          words.say("debits.obstacle.currency", drafting.currency().getCurrencyCode()));
    }
    boolean may =
        mandates.creditor().filter(one -> schemes.stream().anyMatch(one::may)).isPresent();
    return may ? Optional.empty() : Optional.of(words.say("debits.obstacle.creditor"));
  }

  private List<MandateView.Choice> schemes(Client client, Form form, Words words) {
    var creditor = mandates.creditor();
    var may =
        mandates.schemes(client.id()).stream()
            .filter(scheme -> creditor.filter(one -> one.may(scheme)).isPresent())
            .toList();
    var chosen = Scheme.find(form.typed("scheme")).filter(may::contains);
    return may.stream()
        .map(scheme ->
            new MandateView.Choice(
                scheme.code(),
                words.say("debits.scheme." + scheme.code()),
                words.say("debits.scheme." + scheme.code() + ".means"),
                scheme.equals(chosen.orElse(may.getFirst()))))
        .toList();
  }

  /// Who collects by a scheme; empty where nobody can.
  Optional<Creditor> creditor(Client client, String scheme) {
    return Scheme.find(scheme)
        .filter(mandates.schemes(client.id())::contains)
        .flatMap(chosen -> mandates.creditor().filter(one -> one.may(chosen)));
  }
}
