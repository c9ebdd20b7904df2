package app.tamis.web.clients;

import app.tamis.basics.Words;
import app.tamis.facts.Recorded;
import app.tamis.measures.Numerals;
import app.tamis.web.page.ClientEvent;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What stands out among a client's records, in words.
record RecordedEvents(Words words, Numerals numerals) {

  Stream<ClientEvent> of(StandsOut records) {
    return Stream.of(
            records.invoices().stream()
                .filter(records::isVeryLate)
                .map(invoice -> late(invoice, records.until())),
            records.invoices().stream().filter(StandsOut::isDisputed).map(this::disputed),
            records.advice().stream().map(this::advice),
            records.surveys().stream().map(this::survey),
            records.referrals().stream().map(this::referral),
            records.contracts().stream().flatMap(this::agreed))
        .flatMap(events -> events);
  }

  private ClientEvent late(Recorded.Invoice invoice, LocalDate until) {
    var amount = numerals.money(OptionalDouble.of(invoice.total()));
    return new ClientEvent(
        invoice.dueOn(),
        words.say(
            invoice.paid() ? "client.event.paid-late" : "client.event.unpaid",
            invoice.number(),
            amount,
            invoice.daysLate(until)));
  }

  private ClientEvent disputed(Recorded.Invoice invoice) {
    return new ClientEvent(
        invoice.issuedOn(), words.say("client.event.disputed", invoice.number()));
  }

  private ClientEvent advice(Recorded.Advice advice) {
    var title = advice.title().orElseGet(() -> words.say("client.event.untitled"));
    return advice
        .response()
        .map(response ->
            new ClientEvent(
                advice.respondedOn().orElse(advice.givenOn()),
                words.say("client.event.advice", title, words.say("word." + response))))
        .orElseGet(
            () -> new ClientEvent(advice.givenOn(), words.say("client.event.advice.open", title)));
  }

  private ClientEvent survey(Recorded.Survey survey) {
    return new ClientEvent(
        survey.answeredAt().toLocalDate(),
        words.say("client.event.survey", survey.score(), survey.subject().orElse("")));
  }

  private ClientEvent referral(Recorded.Referral referral) {
    return new ClientEvent(
        referral.referredOn(),
        words.say(
            referral.won().orElse(false) ? "client.event.referral.won" : "client.event.referral",
            referral.name().orElse("")));
  }

  private Stream<ClientEvent> agreed(Recorded.Contract contract) {
    var kind = words.say("word." + contract.kind());
    var began = new ClientEvent(contract.startedOn(), words.say("client.event.agreement", kind));
    var ended =
        contract
            .endedOn()
            .map(end -> new ClientEvent(end, words.say("client.event.agreement.ended", kind)));
    return Stream.concat(Stream.of(began), ended.stream());
  }
}
