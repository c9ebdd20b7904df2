package app.tamis.web.moved;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.gradebook.Moved;
import app.tamis.grading.Letter;
import app.tamis.grading.Matrix;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.Publishing;
import app.tamis.grading.Publishing.Outcome;
import app.tamis.grading.Publishing.Past;
import app.tamis.grading.Publishing.Until;
import app.tamis.grading.Why;
import app.tamis.measures.Numerals;
import app.tamis.portfolio.Clients;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Letters;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Puts what moved into words.
record MovedWords(Words words, Currency currency, Clients clients, Discretion discretion) {

  private static final int CHANGES_TOLD = 2;
  private static final String ON_FIGURES = "figures";
  private static final Set<Publishing.Because> BY_FIGURES =
      EnumSet.of(Publishing.Because.CAP, Publishing.Because.TWICE, Publishing.Because.CLEAR);

  MovedView view(Moved moved, PortfolioGrades grades) {
    var numerals = new Numerals(words, currency);
    return new MovedView(
        moved
            .from()
            .map(from -> words.say("moved.title", numerals.date(from)))
            .orElseGet(() -> words.say("moved.title.first", numerals.date(moved.to()))),
        Stream.of(
                Stream.of(Publishing.Because.values())
                    .map(because -> because.name().toLowerCase(Locale.ROOT)),
                Stream.of(ON_FIGURES, "held"))
            .flatMap(causes -> causes)
            .map(cause -> cause(cause, moved, grades))
            .filter(cause -> !cause.clients().isEmpty())
            .toList(),
        moved.clients().isEmpty()
            ? words.say("moved.nothing")
            : words.say("moved.steady", moved.steady()));
  }

  private MovedView.Cause cause(String cause, Moved moved, PortfolioGrades grades) {
    var clients =
        moved.clients().stream()
            .filter(client -> cause(client.outcome()).equals(cause))
            .map(client -> row(client, grades))
            .toList();
    return new MovedView.Cause(clients.isEmpty() ? "" : words.say("moved.cause." + cause), clients);
  }

  /// How far past a line a client is, and whether a cap or its axes moved it, would tell what the
  /// team feels: who isn't to know is told less.
  private String cause(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Held _ -> "held";
      case Outcome.Published(var _, var because) ->
          !discretion.reactions() && BY_FIGURES.contains(because)
              ? ON_FIGURES
              : because.name().toLowerCase(Locale.ROOT);
    };
  }

  private MovedView.Row row(Moved.Client client, PortfolioGrades grades) {
    boolean guess = ShownGrades.isGuess(client.now());
    return new MovedView.Row(
        ClientPath.of(clients.number(client.id())),
        client.name(),
        letter(client.was(), client.wasGuess()),
        letter(client.outcome().grade(), guess),
        letter(client.now().computed(), client.now().isProvisional()),
        why(client, grades));
  }

  private List<String> why(Moved.Client client, PortfolioGrades grades) {
    var why = new ArrayList<String>();
    switch (client.outcome()) {
      case Outcome.Published(var _, var because) -> {
        switch (because) {
          case SAME, EVIDENCE -> evidence(client, grades).forEach(why::add);
          case FIRST, MATRIX, OVERRIDE, CAP, SMALL_CLIENT ->
              notices(client, grades).forEach(why::add);
          case TWICE, CLEAR ->
              (discretion.reactions() ? changes(client) : notices(client, grades))
                  .forEach(why::add);
        }
      }
      case Outcome.Held(var _, var until) -> {
        changes(client).forEach(why::add);
        (discretion.reactions()
                ? waitsFor(client, until, grades.matrix())
                : Stream.of(next(Letters.shown(client.now().letter()))))
            .forEach(why::add);
      }
    }
    return why;
  }

  private Stream<String> notices(Moved.Client client, PortfolioGrades grades) {
    var weighs = explained(client, grades).mostly();
    return Stream.concat(Stream.of(words.sentence(weighs)), changes(client).limit(1));
  }

  /// What is still missing, or that nothing is.
  private Stream<String> evidence(Moved.Client client, PortfolioGrades grades) {
    var missing =
        explained(client, grades).notices().stream()
            .filter(notice ->
                notice.key().startsWith("why.lack.") || notice.key().startsWith("why.provisional."))
            .map(words::sentence)
            .toList();
    return missing.isEmpty()
        ? Stream.concat(
            Stream.of(words.say(client.wasGuess() ? "moved.settled" : "moved.graded")),
            notices(client, grades))
        : missing.stream();
  }

  private Why explained(Moved.Client client, PortfolioGrades grades) {
    return grades.why(client.now(), currency);
  }

  private Stream<String> changes(Moved.Client client) {
    return client.since().stream()
        .flatMap(since -> since.changes().stream())
        .limit(CHANGES_TOLD)
        .map(change -> words.sentence(change.inWords(currency)));
  }

  private Stream<String> waitsFor(Moved.Client client, Until until, Matrix matrix) {
    var letter = Letters.shown(client.now().letter());
    return switch (until) {
      case Until.TwiceOrClear(var lines) ->
          Stream.concat(
              Stream.of(next(letter)),
              lines.stream()
                  .map(past -> past(past, matrix))
                  .reduce((one, other) -> Message.of("moved.and", one, other))
                  .map(condition -> words.say("moved.until.past", condition))
                  .stream());
      case Until.TwiceAndPast(double share, boolean above) ->
          Stream.of(words.say(above ? "moved.until.smaller" : "moved.until.larger", letter, share));
    };
  }

  private String next(String letter) {
    return words.say("moved.until.next", letter);
  }

  private static Message past(Past past, Matrix matrix) {
    double points = matrix.publication().points();
    double line = past.above() ? past.line() + points : past.line() - points;
    return Message.of(
        "moved.past." + past.axis().id() + (past.above() ? ".above" : ".below"), line);
  }

  private static MovedView.Letter letter(Optional<Letter> letter, boolean guess) {
    return new MovedView.Letter(Letters.shown(letter, guess), Letters.colour(letter));
  }
}
