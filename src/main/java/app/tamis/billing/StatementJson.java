package app.tamis.billing;

import app.tamis.basics.Amount;
import app.tamis.billing.Statement.Bill;
import app.tamis.billing.Statement.Counted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A statement for programs: the same figures, exact. What isn't known is null.
final class StatementJson {

  private static final JsonMapper JSON = new JsonMapper();

  private StatementJson() {}

  static String of(Statement statement, Said said) {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("client_id", statement.client().text());
    all.put("client", statement.name());
    all.put("month", statement.month().toString());
    all.put("as_of", statement.asOf().toString());
    all.put("currency", statement.currency().getCurrencyCode());
    all.put("opening", said.opening());
    all.put("advice", said.advice());
    var done = new LinkedHashMap<String, Long>();
    statement.done().forEach(one -> done.put(one.activity(), one.count()));
    all.put("done", done);
    all.put("requests_opened", statement.requests().opened());
    all.put("requests_closed", statement.requests().closed());
    all.put("requests_by_kind", counts(statement.requests().byKind()));
    all.put("requests_by_channel", counts(statement.requests().byChannel()));
    all.put("hours", statement.hours().map(Statement.Hours::hours).orElse(null));
    all.put(
        "hours_worth",
        statement.hours().flatMap(Statement.Hours::worth).map(Amount::value).orElse(null));
    all.put("lines", statement.lines().stream().map(StatementJson::line).toList());
    all.put("bills", bills(statement.bills()));
    all.put("billed", statement.billed().value());
    all.put("owed", statement.owed().map(owed -> owed.total().value()).orElse(null));
    all.put("past_due", statement.owed().map(owed -> owed.pastDue().value()).orElse(null));
    all.put("owed_bills", statement.owed().map(owed -> bills(owed.bills())).orElse(null));
    return JSON.writeValueAsString(all);
  }

  private static Map<String, Integer> counts(List<Counted> counts) {
    var all = new LinkedHashMap<String, Integer>();
    counts.forEach(one -> all.put(one.what(), one.count()));
    return all;
  }

  private static Map<String, Object> line(Statement.Line line) {
    var all = new LinkedHashMap<String, Object>();
    all.put("bill", line.bill());
    all.put("what", line.what());
    all.put("in_fee", line.inFee());
    all.put("net", line.net().value());
    return all;
  }

  private static List<Map<String, @Nullable Object>> bills(List<Bill> bills) {
    return bills.stream().map(StatementJson::bill).toList();
  }

  private static Map<String, @Nullable Object> bill(Bill bill) {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("number", bill.number());
    all.put("issued_on", bill.issuedOn().toString());
    all.put("due_on", bill.dueOn().toString());
    all.put("net", bill.net().value());
    all.put("tax", value(bill.tax()));
    all.put("to_pay", bill.toPay().value());
    all.put("open", value(bill.open()));
    return all;
  }

  private static @Nullable Object value(Optional<Amount> amount) {
    return amount.map(Amount::value).orElse(null);
  }
}
