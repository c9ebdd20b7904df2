package app.tamis.proposals;

import app.tamis.agreements.Drafting;
import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.book.PerPortfolio;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.BookRows;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Recorded;
import app.tamis.facts.Records;
import app.tamis.gradebook.Standing;
import app.tamis.grading.Letter;
import app.tamis.grading.acts.PricedOffer;
import app.tamis.grading.acts.Proposal;
import app.tamis.grading.acts.UsualMonth;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.ClientMonth;
import app.tamis.measures.Figure;
import app.tamis.measures.MonthsByClient;
import app.tamis.measures.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Gathers what a proposal rests on, as it is on the day on which it is made.
@Component
final class ProposalRecords {

  private static final int YEAR = 12;

  private final Drafting drafting;
  private final Records records;
  private final DataFolder data;
  private final PerPortfolio<Known> known = PerPortfolio.beginningWith(() -> Known.NOTHING);

  ProposalRecords(Drafting drafting, Records records, DataFolder data) {
    this.drafting = drafting;
    this.records = records;
    this.data = data;
  }

  FrozenProposal of(Proposal.Priced priced, ClientProposals.Wanted wanted, Standing standing) {
    var money = standing.facts().portfolio().currency();
    var client = year(priced, standing);
    var language = drafting.language(client.id());
    var done = done(client, standing);
    return new FrozenProposal(
        standing.grades().window().asOf(),
        money.getCurrencyCode(),
        language,
        drafting.us(),
        drafting.party(client.id(), client.client().name()),
        priced.usual().bills().map(bills -> bills(bills, priced.usual(), money)),
        client.months().stream().map(month -> month(month, money)).toList(),
        done.tickets(),
        done.hours(),
        priced.usual().hours(),
        priced.seats(),
        priced.options().stream()
            .map(option -> option(option, Locale.forLanguageTag(language), money))
            .toList(),
        cents(priced.hourlyRate(), money),
        BigDecimal.valueOf(priced.multiplier()),
        wanted.startsOn(),
        wanted.until(),
        wanted.contact());
  }

  private static ClientInWindow year(Proposal.Priced priced, Standing standing) {
    var window = new Window(standing.grades().window().asOf(), YEAR);
    return MonthsByClient.of(standing.facts().months())
        .in(window, standing.grades().portfolio().costs())
        .find(priced.client().id())
        .orElseThrow();
  }

  private static FrozenProposal.Bills bills(
      UsualMonth.Bills bills, UsualMonth usual, Currency money) {
    return new FrozenProposal.Bills(
        cents(bills.usual(), money),
        cents(bills.least(), money),
        cents(bills.most(), money),
        usual.months());
  }

  private static FrozenProposal.Month month(ClientMonth month, Currency money) {
    return new FrozenProposal.Month(
        month.month(),
        cents(month.sums().of(Figure.REVENUE_RECURRING, Figure.REVENUE_LABOUR), money));
  }

  private static FrozenOption option(Proposal.Option option, Locale language, Currency money) {
    var price = option.price();
    return new FrozenOption(
        price.offer().id(),
        price.offer().name(language),
        price.offer().covers(language),
        price.offer().includedShare(),
        price.offer().afterHoursIncluded(),
        cents(price.fee(), money),
        perSeat(price, money),
        cents(price.hourlyRest(), money),
        price.usual().margin(),
        price.manyHours().margin(),
        price.fewHours().margin(),
        option.gradeAfter().map(Letter::name));
  }

  private static Optional<BigDecimal> perSeat(PricedOffer price, Currency money) {
    return price.feePerSeat().stream().mapToObj(fee -> cents(fee, money)).findFirst();
  }

  private static BigDecimal cents(double amount, Currency money) {
    return Amount.of(amount, money).rounded().value();
  }

  private record Done(Optional<Integer> tickets, Optional<Integer> hours) {}

  /// Clients that are taken together count together.
  private Done done(ClientInWindow client, Standing standing) {
    var last = standing.grades().window().asOf();
    var first = client.months().getFirst().month().atDay(1);
    var asked = new AskedRecords(data.path(), client.id(), first, last);
    return records
        .with(standing.rows(), standing.facts().portfolio().timeZone(), standing.today())
        .together(data.path(), client.id(), rows -> done(asked, rows));
  }

  private static Done done(AskedRecords asked, Records rows) {
    var closed = rows.tickets(asked).stream().filter(one -> one.closedAt().isPresent()).count();
    double minutes = rows.hours(asked).stream().mapToDouble(Recorded.Work::minutes).sum();
    return new Done(some((double) closed), some(minutes / 60));
  }

  /// Nothing on record says nothing of what was done.
  private static Optional<Integer> some(double count) {
    return Optional.of((int) Math.round(count)).filter(rounded -> rounded > 0);
  }

  /// What was read, as long as nothing changes on which it rests: the list of what is to be done
  /// asks for it at every look.
  private record Known(
      String version, BookRows rows, LocalDate today, Map<Since, List<Recorded.Invoice>> bills) {

    static final Known NOTHING =
        new Known("", BookRows.NONE, LocalDate.MIN, new ConcurrentHashMap<>());

    boolean isOf(Standing standing) {
      return version.equals(standing.version())
          && today.equals(standing.today())
          && rows.equals(standing.rows());
    }
  }

  private record Since(ClientId client, LocalDate from) {}

  /// What the client was billed since a day, as far as facts reach.
  List<Recorded.Invoice> billsSince(ClientProposal proposal, LocalDate from, Standing standing) {
    var last = known.get();
    var now =
        last.isOf(standing)
            ? last
            : new Known(
                standing.version(), standing.rows(), standing.today(), new ConcurrentHashMap<>());
    known.set(now);
    return now.bills()
        .computeIfAbsent(
            new Since(proposal.client(), from), _ -> readBills(proposal, from, standing));
  }

  private List<Recorded.Invoice> readBills(
      ClientProposal proposal, LocalDate from, Standing standing) {
    var asked =
        new AskedRecords(data.path(), proposal.client(), from, standing.grades().window().asOf());
    return asked.to().isBefore(from)
        ? List.of()
        : records
            .with(standing.rows(), standing.facts().portfolio().timeZone(), standing.today())
            .together(data.path(), proposal.client(), rows -> rows.invoices(asked));
  }
}
