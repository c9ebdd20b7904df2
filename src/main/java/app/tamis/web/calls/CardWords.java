package app.tamis.web.calls;

import app.tamis.basics.Amount;
import app.tamis.basics.Money;
import app.tamis.basics.Words;
import app.tamis.calls.Briefing;
import app.tamis.calls.Call;
import app.tamis.calls.Card;
import app.tamis.calls.Cards;
import app.tamis.calls.Clause;
import app.tamis.calls.Clause.Matter;
import app.tamis.calls.Owner;
import app.tamis.calls.Whose;
import app.tamis.facts.Caller;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.measures.Numerals;
import app.tamis.web.caller.Faces;
import app.tamis.web.page.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// Puts cards into words, for whoever looks at them.
///
/// @param holder whose phone an extension is, in words
/// @param written a number as people write it
/// @param registered a client's number in the register; 0 of one that isn't there yet
record CardWords(
    Words words,
    Moments moments,
    Person reader,
    Instant now,
    Function<String, String> holder,
    Function<String, String> written,
    ToIntFunction<Owner> registered) {

  CardsView cards(Cards.Open open) {
    int more = open.all() - open.newest().size();
    return new CardsView(
        reader.id().toString(),
        open.newest().stream().map(card -> card(card, true)).toList(),
        more > 0 ? Optional.of(words.say("calls.more", more)) : Optional.empty());
  }

  /// @param own whether it is the reader's, who can dismiss it
  CardView card(Card card, boolean own) {
    var call = card.call();
    var answered = call.answeredAt().isPresent();
    var client = card.briefing().filter(_ -> own).flatMap(briefing -> number(briefing.number()));
    return new CardView(
        call.id(),
        who(card.whose()),
        line(card),
        state(call),
        call.state(now) == Call.State.RINGING,
        card.briefing().map(this::facts).orElseGet(List::of),
        card.briefing().map(this::terms).orElseGet(List::of),
        say(card),
        choices(card.whose()),
        choicesWhy(card.whose()),
        !(card.whose() instanceof Whose.One),
        client.isPresent() && reader.may(Right.GRADES) && reader.may(Right.MONEY),
        client.isPresent() && reader.may(Right.RATING) && !card.gradeSeen() && !card.felt()
            ? Faces.of(words)
            : List.of(),
        afterwards(card, client.isPresent()),
        client.isPresent() && answered,
        own);
  }

  private Optional<String> afterwards(Card card, boolean known) {
    if (!known || !reader.may(Right.RATING)) {
      return Optional.empty();
    }
    if (card.felt()) {
      return Optional.of(words.say("calls.felt"));
    }
    return card.gradeSeen() ? Optional.of(words.say("calls.felt.grade-seen")) : Optional.empty();
  }

  String who(Whose whose) {
    return switch (whose) {
      case Whose.One(var owner, _) -> owner.name();
      case Whose.Several(var owners) -> words.say("calls.who.several", owners.size());
      case Whose.Nobody _ -> words.say("calls.who.nobody");
      case Whose.Hidden _ -> words.say("calls.who.hidden");
    };
  }

  private String line(Card card) {
    var call = card.call();
    var contact =
        card.whose() instanceof Whose.One(var owner, _)
            ? owner.contact()
            : Optional.<String>empty();
    return Stream.of(contact.orElse(""), contact.isPresent() ? "" : call.callerName(), number(call))
        .filter(text -> !text.isEmpty())
        .distinct()
        .reduce((one, other) -> one + " · " + other)
        .orElse("");
  }

  /// Of a call.
  String number(Call call) {
    return call.e164()
        .map(written)
        .orElseGet(
            () -> call.numberTold().isEmpty() ? words.say("calls.number.none") : call.numberTold());
  }

  String state(Call call) {
    var by = call.answeredBy().map(holder).orElse("");
    var length =
        call.length().map(lasted -> Math.max(1, (lasted.toSeconds() + 30) / 60)).orElse(0L);
    return switch (call.state(now)) {
      case RINGING -> words.say("calls.state.ringing", moments.minute(call.startedAt()));
      case MISSED -> words.say("calls.state.missed", moments.minute(call.startedAt()));
      case ANSWERED ->
          by.isEmpty()
              ? words.say("calls.state.answered", moments.minute(call.answeredAt().orElseThrow()))
              : words.say(
                  "calls.state.answered.by", moments.minute(call.answeredAt().orElseThrow()), by);
      case OVER ->
          by.isEmpty()
              ? words.say("calls.state.over", moments.minute(call.startedAt()), length)
              : words.say("calls.state.over.by", moments.minute(call.startedAt()), length, by);
    };
  }

  private List<CardView.Fact> facts(Briefing briefing) {
    var numerals = new Numerals(words, briefing.portfolio().currency());
    var facts = new ArrayList<CardView.Fact>();
    briefing
        .caller()
        .since()
        .ifPresent(since -> facts.add(fact("since", numerals.date(since), false)));
    facts.add(
        briefing
            .caller()
            .tickets()
            .map(tickets -> fact("tickets", tickets(tickets, numerals), false))
            .orElseGet(() -> fact("tickets", words.say("calls.tickets.unknown"), false)));
    facts.add(
        briefing
            .caller()
            .overdue()
            .map(overdue -> fact("overdue", overdue(overdue, numerals), overdue.isSome()))
            .orElseGet(() -> fact("overdue", words.say("calls.overdue.unknown"), false)));
    briefing
        .promise()
        .ifPresent(promise ->
            facts.add(
                fact(
                    "promise",
                    promise
                        .until()
                        .map(until ->
                            words.say("calls.promise.until", promise.what(), numerals.date(until)))
                        .orElse(promise.what()),
                    true)));
    return facts;
  }

  private CardView.Fact fact(String what, String text, boolean heavy) {
    return new CardView.Fact(words.say("calls.fact." + what), text, heavy);
  }

  private String tickets(Caller.OpenTickets tickets, Numerals numerals) {
    var subjects =
        tickets.latest().stream()
            .map(ticket -> ticket.subject().orElse(ticket.id()))
            .map(subject -> words.say("calls.quoted", shortened(subject)))
            .reduce((one, other) -> one + ", " + other);
    return words.say("calls.tickets", tickets.count(), numerals.date(tickets.asOf()))
        + subjects.map(text -> " " + text).orElse("");
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 59) + "…" : text;
  }

  private String overdue(Caller.Overdue overdue, Numerals numerals) {
    return overdue
        .since()
        .filter(_ -> overdue.isSome())
        .map(since ->
            words.say(
                "calls.overdue",
                exact(overdue.amount(), numerals),
                numerals.date(since),
                numerals.date(overdue.asOf())))
        .orElseGet(() -> words.say("calls.overdue.none", numerals.date(overdue.asOf())));
  }

  private List<CardView.Term> terms(Briefing briefing) {
    var numerals = new Numerals(words, briefing.portfolio().currency());
    return briefing.clauses().stream()
        .map(clause -> new CardView.Term(term(clause, numerals), note(clause)))
        .toList();
  }

  private String note(Clause clause) {
    if (clause.isSigned()) {
      return words.say(clause.typed() ? "calls.term.typed" : "calls.term.signed");
    }
    return isKnown(clause.matter()) ? words.say("calls.term.imported") : "";
  }

  private static boolean isKnown(Matter matter) {
    return switch (matter) {
      case Matter.AfterHours after -> after.isSaid();
      case Matter.Unsaid _ -> false;
      case Matter.PaymentFirst(var days) -> days.isPresent();
      case Matter.ByTheHour _, Matter.Covered _ -> true;
    };
  }

  private String term(Clause clause, Numerals numerals) {
    if (clause.words().isPresent()) {
      return clause.words().get();
    }
    return switch (clause.matter()) {
      case Matter.AfterHours(var hourly, var callOut) ->
          hourly.isEmpty() && callOut.isEmpty()
              ? words.say("calls.term.after-hours.unsaid")
              : words.say("calls.term.after-hours", prices(hourly, callOut, numerals));
      case Matter.PaymentFirst(var days) ->
          days.isPresent()
              ? words.say("calls.term.payment-first.days", days.getAsInt())
              : words.say("calls.term.payment-first");
      case Matter.ByTheHour(var hourly, var callOut) ->
          words.say("calls.term.by-the-hour", prices(hourly, callOut, numerals));
      case Matter.Covered _ -> words.say("calls.term.covered");
      case Matter.Unsaid _ -> words.say("calls.term.unsaid");
    };
  }

  /// Somebody says it aloud to who pays it: with its cents, where there are any.
  private static String exact(double amount, Numerals numerals) {
    return amount == Math.rint(amount)
        ? numerals.money(amount)
        : Money.exact(Amount.of(amount, numerals.currency()), numerals.words().locale());
  }

  private String prices(OptionalDouble hourly, OptionalDouble callOut, Numerals numerals) {
    return Stream.of(
            hourly.isPresent()
                ? words.say("calls.price.hour", exact(hourly.getAsDouble(), numerals))
                : "",
            callOut.isPresent()
                ? words.say("calls.price.call-out", exact(callOut.getAsDouble(), numerals))
                : "")
        .filter(text -> !text.isEmpty())
        .reduce((one, other) -> words.say("calls.price.and", one, other))
        .orElse("");
  }

  /// One courteous sentence: of what is overdue only where it is in arrears, of the rate only where
  /// the firm is closed.
  private Optional<String> say(Card card) {
    return switch (card.whose()) {
      case Whose.Hidden _, Whose.Nobody _ -> Optional.of(words.say("calls.say.unknown"));
      case Whose.Several _ -> Optional.of(words.say("calls.say.several"));
      case Whose.One(var owner, _) ->
          card.briefing().map(briefing -> say(owner.contact().orElse(owner.name()), briefing));
    };
  }

  private String say(String whom, Briefing briefing) {
    var numerals = new Numerals(words, briefing.portfolio().currency());
    var overdue = briefing.caller().overdue().filter(Caller.Overdue::isSome);
    if (briefing.isInArrears() && overdue.isPresent()) {
      return words.say(
          briefing.open() ? "calls.say.arrears" : "calls.say.arrears.after-hours",
          whom,
          exact(overdue.get().amount(), numerals),
          numerals.date(overdue.get().since().orElse(LocalDate.EPOCH)),
          numerals.date(overdue.get().asOf()));
    }
    if (!briefing.open()) {
      return briefing.clauses().stream()
          .map(Clause::matter)
          .filter(matter -> matter instanceof Matter.AfterHours after && after.isSaid())
          .map(matter -> (Matter.AfterHours) matter)
          .findFirst()
          .map(after ->
              words.say(
                  "calls.say.after-hours.rate",
                  whom,
                  prices(after.hourly(), after.callOut(), numerals)))
          .orElseGet(() -> words.say("calls.say.after-hours", whom));
    }
    return briefing.caller().tickets().stream()
        .flatMap(tickets -> tickets.latest().stream())
        .flatMap(ticket -> ticket.subject().stream())
        .findFirst()
        .map(subject -> words.say("calls.say.ticket", whom, shortened(subject)))
        .orElseGet(() -> words.say("calls.say.hello", whom));
  }

  private List<CardView.Choice> choices(Whose whose) {
    var owners =
        switch (whose) {
          case Whose.Several(var several) -> several;
          case Whose.Nobody(var near) -> near;
          case Whose.One _, Whose.Hidden _ -> List.<Owner>of();
        };
    return owners.stream()
        .map(owner ->
            new CardView.Choice(
                registered.applyAsInt(owner),
                owner.name() + owner.contact().map(contact -> " (" + contact + ")").orElse("")))
        .filter(choice -> choice.client() > 0)
        .toList();
  }

  private String choicesWhy(Whose whose) {
    return switch (whose) {
      case Whose.Several _ -> words.say("calls.choices.several");
      case Whose.Nobody(var near) -> near.isEmpty() ? "" : words.say("calls.choices.near");
      case Whose.One _, Whose.Hidden _ -> "";
    };
  }

  private static Optional<Integer> number(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }
}
