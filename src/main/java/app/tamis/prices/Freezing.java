package app.tamis.prices;

import app.tamis.agreements.AgreedClauses;
import app.tamis.agreements.Agreement;
import app.tamis.agreements.Agreements;
import app.tamis.agreements.Draft;
import app.tamis.agreements.Drafting;
import app.tamis.agreements.TermDates;
import app.tamis.agreements.clauses.Clauses;
import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Directory.Firm;
import app.tamis.facts.Recorded;
import app.tamis.facts.Records;
import app.tamis.gradebook.Standing;
import app.tamis.law.LawTable;
import app.tamis.law.PriceClause;
import app.tamis.law.PriceIndex;
import app.tamis.lawbook.LawsInForce;
import app.tamis.measures.ClientInWindow;
import app.tamis.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Gathers what a letter rests on, as it is on the day on which a campaign is made.
@Component
final class Freezing {

  private static final int YEAR = 12;

  private final Agreements agreements;
  private final AgreedClauses agreed;
  private final Drafting drafting;
  private final Records records;
  private final DataFolder data;
  private final LawsInForce laws;
  private final Clauses catalogue = Clauses.shipped();

  Freezing(
      Agreements agreements,
      AgreedClauses agreed,
      Drafting drafting,
      Records records,
      DataFolder data,
      LawsInForce laws) {
    this.agreements = agreements;
    this.agreed = agreed;
    this.drafting = drafting;
    this.records = records;
    this.data = data;
    this.laws = laws;
  }

  /// @param frozen empty where nothing could be worked out
  /// @param obstacle why there is no letter
  record Made(Optional<Frozen> frozen, Optional<Obstacle> obstacle) {

    static Made not(Obstacle why) {
      return new Made(Optional.empty(), Optional.of(why));
    }
  }

  /// Why a client gets no letter whatever its prices are.
  Optional<Obstacle> stands(ClientId client, LocalDate today) {
    var firm = drafting.directory().firm(client);
    if (firm.flatMap(Firm::insolvencySince).isPresent()) {
      return Optional.of(Obstacle.INSOLVENT);
    }
    boolean ends =
        firm.flatMap(Firm::until).isPresent()
            || drafting.inForce(client, today).flatMap(Recorded.Contract::endedOn).isPresent()
            || agreements.inForce(client, today).stream().anyMatch(one -> one.endsOn().isPresent());
    return ends ? Optional.of(Obstacle.LEAVING) : Optional.empty();
  }

  Made of(ClientId client, Rule rule, LocalDate wanted, Standing standing) {
    var inWindow = standing.grades().portfolio().find(client);
    if (inWindow.isEmpty()) {
      return Made.not(Obstacle.UNKNOWN);
    }
    var bound = agreements.inForce(client, standing.today());
    var law = law(bound, standing.facts().portfolio());
    return switch (Share.of(
        rule, inWindow.get(), standing.grades().portfolio(), table(law, standing))) {
      case Share.None(var why) -> Made.not(stands(client, standing.today()).orElse(why));
      case Share.Of share -> made(inWindow.get(), rule, share, wanted, standing, bound, law);
    };
  }

  private Made made(
      ClientInWindow client,
      Rule rule,
      Share.Of share,
      LocalDate wanted,
      Standing standing,
      List<Agreement> bound,
      String law) {
    var past = past(asked(client.id(), standing), standing);
    var lines = lines(client, share.value(), standing, past.lines());
    var clause = clause(bound);
    var language = drafting.language(client.id());
    var first =
        FirstDay.of(clause.map(Signed::clause), rule, share.value(), standing.today(), wanted);
    var frozen =
        new Frozen(
            standing.grades().window().asOf(),
            standing.facts().portfolio().currency().getCurrencyCode(),
            language,
            law,
            drafting.us(),
            drafting.party(client.id(), client.client().name()),
            Rise.of(share.value(), client, standing.grades()),
            share.atCeiling(),
            first,
            clause.map(Signed::heading),
            index(rule, language),
            lines,
            past.done(),
            drafting.directory().firm(client.id()).flatMap(Freezing::seats));
    var obstacle =
        stands(client.id(), standing.today())
            .or(() -> lines.isEmpty() ? Optional.of(Obstacle.NO_PRICES) : Optional.empty())
            .or(() ->
                lines.stream().allMatch(PriceLine::stays)
                    ? Optional.of(Obstacle.NOTHING)
                    : Optional.empty());
    return new Made(Optional.of(frozen), obstacle);
  }

  private List<PriceLine> lines(
      ClientInWindow client, double share, Standing standing, List<Recorded.Line> billed) {
    var terms = agreed.on(client.id(), standing.today());
    return new PriceLines(
            billed,
            terms.number("monthly_fee"),
            terms.number("hourly_rate"),
            terms.number("call_out_fee"),
            Math.max(0, standing.facts().portfolio().currency().getDefaultFractionDigits()))
        .rising(share, standing.grades().window().asOf(), YEAR);
  }

  private AskedRecords asked(ClientId client, Standing standing) {
    var window = standing.grades().window();
    return new AskedRecords(data.path(), client, window.first().atDay(1), window.asOf());
  }

  /// What was billed and done in the past months.
  private record Past(List<Recorded.Line> lines, YearDone done) {}

  /// Clients that are taken together count together.
  private Past past(AskedRecords asked, Standing standing) {
    return records
        .with(standing.rows(), standing.facts().portfolio().timeZone(), standing.today())
        .together(
            data.path(), asked.clientId(), rows -> new Past(rows.lines(asked), done(asked, rows)));
  }

  private static YearDone done(AskedRecords asked, Records rows) {
    var closed = rows.tickets(asked).stream().filter(one -> one.closedAt().isPresent()).count();
    double minutes = rows.hours(asked).stream().mapToDouble(Recorded.Work::minutes).sum();
    double quietly = rows.workDone(asked).stream().mapToDouble(Recorded.Activity::count).sum();
    return new YearDone(
        asked.from(), asked.to(), some((double) closed), some(minutes / 60), some(quietly));
  }

  /// Nothing on record says nothing of what was done.
  private static Optional<Integer> some(double count) {
    return Optional.of((int) Math.round(count)).filter(rounded -> rounded > 0);
  }

  private static Optional<Integer> seats(Firm firm) {
    return firm.seats().stream().boxed().findFirst();
  }

  /// @param heading of the clause
  private record Signed(FirstDay.Clause clause, String heading) {}

  /// Of what was signed last, here or on paper that was typed in.
  private Optional<Signed> clause(List<Agreement> bound) {
    return bound.stream()
        .map(Agreement::draft)
        .flatMap(draft ->
            Stream.of("price_review_fr", "price_review")
                .flatMap(id -> draft.clause(id).stream())
                .flatMap(worded -> clause(draft, worded.clause(), worded.title()).stream()))
        .findFirst();
  }

  private Optional<Signed> clause(Draft draft, String id, String heading) {
    boolean isIndex = id.equals("price_review_fr");
    return new TermDates(draft, catalogue)
        .review(draft.startsOn())
        .map(first ->
            new Signed(
                new FirstDay.Clause(
                    new PriceClause(first.minusYears(1), YEAR, FirstDay.TOLD_DAYS),
                    isIndex ? OptionalDouble.empty() : most(draft),
                    isIndex ? Optional.of(PriceIndex.SYNTEC_REVISED) : Optional.empty()),
                heading));
  }

  private OptionalDouble most(Draft draft) {
    return draft.number("most_rise_percent", catalogue).stream()
        .mapToDouble(percent -> percent.doubleValue() / 100)
        .findFirst();
  }

  private static Optional<String> index(Rule rule, String language) {
    var words = Words.of(language);
    return rule instanceof Rule.Index(var index, var then, var now)
        ? Optional.of(words.say("prices.letter.index", index.message(), then, now))
        : Optional.empty();
  }

  private static String law(List<Agreement> bound, Portfolio ours) {
    return bound.stream().map(one -> one.draft().law()).findFirst().orElse(ours.country());
  }

  private Optional<LawTable> table(String law, Standing standing) {
    return laws.tables()
        .governing(Optional.of(law), standing.facts().portfolio().country())
        .found();
  }
}
