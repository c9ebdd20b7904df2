package app.tamis.law;

import app.tamis.basics.Problems;
import app.tamis.basics.Yaml;
import app.tamis.law.LateTerms.LateRate;
import app.tamis.law.PriceIndices.Successor;
import app.tamis.law.ReferenceRates.ReferenceRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Reads one table, and names every fault that it finds with its line, all together.
final class LawTableReader {

  private static final int MOST_PERCENT = 50;
  private static final int MOST_MONEY = 1_000_000_000;
  private static final List<String> RATES = List.of("each_half_year", "of_the_beginning");
  private static final List<String> RIGHTS = List.of("by_law", "by_clause");
  private static final String UNION = "EU";

  /// Of a document that lacks them, which is no table.
  private static final Origin NOWHERE = new Origin("", LocalDate.EPOCH, true);

  private static final LateTerms NOTHING_OF_LATE_BILLS =
      new LateTerms(Optional.empty(), Optional.empty(), NOWHERE);
  private static final PaymentTerms NO_TERMS =
      new PaymentTerms(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, NOWHERE);

  private final LawTables others;

  private LawTableReader(LawTables others) {
    this.others = others;
  }

  /// @param others whose reference rates may hold here too
  /// @throws Problems with every fault
  static LawTable read(String source, String text, LawTables others) {
    var document = Yaml.read(source, text);
    var table = new LawTableReader(others).table(new Entries(document.root()));
    document.finish();
    return table;
  }

  private LawTable table(Entries root) {
    var country = country(root);
    return new LawTable(
        country,
        members(root),
        root.need("late").map(late -> late(country, late)).orElse(NOTHING_OF_LATE_BILLS),
        root.need("terms").map(LawTableReader::terms).orElse(NO_TERMS),
        root.find("notice").map(LawTableReader::notice),
        root.find("suspension").map(LawTableReader::suspension),
        root.find("withdrawal").map(LawTableReader::withdrawal),
        root.find("price_indices").map(LawTableReader::priceIndices));
  }

  private static String country(Entries root) {
    var country = root.text("country");
    if (!country.isEmpty() && !country.equals(UNION) && !isCountry(country)) {
      root.problem("law.fault.country", country);
    }
    return country;
  }

  private static Set<String> members(Entries root) {
    root.map().list("members").stream()
        .filter(item -> item.text().filter(code -> !isCountry(code)).isPresent())
        .forEach(item -> item.problem("law.fault.country", item.text().orElseThrow()));
    return new HashSet<>(root.map().texts("members"));
  }

  private static boolean isCountry(String code) {
    return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
  }

  private LateTerms late(String country, Entries late) {
    return new LateTerms(
        late.find("reference_rates").map(rates -> rate(country, late, rates)),
        late.find("fixed_sums").map(LawTableReader::fixedSums),
        late.origin());
  }

  private LateRate rate(String country, Entries late, Entries rates) {
    return new LateRate(
        rates.map().has("of") ? ratesOf(rates) : rates(country, rates),
        late.decimal("points", 0, MOST_PERCENT),
        late.word("rate", RATES).equals("of_the_beginning"));
  }

  private ReferenceRates ratesOf(Entries rates) {
    var country = rates.text("of");
    var shared = others.find(country).flatMap(table -> table.late().rate());
    if (shared.isEmpty()) {
      rates.problem("law.fault.rates", country);
    }
    return shared.map(LateRate::reference).orElse(new ReferenceRates(country, Map.of()));
  }

  private static ReferenceRates rates(String country, Entries rates) {
    var byHalfYear = new HashMap<LocalDate, ReferenceRate>();
    for (var entry : rates.list("list")) {
      var from = entry.date("from");
      if (!from.equals(HalfYears.first(from))) {
        entry.problem("law.fault.half-year", from.toString());
      }
      var rate =
          new ReferenceRate(entry.decimal("percent", -MOST_PERCENT, MOST_PERCENT), entry.origin());
      if (byHalfYear.put(from, rate) != null) {
        entry.problem("law.fault.twice", from.toString());
      }
    }
    return new ReferenceRates(country, byHalfYear);
  }

  private static FixedSums fixedSums(Entries sums) {
    var byTotal = new TreeMap<BigDecimal, BigDecimal>();
    for (var step : sums.list("steps")) {
      var from = step.decimal("from", 0, MOST_MONEY);
      if (byTotal.put(from, step.decimal("sum", 0, MOST_MONEY)) != null) {
        step.problem("law.fault.twice", from.toPlainString());
      }
    }
    if (byTotal.isEmpty() || byTotal.firstKey().signum() != 0) {
      sums.problem("law.fault.steps");
    }
    return new FixedSums(currency(sums), byTotal, sums.origin());
  }

  private static Currency currency(Entries sums) {
    var code = sums.text("currency");
    return Currency.getAvailableCurrencies().stream()
        .filter(known -> known.getCurrencyCode().equals(code))
        .findFirst()
        .orElseGet(() -> {
          sums.problem("law.fault.currency", code);
          return Currency.getInstance("XXX");
        });
  }

  private static PaymentTerms terms(Entries terms) {
    return new PaymentTerms(
        terms.findWhole("usual_days", 0),
        terms.findWhole("longest_days", 0),
        terms.findWhole("longest_days_to_month_end", 0),
        terms.findWhole("longest_days_periodic", 0),
        terms.yes("longer_if_expressly_agreed"),
        terms.origin());
  }

  private static NoticeTerms notice(Entries notice) {
    return new NoticeTerms(
        notice.find("guidance").map(LawTableReader::guide),
        byClauseOnly(notice, "serious_breach"),
        notice.origin());
  }

  private static NoticeTerms.Guide guide(Entries guide) {
    int least = guide.whole("least_months", 0);
    return new NoticeTerms.Guide(
        guide.whole("months_per_started_year", 0), least, guide.whole("most_months", least));
  }

  private static SuspensionTerms suspension(Entries suspension) {
    return new SuspensionTerms(
        byClauseOnly(suspension, "right"), suspension.whole("notice_days", 0), suspension.origin());
  }

  private static boolean byClauseOnly(Entries entries, String key) {
    return entries.word(key, RIGHTS).equals("by_clause");
  }

  private static WithdrawalTerms withdrawal(Entries withdrawal) {
    return new WithdrawalTerms(
        withdrawal.whole("most_employed", 0),
        withdrawal.whole("days", 0),
        withdrawal.whole("nothing_payable_days", 0),
        withdrawal.origin());
  }

  private static PriceIndices priceIndices(Entries indices) {
    return new PriceIndices(
        byIndex(indices, "allowed", Entries::origin),
        byIndex(indices, "forbidden", Entries::origin),
        byIndex(indices, "replaced", LawTableReader::successor));
  }

  private static <T> Map<PriceIndex, T> byIndex(
      Entries indices, String key, Function<Entries, T> reading) {
    var byIndex = new EnumMap<PriceIndex, T>(PriceIndex.class);
    for (var entry : indices.list(key)) {
      byIndex.put(index(entry, "id"), reading.apply(entry));
    }
    return byIndex;
  }

  private static Successor successor(Entries entry) {
    return new Successor(
        index(entry, "by"), entry.date("since"), coefficient(entry), entry.origin());
  }

  /// Prices are divided by it.
  private static BigDecimal coefficient(Entries entry) {
    var coefficient = entry.decimal("coefficient", 0, MOST_PERCENT);
    if (coefficient.signum() == 0) {
      entry.problem("law.fault.coefficient");
    }
    return coefficient;
  }

  private static PriceIndex index(Entries entry, String key) {
    return PriceIndex.find(entry.word(key, PriceIndex.ids())).orElseThrow();
  }
}
