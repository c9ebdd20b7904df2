package app.tamis.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Grades a folder of facts by the classic matrix.
public record ReferenceGrading(
    LocalDate asOf,
    int windowMonths,
    Portfolio portfolio,
    Measures whole,
    List<ClientGrading> clients) {

  public static ReferenceGrading grade(Path folder, Optional<LocalDate> asOf, int windowMonths)
      throws IOException {
    Portfolio portfolio = Portfolio.read(folder);
    Facts facts = FactsReader.read(folder, portfolio);
    return grade(portfolio, facts, asOf.orElseGet(() -> AsOf.standard(facts)), windowMonths);
  }

  private static ReferenceGrading grade(
      Portfolio portfolio, Facts facts, LocalDate asOf, int windowMonths) {
    Imported imported = Imported.by(asOf, facts);
    List<InPortfolio> members = members(portfolio, facts, asOf, windowMonths);
    Measures whole =
        measures(members.stream().flatMap(it -> it.months().stream()), imported, portfolio);
    List<ClientGrading> clients =
        members.stream().map(member -> member.grading(asOf, imported, portfolio, whole)).toList();
    return new ReferenceGrading(asOf, windowMonths, portfolio, whole, clients);
  }

  /// The same figures over a group of clients.
  Measures over(List<ClientGrading> group) {
    return measures(
        group.stream().flatMap(client -> client.months().stream()), whole.imported(), portfolio);
  }

  public Json toJson() {
    return new GradingJson(this).json();
  }

  private static List<InPortfolio> members(
      Portfolio portfolio, Facts facts, LocalDate asOf, int windowMonths) {
    List<ClientFacts> everybody =
        facts.clients().stream().map(client -> ClientFacts.of(client, facts, portfolio)).toList();
    ClientMonths months = ClientMonths.of(asOf, windowMonths, everybody);
    return everybody.stream()
        .map(client -> new InPortfolio(client, sums(client, months, portfolio)))
        .filter(member -> !member.months().isEmpty())
        .toList();
  }

  private static List<Sums> sums(ClientFacts client, ClientMonths months, Portfolio portfolio) {
    return months.of(client).stream().map(month -> Rollup.of(client, month, portfolio)).toList();
  }

  private static Measures measures(Stream<Sums> months, Imported imported, Portfolio portfolio) {
    return new Measures(Sums.over(months.toList()), imported, portfolio);
  }

  /// A client that is in the portfolio at the as-of date, with the sums of its months.
  private record InPortfolio(ClientFacts facts, List<Sums> months) {

    ClientGrading grading(LocalDate asOf, Imported imported, Portfolio portfolio, Measures whole) {
      Measures own = measures(months.stream(), imported, portfolio);
      ClientCase inQuestion = new ClientCase(own, Stocks.at(asOf, facts), whole);
      return ClientGrading.of(facts.client(), inQuestion, months);
    }
  }
}
