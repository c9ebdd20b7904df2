package app.tamis.web.statements;

import app.tamis.basics.Words;
import app.tamis.billing.BillLayout;
import app.tamis.billing.Check;
import app.tamis.billing.Standing;
import app.tamis.billing.StatementWish;
import app.tamis.billing.Statements;
import app.tamis.billing.Statements.Progress;
import app.tamis.billing.Statements.Seen;
import app.tamis.identity.Right;
import app.tamis.post.MailServers;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Months;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.WorkEvents;
import app.tamis.web.statements.StatementsView.Group;
import app.tamis.web.statements.StatementsView.Month;
import app.tamis.web.statements.StatementsView.Row;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The statements of a month: what is to be looked at first, and one button that sends the rest.
@Controller
@Needs({Right.AGREEMENTS, Right.MONEY})
final class StatementsController {

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int MONTHS_OFFERED = 13;

  private final Statements statements;
  private final MailServers servers;
  private final PortfolioZone clocks;
  private final WorkEvents events;
  private final Pages pages;

  StatementsController(
      Statements statements,
      MailServers servers,
      PortfolioZone clocks,
      WorkEvents events,
      Pages pages) {
    this.statements = statements;
    this.servers = servers;
    this.clocks = clocks;
    this.events = events;
    this.pages = pages;
  }

  @GetMapping("/statements")
  @Place(name = "statements", label = "statements.title", in = PlaceGroup.LIFT, order = 30)
  ModelAndView page(
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    return Answer.page(
        "statements/statements",
        pages.at("statements", request),
        view(asked(month), pages.words(request).find("statements.done." + done), request));
  }

  /// What a run is at; `done` once the page would show something else.
  @GetMapping("/statements/events")
  SseEmitter events(@RequestParam(defaultValue = "") String month, HttpServletRequest request) {
    var words = pages.words(request);
    var of = asked(month);
    return events.of(PAUSE, () -> now(statements.progress(of), words));
  }

  @PostMapping("/statements/send")
  ModelAndView send(@RequestParam(defaultValue = "") String month, HttpServletRequest request) {
    var of = asked(month);
    int sent = statements.send(of, clocks.today(), pages.actor(request));
    return goTo(of, sent == 0 ? "none" : servers.isSet() ? "sending" : "waits");
  }

  @PostMapping("/statements/stop")
  ModelAndView stop(@RequestParam(defaultValue = "") String month, HttpServletRequest request) {
    statements.stop(asked(month), pages.actor(request));
    return goTo(asked(month), "stopped");
  }

  @PostMapping("/statements/go-on")
  ModelAndView goOn(@RequestParam(defaultValue = "") String month, HttpServletRequest request) {
    statements.goOn(asked(month), pages.actor(request));
    return goTo(asked(month), "sending");
  }

  @PostMapping("/statements/put-back")
  ModelAndView putBack(@RequestParam(defaultValue = "") String month, HttpServletRequest request) {
    statements.putBack(asked(month), pages.actor(request));
    return goTo(asked(month), "put-back");
  }

  @PostMapping("/statements/wish")
  ModelAndView wish(
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String minutes,
      @RequestParam(defaultValue = "") String worth,
      HttpServletRequest request) {
    statements.wish(
        new StatementWish(!minutes.isEmpty(), !minutes.isEmpty() && !worth.isEmpty()),
        pages.actor(request));
    return goTo(asked(month), "wish");
  }

  /// The month's bills with what was done beneath, for an invoicing tool.
  @GetMapping("/statements/bills.csv")
  ResponseEntity<byte[]> bills(
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String layout,
      HttpServletRequest request) {
    var of = asked(month);
    var chosen =
        BillLayout.find(layout)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("bills-" + of + "-" + chosen.code() + ".csv")
                .build()
                .toString())
        .body(
            statements
                .bills(of, clocks.today(), chosen, pages.actor(request))
                .getBytes(StandardCharsets.UTF_8));
  }

  private YearMonth asked(String month) {
    return StatementPath.month(month, clocks.today())
        .orElseGet(() -> StatementPath.usual(clocks.today()));
  }

  private static ModelAndView goTo(YearMonth month, String done) {
    return Answer.goTo(StatementPath.of(month) + "&done=" + done);
  }

  private StatementsView view(YearMonth month, Optional<String> said, HttpServletRequest request) {
    var words = pages.words(request);
    var all = statements.list(month, clocks.today());
    var progress = statements.progress(month);
    var wish = statements.wish();
    return new StatementsView(
        month.toString(),
        Months.full(month, words),
        months(month, words),
        stands(all, words),
        nothing(all, month, words),
        groups(all, new StatementWords(pages.moments(request))),
        count(all, Standing.READY),
        now(progress, words),
        StatementPath.ALL + "/events?month=" + month,
        progress.left(),
        !servers.isSet(),
        wish.minutes(),
        wish.worth(),
        Arrays.stream(BillLayout.values())
            .map(one -> new Month(one.code(), one.label(), false))
            .toList(),
        said);
  }

  private List<Month> months(YearMonth chosen, Words words) {
    var last = YearMonth.from(clocks.today());
    var offered = Stream.iterate(last, month -> month.minusMonths(1)).limit(MONTHS_OFFERED);
    return Stream.concat(offered, Stream.of(chosen))
        .distinct()
        .map(one -> new Month(one.toString(), Months.full(one, words), one.equals(chosen)))
        .toList();
  }

  private static Optional<String> now(Progress progress, Words words) {
    return progress.works()
        ? Optional.of(
            progress.now().map(words::say).orElseGet(() -> words.say("statements.begins")))
        : Optional.empty();
  }

  /// Where nobody has a record in it, a month wasn't imported.
  private static Optional<String> nothing(List<Seen> all, YearMonth month, Words words) {
    return all.size() > 1 && all.stream().allMatch(seen -> seen.checks().contains(Check.EMPTY))
        ? Optional.of(words.say("statements.nothing", Months.full(month, words)))
        : Optional.empty();
  }

  private static String stands(List<Seen> all, Words words) {
    return words.say(
        "statements.stands",
        count(all, Standing.TO_CHECK) + count(all, Standing.FAILED),
        count(all, Standing.READY),
        count(all, Standing.SENT) + count(all, Standing.WAITING),
        count(all, Standing.HELD));
  }

  private static int count(List<Seen> all, Standing standing) {
    return (int) all.stream().filter(seen -> seen.standing() == standing).count();
  }

  /// Those first about which something is to be done.
  private static List<Group> groups(List<Seen> all, StatementWords words) {
    return Stream.of(
            Standing.FAILED,
            Standing.TO_CHECK,
            Standing.READY,
            Standing.QUEUED,
            Standing.HELD,
            Standing.WAITING,
            Standing.SENT)
        .map(standing ->
            new Group(
                standing.code(),
                words.words().say("statements.standing." + standing.code()),
                all.stream()
                    .filter(seen -> seen.standing() == standing)
                    .map(seen -> row(seen, words))
                    .toList()))
        .filter(group -> !group.rows().isEmpty())
        .toList();
  }

  private static Row row(Seen seen, StatementWords words) {
    return new Row(
        StatementWords.path(seen.prepared()),
        seen.prepared().name(),
        words.billed(seen),
        words.to(seen),
        words.notes(seen));
  }
}
