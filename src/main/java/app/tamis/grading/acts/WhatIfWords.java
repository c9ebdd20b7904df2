package app.tamis.grading.acts;

import app.tamis.basics.Message;
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

  /// An act on a client.
  public record NamedAct(String name, ActSaid act) {}

  /// What is done to whom, worst first.
  public List<NamedAct> acts(WhatIf whatIf) {
    var portfolio = whatIf.before().portfolio();
    var byClient = whatIf.plan().byClient();
    return whatIf.clients().stream()
        .map(client -> client.before().findings().client().id())
        .flatMap(id ->
            acts(byClient.getOrDefault(id, List.of()), portfolio.find(id).orElseThrow(), portfolio)
                .stream())
        .toList();
  }

  private List<NamedAct> acts(List<Act> acts, ClientInWindow client, PortfolioWindow portfolio) {
    var words = new ActWords(portfolio, currency);
    var said = new ArrayList<NamedAct>();
    var now = client;
    for (var act : acts) {
      switch (act) {
        case Act.Part _ -> said.add(new NamedAct(client.client().name(), words.part()));
        case Act.Remedy remedy -> {
          said.add(new NamedAct(client.client().name(), words.of(remedy, now)));
          now = remedy.on(now, portfolio);
        }
      }
    }
    return said;
  }

  /// The result: first what happens if nothing is done with the time.
  public List<Message> result(WhatIf whatIf) {
    var profit = new ProfitWords(whatIf, currency);
    return Stream.of(
            Stream.of(profit.nothingDone()),
            profit.asChosen().stream(),
            profit.administration().stream(),
            others(whatIf).stream())
        .flatMap(sentences -> sentences)
        .toList();
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
}
