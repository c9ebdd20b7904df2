package app.tamis.grading.acts;

import app.tamis.basics.Message;
import app.tamis.basics.Money;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.PortfolioWindow;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Says what a what-if comes to, in words and in the figures of a month.
///
/// @param currency of the portfolio
public record WhatIfWords(Currency currency) {

  /// Less than this a month is no change.
  private static final double WORTH_SAYING = 0.5;

  /// An act on a client.
  public record Said(String client, ActSaid act) {}

  /// What is done to whom, worst first.
  public List<Said> acts(WhatIf whatIf) {
    var portfolio = whatIf.before().portfolio();
    var byClient = whatIf.plan().byClient();
    return whatIf.clients().stream()
        .map(client -> client.before().findings().client().id())
        .flatMap(id ->
            acts(byClient.getOrDefault(id, List.of()), portfolio.find(id).orElseThrow(), portfolio)
                .stream())
        .toList();
  }

  private List<Said> acts(List<Act> acts, ClientInWindow client, PortfolioWindow portfolio) {
    var words = new ActWords(portfolio, currency);
    var said = new ArrayList<Said>();
    var now = client;
    for (var act : acts) {
      switch (act) {
        case Act.Part _ -> said.add(new Said(client.client().name(), words.part()));
        case Act.Remedy remedy -> {
          said.add(new Said(client.client().name(), words.of(remedy, now)));
          now = remedy.on(now, portfolio);
        }
      }
    }
    return said;
  }

  /// The result: first what happens if nothing is done with the time.
  public List<Message> result(WhatIf whatIf) {
    var month = new Month(whatIf);
    return Stream.of(
            Stream.of(nothingDone(whatIf, month)),
            chosen(whatIf, month).stream(),
            unknownRate(whatIf).stream(),
            administration(month).stream(),
            others(whatIf).stream())
        .flatMap(sentences -> sentences)
        .toList();
  }

  /// In the figures of a month of the window.
  private record Month(WhatIf whatIf) {

    double of(double sum) {
      return sum / whatIf.before().window().months();
    }

    double freedHours() {
      return of(whatIf.freed().hours().orElse(0));
    }

    boolean freesTime() {
      return shownHours() > 0;
    }

    double shownHours() {
      return Math.rint(freedHours() * 10) / 10;
    }
  }

  private Message nothingDone(WhatIf whatIf, Month month) {
    if (whatIf.profit().nothing().isEmpty()) {
      return Message.of("whatif.profit.unknown");
    }
    double change = month.of(whatIf.profit().nothing().getAsDouble());
    if (change <= -WORTH_SAYING) {
      return falls(-change, whatIf, month);
    }
    var key = change >= WORTH_SAYING ? "whatif.profit.rises" : "whatif.profit.same";
    return month.freesTime()
        ? Message.of(key + ".free", money(change), month.shownHours())
        : Message.of(key, money(change));
  }

  private Message falls(double by, WhatIf whatIf, Month month) {
    var breakEven = whatIf.profit().breakEvenShare();
    if (breakEven.isEmpty()) {
      return Message.of("whatif.profit.falls.no-time", money(by));
    }
    double share = breakEven.getAsDouble();
    double saved = whatIf.use().saved();
    if (share > 1 - saved) {
      return Message.of(
          saved == 0 ? "whatif.profit.falls.never" : "whatif.profit.falls.never-saved",
          money(by),
          month.shownHours(),
          money(whatIf.soldRate().orElseThrow()),
          money(missing(by, whatIf, month)),
          saved);
    }
    if (saved == 0) {
      return Message.of(
          "whatif.profit.falls.until", money(by), wholePercent(share), month.shownHours());
    }
    return share > 0
        ? Message.of(
            "whatif.profit.falls.until-saved",
            money(by),
            wholePercent(share),
            month.shownHours(),
            saved)
        : Message.of("whatif.profit.falls.saved", money(by), month.shownHours(), saved);
  }

  /// Still, with all of the time sold that is paid for.
  private static double missing(double by, WhatIf whatIf, Month month) {
    double saved = whatIf.use().saved();
    return by
        - saved * month.of(whatIf.freed().labour().orElse(0))
        - (1 - saved) * month.freedHours() * whatIf.soldRate().orElseThrow();
  }

  /// Rounded up: what is said must be enough.
  private static double wholePercent(double share) {
    return Math.ceil(share * 100 - 1e-9) / 100;
  }

  private Optional<Message> chosen(WhatIf whatIf, Month month) {
    var use = whatIf.use();
    if (use.isNothing() || whatIf.profit().chosen().isEmpty() || !month.freesTime()) {
      return Optional.empty();
    }
    double change = month.of(whatIf.profit().chosen().getAsDouble());
    var key =
        change >= WORTH_SAYING
            ? "whatif.chosen.rises"
            : change <= -WORTH_SAYING ? "whatif.chosen.falls" : "whatif.chosen.same";
    return Optional.of(Message.of(key, use(whatIf), money(Math.abs(change))));
  }

  private static Optional<Message> unknownRate(WhatIf whatIf) {
    return whatIf.use().sold() > 0 && whatIf.soldRate().isEmpty()
        ? Optional.of(Message.of("whatif.sold-rate.unknown"))
        : Optional.empty();
  }

  private Message use(WhatIf whatIf) {
    var use = whatIf.use();
    var rate = money(whatIf.soldRate().orElse(0));
    if (use.saved() == 0) {
      return Message.of("whatif.use.sold", use.sold(), rate);
    }
    return use.sold() == 0
        ? Message.of("whatif.use.saved", use.saved())
        : Message.of("whatif.use.both", use.sold(), rate, use.saved());
  }

  private Optional<Message> administration(Month month) {
    double hours = month.of(month.whatIf().freed().administration());
    return hours > 0
        ? Optional.of(Message.of("whatif.administration", Math.rint(hours * 10) / 10))
        : Optional.empty();
  }

  /// Who has no act, but another grade for what is usual in the portfolio.
  private static Optional<Message> others(WhatIf whatIf) {
    var acted = whatIf.plan().byClient().keySet();
    var moved =
        whatIf.before().clients().stream()
            .filter(client -> !acted.contains(client.findings().client().id()))
            .flatMap(client ->
                whatIf
                    .after()
                    .find(client.findings().client().id())
                    .filter(after -> !after.letter().equals(client.letter()))
                    .map(after -> move(client, after))
                    .stream())
            .toList();
    return moved.isEmpty()
        ? Optional.empty()
        : Optional.of(Message.of("whatif.others", moved.size(), moved));
  }

  private static Message move(ClientGrade before, ClientGrade after) {
    return Message.of(
        "whatif.move", before.findings().client().name(), letter(before), letter(after));
  }

  private static String letter(ClientGrade client) {
    return client.letter().map(Letter::name).orElse("-");
  }

  private Money money(double amount) {
    return new Money(amount, currency);
  }
}
