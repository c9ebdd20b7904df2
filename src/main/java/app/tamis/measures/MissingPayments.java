package app.tamis.measures;

import static java.util.stream.Collectors.groupingBy;

import app.tamis.basics.ClientId;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Clients whose payments were probably left out of an import: not one of several bills that fell
/// due is paid, while most bills of others are. A client that never pays looks the same, which is
/// why it can be said that payments are complete.
final class MissingPayments {

  /// Fewer bills than this may just as well be late.
  private static final int BILLS = 3;

  /// Where fewer of the others' bills are paid, nobody's payments are on record.
  private static final double SHARE_OF_OTHERS_PAID = 0.5;

  private final Window window;
  private final PaymentsComplete complete;
  private final Map<ClientId, List<DueBills>> due;
  private final int allDue;
  private final int allPaid;

  MissingPayments(List<DueBills> bills, Window window, PaymentsComplete complete) {
    this.window = window;
    this.complete = complete;
    var inWindow = bills.stream().filter(this::fellDueInWindow).toList();
    this.due = inWindow.stream().collect(groupingBy(DueBills::clientId));
    this.allDue = count(inWindow);
    this.allPaid = paid(inWindow);
  }

  boolean are(ClientOnRecord client) {
    var own = due.getOrDefault(client.id(), List.of());
    int others = allDue - count(own);
    return !complete.of(client.id())
        && client.firstPaid().filter(day -> !day.isAfter(window.asOf())).isEmpty()
        && count(own) >= BILLS
        && others > 0
        && allPaid - paid(own) >= SHARE_OF_OTHERS_PAID * others;
  }

  /// How many of a client's bills fell due.
  int bills(ClientId clientId) {
    return count(due.getOrDefault(clientId, List.of()));
  }

  /// What such a client's payments say counts as nothing. In how many months hardware was delivered
  /// has nothing to do with them.
  static ClientMonth hidden(ClientMonth month) {
    var end = month.end();
    return month
        .with(
            month
                .sums()
                .with(Figure.AMOUNT_DUE, 0)
                .with(Figure.OVERDUE_DAYS, 0)
                .with(Figure.HARDWARE_DELIVERED, 0)
                .with(Figure.HARDWARE_PREPAID, 0)
                .with(Figure.ARREARS_EMERGENCIES, 0))
        .with(end.withoutDebt());
  }

  static Set<Source> withheld() {
    return Set.of(Source.PAYMENTS);
  }

  private boolean fellDueInWindow(DueBills bills) {
    return window.includes(bills.due());
  }

  private int paid(List<DueBills> bills) {
    return count(
        bills.stream()
            .filter(some -> some.paid().filter(month -> !month.isAfter(window.last())).isPresent())
            .toList());
  }

  private static int count(List<DueBills> bills) {
    return bills.stream().mapToInt(DueBills::bills).sum();
  }
}
