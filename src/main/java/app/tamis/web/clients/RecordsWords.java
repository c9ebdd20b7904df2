package app.tamis.web.clients;

import app.tamis.basics.Words;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.Recorded;
import app.tamis.facts.Records;
import app.tamis.grading.ClientGrade;
import app.tamis.measures.Numerals;
import app.tamis.measures.Window;
import app.tamis.portfolio.Portfolio;
import app.tamis.web.page.Cells;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Listing;
import app.tamis.web.page.Order;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/// Puts a client's records into words: those of its own months in the window, so that they add up
/// to its figures, or those of one month.
record RecordsWords(
    Words words, Portfolio portfolio, ClientGrade client, Window window, Path data) {

  <T extends Recorded> RecordsView page(RecordList<T> list, RecordsAsked asked, Records records) {
    var numerals = new Numerals(words, portfolio.currency());
    var title = RecordLinks.label(list.kind(), asked.only(), words);
    var name = client.findings().client().name();
    var range = range(asked);
    return new RecordsView(
        name,
        ClientPath.of(asked.number()),
        title,
        words.say("records.window", numerals.date(range.from()), numerals.date(range.to())),
        note(list.kind()),
        filters(list, asked),
        listing(list, asked, records)
            .view(
                words.say("records.caption", title, name),
                asked.order(),
                asked.page(),
                (order, page) -> asked.address(list.kind(), order, page),
                words),
        words.say("records.none"),
        asked.address(list.kind() + ".csv", asked.order(), 1));
  }

  <T extends Recorded> List<List<String>> lines(
      RecordList<T> list, RecordsAsked asked, Records records) {
    return listing(list, asked, records).lines(words);
  }

  private <T extends Recorded> Listing<T> listing(
      RecordList<T> list, RecordsAsked asked, Records records) {
    var cells = new Cells(new Numerals(words, portfolio.currency()));
    var filter = list.filter(asked.only()).orElseThrow();
    return new Listing<>(list.fields().apply(cells), list.rows(records, range(asked), filter))
        .sorted(asked.order(), words);
  }

  private AskedRecords range(RecordsAsked asked) {
    var first = window.last().minusMonths(client.findings().months() - 1L);
    return new AskedRecords(
        data,
        client.findings().client().id(),
        asked.month().orElse(first).atDay(1),
        asked.month().map(YearMonth::atEndOfMonth).orElse(window.asOf()));
  }

  private String note(String kind) {
    var key = "records." + kind + "-note";
    return words.has(key) ? words.say(key, portfolio.currency().getCurrencyCode()) : "";
  }

  private <T extends Recorded> List<RecordsView.Filter> filters(
      RecordList<T> list, RecordsAsked asked) {
    return list.filters().stream()
        .map(filter ->
            new RecordsView.Filter(
                filter.id().isEmpty()
                    ? words.say("records.all")
                    : RecordLinks.label(list.kind(), filter.id(), words),
                asked.only(filter.id()).address(list.kind(), Order.of(""), 1),
                filter.id().equals(asked.only())))
        .toList();
  }
}
