package app.tamis.web.clients;

import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.facts.Recorded.Contract;
import app.tamis.grading.ClientGrade;
import app.tamis.measures.ClientMonth;
import app.tamis.web.decisions.DecisionsWords;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.MonthEnds;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.ClientEvent;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Letters;
import app.tamis.web.page.Months;
import gg.jte.Content;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Puts a client into the words of its page.
///
/// @param past by today's rules throughout
/// @param published as it was published, as far back as there is a book
record ClientWords(
    Words words, MonthEnds.Past past, MonthEnds.Past published, Discretion discretion) {

  /// @param events that stand out, in any order
  ClientView view(
      ClientGrade client,
      ClientReport report,
      List<Contract> contracts,
      List<ClientEvent> events,
      List<Content> sections) {
    var numerals = past.now().numerals(words);
    var monthEnds = monthEnds(id(client));
    return new ClientView(
        DecisionsWords.path(number(client)),
        ClientPath.of(number(client)) + "/document",
        report,
        List.copyOf(monthEnds.values()),
        new TimeLine(words, numerals)
            .of(months(id(client)), past.now().grades().window().asOf(), events, monthEnds),
        contracts.stream().map(new AgreementWords(words, numerals)::of).toList(),
        records(client),
        sections,
        neighbour(client, -1),
        neighbour(client, 1));
  }

  private ShownGrades shown() {
    return ShownGrades.of(past.now());
  }

  /// What was published of each, and before there was a book, what would have been computed.
  private SequencedMap<YearMonth, ClientView.MonthEnd> monthEnds(ClientId clientId) {
    var ends = new LinkedHashMap<YearMonth, ClientView.MonthEnd>();
    past.ends()
        .forEach(end -> {
          var month = YearMonth.from(end.asOf());
          var then = published.at(end.asOf()).orElse(end);
          ends.put(
              month,
              then.find(clientId)
                  .map(client ->
                      new ClientView.MonthEnd(
                          Months.brief(month, words),
                          Letters.colour(client.letter()),
                          client.mark()))
                  .orElseGet(
                      () -> new ClientView.MonthEnd(Months.brief(month, words), "none", "")));
        });
    return ends;
  }

  /// Those in the window.
  private List<ClientMonth> months(ClientId clientId) {
    var window = past.now().grades().window();
    return past.now().facts().months().months().stream()
        .filter(month -> month.clientId().equals(clientId))
        .filter(month -> !month.month().isBefore(window.first()))
        .filter(month -> !month.month().isAfter(window.last()))
        .toList();
  }

  private List<ClientView.Link> records(ClientGrade client) {
    return RecordLists.all().stream()
        .map(RecordList::kind)
        .filter(kind -> discretion.reactions() || !kind.equals(RecordLists.REACTIONS))
        .map(kind ->
            new ClientView.Link(
                RecordLinks.label(kind, "", words), RecordLinks.to(number(client), kind, "")))
        .toList();
  }

  private Optional<ClientView.Link> neighbour(ClientGrade client, int step) {
    var clients = shown().worstFirst();
    int place = clients.stream().map(ClientWords::id).toList().indexOf(id(client)) + step;
    return place >= 0 && place < clients.size()
        ? Optional.of(link(clients.get(place)))
        : Optional.empty();
  }

  private ClientView.Link link(ClientGrade client) {
    return new ClientView.Link(name(client), shown().path(client));
  }

  private int number(ClientGrade client) {
    return past.now().clients().number(id(client));
  }

  private static ClientId id(ClientGrade client) {
    return client.findings().client().id();
  }

  private static String name(ClientGrade client) {
    return client.findings().client().name();
  }
}
