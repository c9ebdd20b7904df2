package app.tamis.facts;

import app.tamis.basics.ClientId;
import app.tamis.basics.Problems;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The door to the records behind a client's figures: what was imported, as the rollup understood
/// it. What is listed adds up to the figures of the same months.
public final class Records {

  private final BookRows book;
  private final ZoneId zone;

  public Records() {
    this(BookRows.NONE, ZoneOffset.UTC);
  }

  private Records(BookRows book, ZoneId zone) {
    this.book = book;
    this.zone = zone;
  }

  /// The same with what the book adds to what was imported.
  public Records with(BookRows rows, ZoneId inZone) {
    return new Records(rows, inZone);
  }

  /// Whose records are asked for, and of which days.
  ///
  /// @param data the data folder
  /// @param from the first day
  /// @param to the last day: nothing later is known
  public record Asked(Path data, ClientId clientId, LocalDate from, LocalDate to) {}

  private interface Reader<T> {
    T read(RecordRow row) throws SQLException;
  }

  /// Issued in that time.
  public List<Recorded.Invoice> invoices(Asked asked) {
    return list(
        "invoices",
        asked,
        row -> {
          var id = row.text();
          var number = row.textIfAny().orElse(id);
          var issuedOn = row.day();
          var dueOn = row.day();
          double total = row.number();
          double payable = row.number();
          var disputed = row.yesIfAny();
          double received = row.number();
          return new Recorded.Invoice(
              number, issuedOn, dueOn, total, payable, received, row.dayIfAny(), disputed);
        });
  }

  /// Counted in that time, and hardware that was delivered then.
  public List<Recorded.Line> lines(Asked asked) {
    return list(
        "lines",
        asked,
        row -> {
          var id = row.text();
          return new Recorded.Line(
              row.textIfAny().orElse(id),
              row.day(),
              row.textIfAny(),
              row.textIfAny(),
              row.numberIfAny(),
              row.numberIfAny(),
              row.number(),
              row.numberIfAny(),
              row.number(),
              row.yes(),
              row.day(),
              row.day(),
              row.yes());
        });
  }

  /// Fell due in that time, or were past due then.
  public List<Recorded.Due> dues(Asked asked) {
    return list(
        "dues",
        asked,
        row -> {
          var id = row.text();
          return new Recorded.Due(
              row.textIfAny().orElse(id),
              row.day(),
              row.number(),
              row.number(),
              row.whole(),
              row.number());
        });
  }

  /// Opened in that time.
  public List<Recorded.Ticket> tickets(Asked asked) {
    return list(
        "tickets",
        asked,
        row ->
            new Recorded.Ticket(
                row.text(),
                row.moment(),
                row.momentIfAny(),
                row.textIfAny(),
                row.textIfAny(),
                row.textIfAny(),
                row.textIfAny(),
                row.yesIfAny(),
                row.yes(),
                row.yes()));
  }

  /// Work that began in that time.
  public List<Recorded.Work> hours(Asked asked) {
    return list(
        "hours",
        asked,
        row ->
            new Recorded.Work(
                row.skip().moment(),
                row.number(),
                row.textIfAny(),
                row.textIfAny(),
                row.textIfAny(),
                row.yesIfAny(),
                row.number(),
                row.yes()));
  }

  /// Also those known to be the client's by their number alone.
  public List<Recorded.Call> calls(Asked asked) {
    return list(
        "calls",
        asked,
        row ->
            new Recorded.Call(
                row.skip().moment(),
                row.textIfAny(),
                row.numberIfAny(),
                row.textIfAny(),
                row.yes(),
                row.yes()));
  }

  /// Answered in that time, or given then and not answered yet.
  public List<Recorded.Advice> advice(Asked asked) {
    return list(
        "advice",
        asked,
        row ->
            new Recorded.Advice(
                row.skip().day(),
                row.textIfAny(),
                row.textIfAny(),
                row.dayIfAny(),
                row.numberIfAny()));
  }

  public List<Recorded.Survey> surveys(Asked asked) {
    return list(
        "surveys",
        asked,
        row -> new Recorded.Survey(row.skip().moment(), row.number(), row.textIfAny()));
  }

  /// By month, and by round of the caller test.
  public List<Recorded.Reactions> reactions(Asked asked) {
    var imported =
        list(
            "reactions",
            asked,
            row ->
                new Recorded.Reactions(
                    YearMonth.from(row.day()), row.whole(), row.whole(), row.number(), false));
    return Stream.concat(imported.stream(), rounds(asked))
        .sorted(Comparator.comparing(Recorded.Reactions::month))
        .toList();
  }

  private Stream<Recorded.Reactions> rounds(Asked asked) {
    return book.reactions().stream()
        .filter(round -> round.clientId().equals(asked.clientId()))
        .filter(round -> isWithin(LocalDate.ofInstant(round.at(), zone), asked))
        .map(round ->
            new Recorded.Reactions(
                YearMonth.from(LocalDate.ofInstant(round.at(), zone)),
                round.people(),
                round.people(),
                round.sum(),
                true));
  }

  private static boolean isWithin(LocalDate day, Asked asked) {
    return !day.isBefore(asked.from()) && !day.isAfter(asked.to());
  }

  public List<Recorded.Referral> referrals(Asked asked) {
    return list(
        "referrals",
        asked,
        row -> new Recorded.Referral(row.skip().day(), row.textIfAny(), row.yesIfAny()));
  }

  public List<Recorded.Activity> workDone(Asked asked) {
    return list(
        "work_done", asked, row -> new Recorded.Activity(row.day(), row.text(), row.number()));
  }

  /// Of all time, newest first.
  public List<Recorded.Contract> contracts(Path data, ClientId clientId) {
    return read(
        data,
        "contracts",
        List.of(clientId.text()),
        row ->
            new Recorded.Contract(
                row.skip().text(),
                row.day(),
                row.dayIfAny(),
                row.numberIfAny(),
                row.textIfAny(),
                row.wholeIfAny(),
                row.wholeIfAny(),
                row.numberIfAny(),
                row.numberIfAny(),
                row.numberIfAny(),
                row.dayIfAny()));
  }

  private static <T> List<T> list(String query, Asked asked, Reader<T> reader) {
    return read(
        asked.data(),
        query,
        List.of(asked.clientId().text(), asked.from().toString(), asked.to().toString()),
        reader);
  }

  /// @throws Problems where nothing was imported yet, or the file is damaged
  private static <T> List<T> read(Path data, String query, List<String> values, Reader<T> reader) {
    return Facts.reading(
        data,
        engine ->
            engine.listResource(
                "records/" + query + ".sql", values, row -> reader.read(new RecordRow(row))));
  }
}
