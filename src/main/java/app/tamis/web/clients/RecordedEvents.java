package app.tamis.web.clients;

import app.tamis.basics.Words;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.Recorded;
import app.tamis.facts.Records;
import app.tamis.measures.Numerals;
import app.tamis.web.page.ClientEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What stands out among a client's records, in words.
record RecordedEvents(Words words, Numerals numerals) {

  /// Below that, a bill paid late is part of the average and no event.
  private static final int VERY_LATE = 30;

  Stream<ClientEvent> recorded(Records records, AskedRecords asked) {
    var invoices = records.invoices(asked);
    return Stream.of(
            invoices.stream().flatMap(invoice -> late(invoice, asked.to())),
            invoices.stream().flatMap(this::disputed),
            records.advice(asked).stream().map(this::advice),
            records.surveys(asked).stream().map(this::survey),
            records.referrals(asked).stream().map(this::referral))
        .flatMap(events -> events);
  }

  private Stream<ClientEvent> late(Recorded.Invoice invoice, LocalDate asOf) {
    int days = invoice.daysLate(asOf);
    if (days < VERY_LATE) {
      return Stream.empty();
    }
    var amount = numerals.money(OptionalDouble.of(invoice.total()));
    return Stream.of(
        new ClientEvent(
            invoice.dueOn(),
            words.say(
                invoice.paid() ? "client.event.paid-late" : "client.event.unpaid",
                invoice.number(),
                amount,
                days)));
  }

  private Stream<ClientEvent> disputed(Recorded.Invoice invoice) {
    return invoice.disputed().orElse(false)
        ? Stream.of(
            new ClientEvent(
                invoice.issuedOn(), words.say("client.event.disputed", invoice.number())))
        : Stream.empty();
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

  Stream<ClientEvent> agreed(List<Recorded.Contract> contracts) {
    return contracts.stream()
        .flatMap(contract -> {
          var kind = words.say("word." + contract.kind());
          var began =
              new ClientEvent(contract.startedOn(), words.say("client.event.agreement", kind));
          var ended =
              contract
                  .endedOn()
                  .map(
                      end -> new ClientEvent(end, words.say("client.event.agreement.ended", kind)));
          return Stream.concat(Stream.of(began), ended.stream());
        });
  }
}
