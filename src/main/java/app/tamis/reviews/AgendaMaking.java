package app.tamis.reviews;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import app.tamis.basics.Amount;
import app.tamis.basics.Message;
import app.tamis.facts.Directory.Device;
import app.tamis.facts.Recorded.Activity;
import app.tamis.facts.Recorded.Contract;
import app.tamis.facts.Recorded.Invoice;
import app.tamis.facts.Recorded.Work;
import app.tamis.reviews.Agenda.Evidence;
import app.tamis.reviews.Agenda.Line;
import app.tamis.reviews.Agenda.Point;
import app.tamis.reviews.Agenda.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Writes the six lines. A figure that isn't in the records is said not to be known.
///
/// @param advised what is to be told of
/// @param said what they said at the last review of serious trouble
/// @param open what was decided before and isn't done
/// @param paymentsKnown whether payments of the client are on record
record AgendaMaking(
    AgendaRecords records,
    Picking picked,
    List<Advised> advised,
    Optional<Said> said,
    List<Decision> open,
    Currency currency,
    boolean paymentsKnown) {

  private static final int MOST_ACTIVITIES = 4;
  private static final int MOST_NAMED = 5;

  /// @param on the day of the review
  record Said(LocalDate on, Trouble trouble) {}

  Agenda agenda(boolean first) {
    return new Agenda(
        picked.since(),
        picked.to(),
        first,
        picked.isFixedFee(),
        List.of(
            new Line(Topic.DONE, done()),
            new Line(Topic.TROUBLED, troubled()),
            new Line(Topic.AGEING, ageing()),
            new Line(Topic.ADVISED, advice()),
            new Line(Topic.MONEY, money()),
            new Line(Topic.NEXT, next())));
  }

  private List<Point> done() {
    var points = new ArrayList<Point>();
    if (records.tickets().isEmpty()) {
      points.add(Point.unknown("tickets"));
    } else {
      points.add(Point.of(Evidence.OPENED, "opened", picked.opened().size()));
      points.add(Point.of(Evidence.CLOSED, "closed", picked.closed().size()));
    }
    double hours = picked.hours().stream().mapToDouble(Work::minutes).sum() / 60;
    if (records.hours().isEmpty()) {
      points.add(Point.unknown("hours"));
    } else {
      points.add(Point.of(Evidence.HOURS, "hours", Math.round(hours * 10) / 10.0));
    }
    points.addAll(unseen());
    return points;
  }

  private List<Point> unseen() {
    if (records.work().isEmpty()) {
      return List.of(Point.unknown("unseen"));
    }
    return picked.unseen().stream()
        .filter(one -> !one.activity().equals("devices_monitored"))
        .collect(groupingBy(Activity::activity, TreeMap::new, summingDouble(Activity::count)))
        .entrySet()
        .stream()
        .filter(one -> one.getValue() > 0)
        .sorted(Comparator.comparingDouble(one -> -one.getValue()))
        .limit(MOST_ACTIVITIES)
        .map(one -> Point.of(Evidence.UNSEEN, "unseen." + one.getKey(), Math.round(one.getValue())))
        .toList();
  }

  private List<Point> troubled() {
    var points = new ArrayList<Point>();
    if (records.tickets().isEmpty()) {
      points.add(Point.unknown("troubled"));
    } else {
      points.addAll(repeated());
      points.add(Point.of(Evidence.URGENT, "urgent", picked.urgent().size()));
    }
    points.add(
        records.hours().isEmpty()
            ? Point.unknown("after-hours")
            : Point.of(Evidence.AFTER_HOURS, "after-hours", picked.afterHours().size()));
    said.filter(last -> last.trouble().answer() != Trouble.Answer.NOT_ASKED)
        .ifPresent(last -> points.add(Point.of(key(last), last.on(), last.trouble().words())));
    return points;
  }

  private static String key(Said last) {
    return "said."
        + last.trouble().answer().code()
        + (last.trouble().words().isBlank() ? "" : ".words");
  }

  private List<Point> repeated() {
    var repeated = picked.repeated();
    if (repeated.isEmpty()) {
      return List.of(
          picked.subjectsAreKnown() || picked.opened().isEmpty()
              ? Point.of(Evidence.REPEATED, "repeated.none")
              : Point.unknown("subjects"));
    }
    return repeated.entrySet().stream()
        .sorted(Comparator.comparingInt(same -> -same.getValue().size()))
        .limit(MOST_NAMED)
        .map(same -> Point.of(Evidence.REPEATED, "repeated", same.getKey(), same.getValue().size()))
        .toList();
  }

  private List<Point> ageing() {
    var points = new ArrayList<Point>();
    var managed = picked.managed();
    if (managed.isEmpty()) {
      points.add(Point.unknown("devices"));
    } else {
      aged(points, Evidence.UNSUPPORTED, "unsupported", picked.unsupported());
      aged(points, Evidence.SOON_UNSUPPORTED, "soon-unsupported", picked.soonUnsupported());
      aged(points, Evidence.OUT_OF_WARRANTY, "out-of-warranty", picked.outOfWarranty());
      if (points.isEmpty() && undated(managed, true) < managed.size()) {
        points.add(Point.of("no-age", managed.size()));
      }
      undated(points, "support", undated(managed, true), managed.size());
      undated(points, "warranty", undated(managed, false), managed.size());
    }
    points.add(backups());
    return points;
  }

  private static void aged(
      List<Point> points, Evidence evidence, String key, List<Device> devices) {
    if (!devices.isEmpty()) {
      var names = devices.stream().map(AgendaMaking::name).distinct().limit(MOST_NAMED).toList();
      points.add(Point.of(evidence, key, devices.size(), names));
    }
  }

  private static void undated(List<Point> points, String key, long undated, int all) {
    if (undated > 0) {
      points.add(Point.unknown(key, undated, all));
    }
  }

  private static long undated(List<Device> devices, boolean support) {
    return devices.stream()
        .filter(one -> (support ? one.endOfSupport() : one.warrantyUntil()).isEmpty())
        .count();
  }

  static Object name(Device device) {
    return device
        .name()
        .<Object>map(name -> name)
        .orElseGet(() -> Message.of("reviews.agenda.device." + device.kind()));
  }

  private Point backups() {
    if (records.work().isEmpty()) {
      return Point.unknown("backups");
    }
    return picked.backups().stream()
        .findFirst()
        .map(last -> Point.of(Evidence.BACKUPS, "backups", last.doneOn()))
        .orElseGet(() -> Point.unknown("backups.none"));
  }

  private List<Point> advice() {
    if (advised.isEmpty()) {
      return List.of(Point.of("advised.none"));
    }
    return advised.stream()
        .map(one ->
            Point.of(
                Evidence.ADVICE,
                one.option().isEmpty() ? "advised" : "advised.option",
                one.title().isEmpty() ? Message.of("reviews.advice.untitled") : one.title(),
                one.givenOn(),
                Message.of(
                    "reviews.agenda.answer." + one.response().map(Response::code).orElse("none")),
                one.option()))
        .toList();
  }

  private List<Point> money() {
    var points = new ArrayList<Point>();
    if (records.invoices().isEmpty()) {
      points.add(Point.unknown("bills"));
    } else {
      var bills = picked.bills();
      points.add(
          Point.of(
              Evidence.BILLS,
              "bills",
              bills.size(),
              sum(bills.stream().mapToDouble(Invoice::payable).sum())));
      points.add(paymentsKnown ? unpaid() : Point.unknown("payments"));
    }
    points.add(agreement());
    return points;
  }

  private Point unpaid() {
    var bills = picked.openBills();
    var past = bills.stream().filter(one -> one.dueOn().isBefore(picked.to())).toList();
    if (bills.isEmpty()) {
      return Point.of(Evidence.OPEN_BILLS, "open.none");
    }
    if (past.size() == bills.size()) {
      return Point.of(Evidence.OPEN_BILLS, "open.all-past", left(bills));
    }
    return past.isEmpty()
        ? Point.of(Evidence.OPEN_BILLS, "open", left(bills))
        : Point.of(Evidence.OPEN_BILLS, "open.past", left(bills), left(past));
  }

  private Amount left(List<Invoice> bills) {
    return sum(bills.stream().mapToDouble(one -> one.payable() - one.received()).sum());
  }

  private Amount sum(double value) {
    return Amount.of(value, currency).rounded();
  }

  private Point agreement() {
    var inForce = picked.inForce();
    if (inForce.isEmpty()) {
      return Point.unknown("our-agreement");
    }
    Contract agreement = inForce.getFirst();
    return agreement
        .endedOn()
        .map(last -> Point.of("our-agreement.ends", last))
        .orElseGet(() -> Point.of("our-agreement", agreement.startedOn()));
  }

  private List<Point> next() {
    var points = new ArrayList<Point>();
    open.forEach(one -> points.add(Point.of("open-decision", one.what(), one.dueOn())));
    var projects = picked.projects();
    if (!projects.isEmpty()) {
      points.add(Point.of(Evidence.PROJECTS, "projects", projects.size()));
    }
    suggestion().ifPresent(points::add);
    if (points.isEmpty()) {
      points.add(Point.unknown("next"));
    }
    return points;
  }

  /// One piece of advice that the records give reason for.
  private Optional<Point> suggestion() {
    return picked.unsupported().stream()
        .findFirst()
        .map(one -> suggestion(Evidence.UNSUPPORTED, "replace.over", one))
        .or(() ->
            picked.soonUnsupported().stream()
                .findFirst()
                .map(one -> suggestion(Evidence.SOON_UNSUPPORTED, "replace", one)));
  }

  private static Point suggestion(Evidence evidence, String key, Device device) {
    return Point.of(evidence, key, name(device), device.endOfSupport().orElseThrow());
  }
}
