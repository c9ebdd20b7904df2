package app.tamis.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// A folder of facts that was read, and can be looked at as of any month end.
record Reference(Portfolio portfolio, Facts facts, List<Bill> bills, List<ClientFacts> everybody) {

  static Reference read(Path folder) throws IOException {
    Settings settings = Settings.read(folder);
    Facts facts = FactsReader.read(folder, settings);
    List<Bill> bills = Bills.of(facts, settings);
    return new Reference(
        new Portfolio(settings, Rates.of(settings, facts.invoiceLines())),
        facts,
        bills,
        facts.clients().stream().map(client -> ClientFacts.of(client, facts, bills)).toList());
  }

  LocalDate standardAsOf() {
    return AsOf.standard(facts);
  }

  Standing standing(LocalDate asOf, int windowMonths) {
    Coverage coverage = Coverage.at(asOf, facts);
    boolean estimated = Estimation.at(asOf, facts, coverage);
    Imported imported = Imported.by(asOf, facts, bills, estimated);
    ClientMonths months = new ClientMonths(asOf, windowMonths, coverage.month(estimated));
    List<Member> members =
        everybody.stream()
            .filter(client -> !months.of(client).isEmpty())
            .map(client -> member(client, months, imported, estimated))
            .toList();
    return new Standing(
        asOf,
        windowMonths,
        portfolio,
        imported,
        estimated,
        estimated ? Optional.empty() : timeCoverage(asOf, windowMonths),
        members);
  }

  private Member member(
      ClientFacts client, ClientMonths months, Imported imported, boolean estimated) {
    LocalDate asOf = months.asOf();
    boolean paymentsMissing =
        new PaymentsMissing(asOf, months.windowMonths(), bills, portfolio.settings())
            .of(client.client().id());
    return new Member(
        client.client(),
        Terms.of(new ContractsInForce(facts.contracts()).of(client.client().id(), asOf)),
        evidence(client.client(), imported, estimated, paymentsMissing),
        paymentsMissing,
        sums(client, months.of(client), estimated),
        Stocks.at(asOf, client.bills()));
  }

  private List<Sums> sums(ClientFacts client, List<YearMonth> months, boolean estimated) {
    return months.stream().map(month -> Rollup.of(client, month, portfolio, estimated)).toList();
  }

  private static Imported evidence(
      Facts.Client client, Imported imported, boolean estimated, boolean paymentsMissing) {
    boolean noHours = estimated && client.hoursPerMonth().isEmpty();
    Imported withHours = noHours ? imported.without(Imported.Source.HOURS) : imported;
    return paymentsMissing ? withHours.without(Imported.Source.PAYMENTS) : withHours;
  }

  private Optional<Fraction> timeCoverage(LocalDate asOf, int windowMonths) {
    return TimeCoverage.of(
        facts.timeEntries(), asOf, windowMonths, portfolio.settings().paidHours());
  }
}
