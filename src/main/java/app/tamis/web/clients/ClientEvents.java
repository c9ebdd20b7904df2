package app.tamis.web.clients;

import app.tamis.basics.Words;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.Recorded;
import app.tamis.facts.Records;
import app.tamis.gradebook.ClientDecisions;
import app.tamis.gradebook.Gradings.Shown;
import app.tamis.grading.Publishing;
import app.tamis.measures.Numerals;
import app.tamis.web.clients.TimeLine.Event;
import app.tamis.web.page.Letters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What stands out among a client's records, and what people decided, in words.
record ClientEvents(Words words, Numerals numerals, ZoneId zone) {

  /// Below that, a bill paid late is part of the average and no event.
  private static final int VERY_LATE = 30;

  private static final String BY_OTHER_RULES =
      Publishing.Because.MATRIX.name().toLowerCase(Locale.ROOT);

  Stream<Event> recorded(Records records, AskedRecords asked) {
    var invoices = records.invoices(asked);
    return Stream.of(
            invoices.stream().flatMap(invoice -> late(invoice, asked.to())),
            invoices.stream().flatMap(this::disputed),
            records.advice(asked).stream().map(this::advice),
            records.surveys(asked).stream().map(this::survey),
            records.referrals(asked).stream().map(this::referral))
        .flatMap(events -> events);
  }

  private Stream<Event> late(Recorded.Invoice invoice, LocalDate asOf) {
    int days = invoice.daysLate(asOf);
    if (days < VERY_LATE) {
      return Stream.empty();
    }
    var amount = numerals.money(OptionalDouble.of(invoice.total()));
    return Stream.of(
        new Event(
            invoice.dueOn(),
            words.say(
                invoice.isPaid() ? "client.event.paid-late" : "client.event.unpaid",
                invoice.number(),
                amount,
                days)));
  }

  private Stream<Event> disputed(Recorded.Invoice invoice) {
    return invoice.disputed().orElse(false)
        ? Stream.of(
            new Event(invoice.issuedOn(), words.say("client.event.disputed", invoice.number())))
        : Stream.empty();
  }

  private Event advice(Recorded.Advice advice) {
    var title = advice.title().orElseGet(() -> words.say("client.event.untitled"));
    return advice
        .response()
        .map(response ->
            new Event(
                advice.respondedOn().orElse(advice.givenOn()),
                words.say("client.event.advice", title, words.say("word." + response))))
        .orElseGet(() -> new Event(advice.givenOn(), words.say("client.event.advice.open", title)));
  }

  private Event survey(Recorded.Survey survey) {
    return new Event(
        survey.answeredAt().toLocalDate(),
        words.say("client.event.survey", survey.score(), survey.subject().orElse("")));
  }

  private Event referral(Recorded.Referral referral) {
    return new Event(
        referral.referredOn(),
        words.say(
            referral.won().orElse(false) ? "client.event.referral.won" : "client.event.referral",
            referral.name().orElse("")));
  }

  Stream<Event> agreed(List<Recorded.Contract> contracts) {
    return contracts.stream()
        .flatMap(contract -> {
          var kind = words.say("word." + contract.kind());
          var began = new Event(contract.startedOn(), words.say("client.event.agreement", kind));
          var ended =
              contract
                  .endedOn()
                  .map(end -> new Event(end, words.say("client.event.agreement.ended", kind)));
          return Stream.concat(Stream.of(began), ended.stream());
        });
  }

  /// From one published grade to the next.
  Stream<Event> graded(List<Shown> history) {
    return IntStream.range(1, history.size())
        .filter(i -> !history.get(i).grade().equals(history.get(i - 1).grade()))
        .mapToObj(i ->
            new Event(
                history.get(i).monthEnd(),
                words.say(
                    history.get(i).because().equals(BY_OTHER_RULES)
                        ? "client.event.graded.rules"
                        : "client.event.graded",
                    Letters.shown(history.get(i - 1).grade()),
                    Letters.shown(history.get(i).grade()))));
  }

  Stream<Event> given(List<ClientDecisions.Given> given) {
    return given.stream()
        .map(one ->
            new Event(
                one.decided().from(),
                words.say(
                    "client.event.given",
                    one.decided().grade().name(),
                    one.by(),
                    one.decided().reason())));
  }

  Stream<Event> refused(List<ClientDecisions.Refused> refused) {
    return refused.stream()
        .filter(one -> one.withdrawnBy().isEmpty())
        .map(one -> new Event(one.on(), words.say("client.event.refused", one.what(), one.by())));
  }

  Stream<Event> noted(List<ClientDecisions.Note> notes) {
    return notes.stream()
        .filter(note -> note.removedBy().isEmpty())
        .map(note -> {
          var first = note.wordings().getLast();
          return new Event(
              first.at().atZone(zone).toLocalDate(),
              words.say("client.event.note", first.by(), note.wordings().getFirst().text()));
        });
  }
}
