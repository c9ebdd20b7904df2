package app.tamis.prices;

import app.tamis.agreements.Agreements;
import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.Draft;
import app.tamis.agreements.Drafting;
import app.tamis.agreements.Worded;
import app.tamis.agreements.clauses.Kind;
import app.tamis.portfolio.Portfolio;
import app.tamis.prices.PriceLine.Per;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Drafts the amendment to which a client said yes, with the new prices filled in.
@Component
final class Amending {

  private static final String BLOCK = "block_hours";

  /// Which clause says a price, by its term.
  private static final Map<String, String> CLAUSES =
      Map.of(
          "monthly_fee", "managed_services",
          "block_price", BLOCK,
          "hourly_rate", "hourly_rate",
          "call_out_fee", "call_out_fee");

  private final Agreements agreements;
  private final Drafting drafting;

  Amending(Agreements agreements, Drafting drafting) {
    this.agreements = agreements;
    this.drafting = drafting;
  }

  /// @param share by which prices rise after all
  Draft draft(With client, Frozen frozen, double share, LocalDate today, Portfolio ours) {
    var starts = frozen.first().day().isBefore(today) ? today : frozen.first().day();
    var kind = agreements.catalogue().kind(Kind.AMENDMENT).orElseThrow();
    var usual =
        drafting.suggest(
            client.id(), client.name(), kind, frozen.language(), frozen.law(), starts, ours);
    boolean isBlock =
        drafting
            .inForce(client.id(), today)
            .filter(contract -> contract.kind().equals(BLOCK))
            .isPresent();
    var prices = prices(frozen.linesAt(share), isBlock ? "block_price" : "monthly_fee");
    var terms = new HashMap<>(usual.terms());
    terms.putAll(prices);
    frozen.seats().ifPresent(seats -> terms.put("seats", String.valueOf(seats)));
    return usual.with(clauses(usual, prices, frozen), terms);
  }

  /// By the terms of clauses.
  private static Map<String, String> prices(List<PriceLine> lines, String monthly) {
    var prices = new HashMap<String, String>();
    lines.stream()
        .filter(line -> line.per() == Per.MONTH)
        .map(PriceLine::now)
        .reduce(BigDecimal::add)
        .ifPresent(fee -> prices.put(monthly, plain(fee)));
    put(prices, "hourly_rate", Per.HOUR, lines);
    put(prices, "call_out_fee", Per.CALL_OUT, lines);
    return prices;
  }

  private static void put(Map<String, String> prices, String term, Per per, List<PriceLine> lines) {
    lines.stream()
        .filter(line -> line.per() == per)
        .findFirst()
        .ifPresent(line -> prices.put(term, plain(line.now())));
  }

  private static String plain(BigDecimal price) {
    return price.stripTrailingZeros().toPlainString();
  }

  /// What it adds to, and the clauses of the prices that change: nothing else is agreed anew.
  private List<Worded> clauses(Draft usual, Map<String, String> prices, Frozen frozen) {
    var catalogue = agreements.catalogue();
    var priced =
        Stream.of("monthly_fee", "block_price", "hourly_rate", "call_out_fee")
            .filter(prices::containsKey)
            .flatMap(term -> catalogue.find(CLAUSES.getOrDefault(term, term)).stream())
            .map(clause -> Worded.of(clause, frozen.language()));
    return Stream.concat(usual.clause(Kind.AMENDMENT).stream(), priced).toList();
  }
}
