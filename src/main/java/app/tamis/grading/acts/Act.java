package app.tamis.grading.acts;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.Figure;
import app.tamis.measures.Measure;
import app.tamis.measures.MonthEnd;
import app.tamis.measures.PortfolioWindow;
import app.tamis.measures.Sums;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Something that can be done about a client. It answers one question: had this been so during the
/// whole window, what would the client's months have been? No forecast and no opinion: the past
/// months under other terms. An act imports nothing: what had no evidence for want of a table has
/// none after it.
public sealed interface Act {

  /// What kinds there are, in the order in which those on one client apply.
  enum Kind {
    PART,
    RAISE,
    RAISE_TO_TARGET,
    MANAGED,
    HOURS,
    SURCHARGE,
    PAY_ON_TIME,
    PAY_UP_FRONT,
    USE_TICKETS,
    CALL_EARLY;

    /// Its name in files.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isRaise() {
      return this == RAISE || this == RAISE_TO_TARGET;
    }

    /// Whether a client can't have both: a client who leaves has nothing else done to it, and
    /// prices are raised once.
    boolean excludes(Kind other) {
      return this == other || this == PART || other == PART || (isRaise() && other.isRaise());
    }
  }

  Kind kind();

  /// Its number in files, where it has one.
  default OptionalDouble value() {
    return OptionalDouble.empty();
  }

  /// Why it can't be done to that client, as a sentence of which the client is the subject; empty
  /// where it can.
  default Optional<Message> obstacle(ClientInWindow client, PortfolioWindow portfolio) {
    return Optional.empty();
  }

  /// The client isn't in the portfolio.
  record Part() implements Act {

    @Override
    public Kind kind() {
      return Kind.PART;
    }
  }

  /// An act after which the client is still there.
  sealed interface Remedy extends Act {

    /// The client with the months that it would have had.
    ///
    /// @param portfolio in which it is, for what hours cost and should bring
    ClientInWindow on(ClientInWindow client, PortfolioWindow portfolio);
  }

  /// What is billed for service rises by a share: recurring and labour × (1 + share).
  ///
  /// @param share above −1; below 0 it is a discount
  record Raise(double share) implements Remedy {

    /// @throws Problems where nothing would be left of the price
    public Raise {
      if (!(share > -1 && Double.isFinite(share))) {
        throw Problems.of("lever.raise.outside", share);
      }
    }

    @Override
    public Kind kind() {
      return Kind.RAISE;
    }

    @Override
    public OptionalDouble value() {
      return OptionalDouble.of(share);
    }

    @Override
    public ClientInWindow on(ClientInWindow client, PortfolioWindow portfolio) {
      return ChangedMonths.each(
          client,
          sums ->
              sums.with(Figure.REVENUE_RECURRING, sums.of(Figure.REVENUE_RECURRING) * (1 + share))
                  .with(Figure.REVENUE_LABOUR, sums.of(Figure.REVENUE_LABOUR) * (1 + share)));
    }
  }

  /// The raise after which the hours bring the rate that the firm wants: by (target rate × hours −
  /// net revenue) ÷ (recurring + labour), all summed over the client's months.
  record RaiseToTarget() implements Remedy {

    @Override
    public Kind kind() {
      return Kind.RAISE_TO_TARGET;
    }

    @Override
    public Optional<Message> obstacle(ClientInWindow client, PortfolioWindow portfolio) {
      var share = share(client, portfolio);
      if (share.isEmpty()) {
        return Optional.of(Message.of("lever.raise_to_target.unknown"));
      }
      return share.getAsDouble() > 0
          ? Optional.empty()
          : Optional.of(Message.of("lever.raise_to_target.there"));
    }

    @Override
    public ClientInWindow on(ClientInWindow client, PortfolioWindow portfolio) {
      return new Raise(share(client, portfolio).orElse(0)).on(client, portfolio);
    }

    private static OptionalDouble share(ClientInWindow client, PortfolioWindow portfolio) {
      var measures = portfolio.measuresOf(client.totals());
      var target = portfolio.costs().targetRate();
      var hours = measures.value(Measure.HOURS);
      var netRevenue = measures.value(Measure.NET_REVENUE);
      double service = ChangedMonths.service(client);
      return target.isPresent() && hours.isPresent() && netRevenue.isPresent() && service > 0
          ? OptionalDouble.of(
              (target.getAsDouble() * hours.getAsDouble() - netRevenue.getAsDouble()) / service)
          : OptionalDouble.empty();
    }
  }

  /// A managed agreement, paid by direct debit.
  ///
  /// @param fee a month, in place of what recurred
  /// @param labour the share of today's labour that is still billed beside it
  record Managed(double fee, double labour) implements Remedy {

    /// @throws Problems where a number is negative
    public Managed {
      if (!(fee >= 0 && labour >= 0 && Double.isFinite(fee) && Double.isFinite(labour))) {
        throw Problems.of("lever.managed.outside", fee, labour);
      }
    }

    /// All work is within the fee.
    public static Managed at(double fee) {
      return new Managed(fee, 0);
    }

    @Override
    public Kind kind() {
      return Kind.MANAGED;
    }

    @Override
    public OptionalDouble value() {
      return OptionalDouble.of(fee);
    }

    @Override
    public ClientInWindow on(ClientInWindow client, PortfolioWindow portfolio) {
      var agreed =
          ChangedMonths.each(
              client,
              sums ->
                  sums.with(Figure.REVENUE_RECURRING, fee)
                      .with(Figure.REVENUE_LABOUR, sums.of(Figure.REVENUE_LABOUR) * labour));
      return ChangedMonths.eachEnd(agreed, Managed::signed);
    }

    /// What the agreement before said of an hour still holds.
    private static MonthEnd signed(MonthEnd end) {
      return end.with(
          new MonthEnd.Contract(
              MonthEnd.Kind.MANAGED,
              true,
              Terms.rate(end.contract()),
              Terms.multiplier(end.contract())));
    }
  }

  /// Work takes a share of the hours that it took: what a standard set-up is expected to save is
  /// the owner's figure, never ours.
  ///
  /// @param left from 0 to 1
  record Hours(double left) implements Remedy {

    /// @throws Problems where it isn't a share
    public Hours {
      ChangedMonths.requireShare("lever.hours.outside", left);
    }

    @Override
    public Kind kind() {
      return Kind.HOURS;
    }

    @Override
    public OptionalDouble value() {
      return OptionalDouble.of(left);
    }

    @Override
    public ClientInWindow on(ClientInWindow client, PortfolioWindow portfolio) {
      return ChangedMonths.each(
          client,
          sums ->
              sums.with(Figure.MINUTES, sums.of(Figure.MINUTES) * left)
                  .with(Figure.LABOUR_COST, sums.of(Figure.LABOUR_COST) * left)
                  .with(Figure.AFTER_HOURS_MINUTES, sums.of(Figure.AFTER_HOURS_MINUTES) * left));
    }
  }

  /// Hours outside business hours are billed at their multiple: the part of it above the plain rate
  /// is added to labour.
  record Surcharge() implements Remedy {

    @Override
    public Kind kind() {
      return Kind.SURCHARGE;
    }

    @Override
    public Optional<Message> obstacle(ClientInWindow client, PortfolioWindow portfolio) {
      return Terms.of(client, portfolio.costs()).hourlyRate().isPresent()
          ? Optional.empty()
          : Optional.of(Message.of("lever.surcharge.unknown"));
    }

    @Override
    public ClientInWindow on(ClientInWindow client, PortfolioWindow portfolio) {
      double more = Terms.of(client, portfolio.costs()).surcharge().orElse(0);
      return ChangedMonths.each(
          client,
          sums ->
              sums.with(
                  Figure.REVENUE_LABOUR,
                  sums.of(Figure.REVENUE_LABOUR)
                      + sums.of(Figure.AFTER_HOURS_MINUTES) / 60 * more));
    }
  }

  /// Every bill is paid when it is due, and nothing is owed.
  record PayOnTime() implements Remedy {

    @Override
    public Kind kind() {
      return Kind.PAY_ON_TIME;
    }

    @Override
    public ClientInWindow on(ClientInWindow client, PortfolioWindow portfolio) {
      var paid =
          ChangedMonths.each(
              client,
              sums -> sums.with(Figure.OVERDUE_DAYS, 0).with(Figure.ARREARS_EMERGENCIES, 0));
      return ChangedMonths.eachEnd(paid, MonthEnd::withoutDebt);
    }
  }

  /// All hardware is paid by the day of delivery.
  record PayUpFront() implements Remedy {

    @Override
    public Kind kind() {
      return Kind.PAY_UP_FRONT;
    }

    @Override
    public ClientInWindow on(ClientInWindow client, PortfolioWindow portfolio) {
      return ChangedMonths.each(
          client, sums -> sums.with(Figure.HARDWARE_PREPAID, sums.of(Figure.HARDWARE_DELIVERED)));
    }
  }

  /// At least a share of the client's tickets come the proper way.
  ///
  /// @param share from 0 to 1
  record UseTickets(double share) implements Remedy {

    public static final double USUAL = 0.9;

    /// @throws Problems where it isn't a share
    public UseTickets {
      ChangedMonths.requireShare("lever.share.outside", share);
    }

    @Override
    public Kind kind() {
      return Kind.USE_TICKETS;
    }

    @Override
    public OptionalDouble value() {
      return OptionalDouble.of(share);
    }

    @Override
    public ClientInWindow on(ClientInWindow client, PortfolioWindow portfolio) {
      return ChangedMonths.each(client, this::proper);
    }

    private Sums proper(Sums sums) {
      return sums.with(
          Figure.PROPER_TICKETS,
          Math.max(sums.of(Figure.PROPER_TICKETS), share * sums.of(Figure.CLIENT_TICKETS)));
    }
  }

  /// At most a share of the client's tickets are urgent: it calls when one printer fails, not when
  /// all have.
  ///
  /// @param share from 0 to 1
  record CallEarly(double share) implements Remedy {

    public static final double USUAL = 0.05;

    /// @throws Problems where it isn't a share
    public CallEarly {
      ChangedMonths.requireShare("lever.share.outside", share);
    }

    @Override
    public Kind kind() {
      return Kind.CALL_EARLY;
    }

    @Override
    public OptionalDouble value() {
      return OptionalDouble.of(share);
    }

    @Override
    public ClientInWindow on(ClientInWindow client, PortfolioWindow portfolio) {
      return ChangedMonths.each(client, this::urgent);
    }

    private Sums urgent(Sums sums) {
      return sums.with(
          Figure.URGENT_TICKETS,
          Math.min(sums.of(Figure.URGENT_TICKETS), share * sums.of(Figure.RATED_TICKETS)));
    }
  }
}
