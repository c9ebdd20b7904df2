package app.tamis.parting;

import app.tamis.agreements.AgreedClauses;
import app.tamis.agreements.Agreement;
import app.tamis.agreements.AgreementState;
import app.tamis.agreements.Agreements;
import app.tamis.agreements.Commitments;
import app.tamis.agreements.Drafting;
import app.tamis.agreements.TermDates;
import app.tamis.agreements.clauses.Clauses;
import app.tamis.basics.ClientId;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Directory.Firm;
import app.tamis.facts.Facts;
import app.tamis.facts.Recorded;
import app.tamis.facts.Records;
import app.tamis.gradebook.Standing;
import app.tamis.law.LawTable;
import app.tamis.lawbook.LawsInForce;
import app.tamis.lift.Lifts;
import app.tamis.lift.OurPart;
import app.tamis.measures.Source;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Gathers what a parting rests on: agreements, bills, records, the law.
@Component
final class PartingRecords {

  /// Nobody is told of older bills.
  private static final int YEARS = 10;

  private final Agreements agreements;
  private final AgreedClauses agreed;
  private final Commitments commitments;
  private final Drafting drafting;
  private final Lifts lifts;
  private final Facts facts;
  private final Records records;
  private final DataFolder data;
  private final LawsInForce laws;
  private final Clauses catalogue = Clauses.shipped();

  PartingRecords(
      Agreements agreements,
      AgreedClauses agreed,
      Commitments commitments,
      Drafting drafting,
      Lifts lifts,
      Facts facts,
      Records records,
      DataFolder data,
      LawsInForce laws) {
    this.agreements = agreements;
    this.agreed = agreed;
    this.commitments = commitments;
    this.drafting = drafting;
    this.lifts = lifts;
    this.facts = facts;
    this.records = records;
    this.data = data;
    this.laws = laws;
  }

  /// @param firstGuess as pages say it
  MayPart may(Client client, Optional<Standing> standing, boolean firstGuess) {
    return new MayPart(
        standing.flatMap(known -> known.grades().find(client.id())),
        firstGuess,
        lifts.list(client.id()),
        commitments.list(client.id()).stream().anyMatch(Breaches::isOne),
        insolvencySince(client.id()));
  }

  Optional<LocalDate> insolvencySince(ClientId client) {
    return drafting.directory().firm(client).flatMap(Firm::insolvencySince);
  }

  OurPart ourPart(ClientId client, LocalDate today) {
    return lifts.ourPart(client, today, drafting.directory().tools(client));
  }

  LetterBasis basis(
      Client client, String language, LocalDate today, boolean answered, Optional<Owed> owed) {
    return new LetterBasis(
        drafting.us(),
        drafting.party(client.id(), client.name()),
        agreed.find(client.id(), "notice", today, language).map(clause -> clause.heading()),
        toEnd(client.id(), today),
        answered ? Optional.empty() : insolvencySince(client.id()),
        owed.map(Owed::open));
  }

  ToEnd toEnd(ClientId client, LocalDate today) {
    var bound = agreements.inForce(client, today);
    int days =
        agreed
            .on(client, today)
            .number("notice_days")
            .map(BigDecimal::intValue)
            .filter(found -> found >= 0)
            .orElse(0);
    return new ToEnd(
        drafting.directory().firm(client).flatMap(Firm::since),
        days,
        termEnd(bound, client, today.plusDays(days)),
        law(bound));
  }

  Optional<BigDecimal> hourlyRate(ClientId client, LocalDate today) {
    return agreed.on(client, today).number("hourly_rate");
  }

  /// The end of the term that runs when the notice is over: one that is renewed by then isn't cut.
  private Optional<LocalDate> termEnd(List<Agreement> bound, ClientId client, LocalDate day) {
    var signed =
        bound.stream()
            .flatMap(one -> new TermDates(one.draft(), catalogue).endOfTerm(day).stream())
            .max(LocalDate::compareTo);
    return signed.or(() ->
        bound.isEmpty()
            ? drafting.inForce(client, day).flatMap(Recorded.Contract::endedOn)
            : Optional.empty());
  }

  private Optional<LawTable> law(List<Agreement> bound) {
    var named = bound.stream().map(one -> one.draft().law()).findFirst();
    var ours = drafting.settings().map(Portfolio::country);
    return named
        .or(() -> ours)
        .flatMap(
            country -> laws.tables().governing(Optional.of(country), ours.orElse(country)).found());
  }

  /// Empty where no bills and payments were imported: nothing on record says nothing.
  Optional<Owed> owed(ClientId client, Optional<Standing> standing, LocalDate today) {
    return standing
        .filter(known -> known.grades().portfolio().imported().contains(Source.PAYMENTS))
        .map(known ->
            new Owed(
                with(known, known.facts().portfolio().timeZone(), today)
                    .invoices(
                        new AskedRecords(data.path(), client, today.minusYears(YEARS), today)),
                known.facts().portfolio().currency()));
  }

  private Records with(Standing known, ZoneId zone, LocalDate today) {
    return records.with(known.rows(), zone, today);
  }

  List<GoesAlong.Tied> along(ClientId client, LocalDate today) {
    var referrals =
        facts.versionInForce(data.path()).isEmpty()
            ? List.<Recorded.Referral>of()
            : records.referrals(
                new AskedRecords(data.path(), client, today.minusYears(YEARS), today));
    return new GoesAlong(drafting.directory(), referrals).of(client);
  }

  WinBack winBack(ClientId client, LocalDate since, LocalDate today, Optional<Owed> owed) {
    var signed =
        bound(client, today)
            .flatMap(one ->
                one.state() instanceof AgreementState.Signed(_, _, var on) && !on.isBefore(since)
                    ? Stream.of(on)
                    : Stream.empty())
            .max(LocalDate::compareTo);
    return new WinBack(signed, paysByDebit(client, today), owed.map(found -> found.overdue(today)));
  }

  /// Also by what begins later.
  private Stream<Agreement> bound(ClientId client, LocalDate today) {
    return agreements.list(client).stream()
        .filter(Agreement::isSigned)
        .filter(one -> one.endsOn().filter(last -> !last.isAfter(today)).isEmpty());
  }

  /// By what was signed last, or else by the imported contract.
  private boolean paysByDebit(ClientId client, LocalDate today) {
    return bound(client, today)
        .map(one -> one.draft().terms().get("payment_method"))
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> drafting.inForce(client, today).flatMap(Recorded.Contract::paymentMethod))
        .filter("direct_debit"::equals)
        .isPresent();
  }
}
