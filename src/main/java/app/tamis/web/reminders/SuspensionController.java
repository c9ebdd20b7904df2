package app.tamis.web.reminders;

import app.tamis.basics.Words;
import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.identity.Right;
import app.tamis.identity.Role;
import app.tamis.law.Suspension;
import app.tamis.reminders.Reminded;
import app.tamis.reminders.Reminders;
import app.tamis.reminders.ServiceKind;
import app.tamis.reminders.SuspensionCheck;
import app.tamis.reminders.SuspensionNotice;
import app.tamis.reminders.Suspensions;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.LetterAnswers;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.RemainingClients;
import app.tamis.web.reminders.RemindersView.Choice;
import app.tamis.web.reminders.SuspensionView.Row;
import app.tamis.web.reminders.SuspensionView.Standing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Whether services may stop for a client who doesn't pay, and the notice of it, which an owner
/// approves and whoever sees it may take back.
@Controller
@RequestMapping("/reminders/{number}/suspension")
@Needs({Right.AGREEMENTS, Right.MONEY})
final class SuspensionController {

  private static final int LONGEST = 300;

  private final Suspensions suspensions;
  private final Reminders reminders;
  private final RemainingClients clients;
  private final LetterAnswers letters;
  private final Looks looks;
  private final PortfolioZone clocks;
  private final Pages pages;

  SuspensionController(
      Suspensions suspensions,
      Reminders reminders,
      RemainingClients clients,
      LetterAnswers letters,
      Looks looks,
      PortfolioZone clocks,
      Pages pages) {
    this.suspensions = suspensions;
    this.reminders = reminders;
    this.clients = clients;
    this.letters = letters;
    this.looks = looks;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    return answer(
        HttpStatus.OK,
        check(number),
        Form.EMPTY,
        Optional.empty(),
        pages.words(request).find("suspend.done." + done),
        request);
  }

  /// The letter as it would read.
  @PostMapping("/look")
  ModelAndView look(
      @PathVariable int number,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    var check = check(number);
    if (!check.obstacles(clocks.today()).isEmpty()) {
      return Answer.goTo(path(number) + "?done=not-now");
    }
    var asked = new SuspensionForm(typed, check, clocks.today());
    var form = asked.form(false);
    return answer(
        form.isSound() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
        check,
        form,
        form.isSound() ? Optional.of(asked) : Optional.empty(),
        Optional.empty(),
        request);
  }

  /// An owner approves it, and it leaves.
  @PostMapping
  ModelAndView give(
      @PathVariable int number,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    if (!approves()) {
      throw new AccessDeniedException(request.getRequestURI());
    }
    var check = check(number);
    if (!check.obstacles(clocks.today()).isEmpty()) {
      return Answer.goTo(path(number) + "?done=not-now");
    }
    var asked = new SuspensionForm(typed, check, clocks.today());
    var form = asked.form(true);
    if (!form.isSound()) {
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT,
          check,
          form,
          Optional.of(asked).filter(one -> one.form(false).isSound()),
          Optional.empty(),
          request);
    }
    return suspensions
        .give(check, asked.services(), asked.reason(), clocks.today(), pages.actor(request))
        .map(letter -> letters.after(letter, path(number), "given"))
        .orElseGet(() -> Answer.goTo(path(number) + "?done=not-now"));
  }

  @PostMapping("/{id}/back")
  ModelAndView back(
      @PathVariable int number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String why,
      HttpServletRequest request) {
    var client = clients.get(number);
    var notice =
        suspensions.list(client.id()).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var fault = FormEntries.fault(why, LONGEST, "suspend.fault.why");
    if (fault.isPresent()) {
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT,
          check(number),
          Form.of("why", why).with("why", fault),
          Optional.empty(),
          Optional.empty(),
          request);
    }
    suspensions.takeBack(notice, client.name(), why.strip(), pages.actor(request));
    return Answer.goTo(path(number) + "?done=back");
  }

  private boolean approves() {
    return pages.person().role() == Role.OWNER;
  }

  private SuspensionCheck check(int number) {
    var today = clocks.today();
    return reminders
        .find(clients.get(number).id(), today)
        .map(one -> suspensions.check(one, today))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  static String path(int number) {
    return RemindersPath.of(number) + "/suspension";
  }

  private ModelAndView answer(
      HttpStatus status,
      SuspensionCheck check,
      Form form,
      Optional<SuspensionForm> asked,
      Optional<String> said,
      HttpServletRequest request) {
    var words = pages.words(request);
    var client = check.client();
    var today = clocks.today();
    var notices = suspensions.list(client.client());
    return Answer.page(
        status,
        "reminders/suspension",
        pages.at("reminders", request),
        new SuspensionView(
            path(client.number()),
            RemindersPath.of(client.number()),
            client.name(),
            words.say("suspend.title", client.name()),
            check.obstacles(today).stream().map(words::sentence).toList(),
            check.may().stream().map(may -> words.sentence(may.message())).toList(),
            Suspension.neverStops().stream()
                .map(Suspension.NeverStops::message)
                .map(words::sentence)
                .toList(),
            form,
            SuspensionForm.ROWS.stream().map(row -> row(row, form, words)).toList(),
            asked
                .map(one -> suspensions.document(check, one.services(), today))
                .map(new Renderings(looks.inForce())::page),
            client.language(),
            approves(),
            notices.stream()
                .filter(SuspensionNotice::stands)
                .findFirst()
                .map(notice -> standing(notice, client, words)),
            notices.stream()
                .filter(notice -> !notice.stands())
                .map(notice ->
                    words.say(
                        "suspend.past",
                        notice.givenOn(),
                        notice.byName(),
                        notice.endedBy(),
                        notice.endedWhy()))
                .toList(),
            said));
  }

  private static Row row(int number, Form form, Words words) {
    var chosen = form.typed("kind" + number);
    return new Row(
        number,
        Arrays.stream(ServiceKind.values())
            .map(kind ->
                new Choice(
                    kind.code(),
                    words.say("suspend.kind." + kind.code()),
                    kind.code().equals(chosen)))
            .toList());
  }

  private Standing standing(SuspensionNotice notice, Reminded client, Words words) {
    return new Standing(
        notice.id().toString(),
        words.say("suspend.standing", notice.givenOn(), notice.byName(), notice.reason()),
        notice.services().stream()
            .map(one -> words.say("suspend.standing.service", one.what(), one.supplier(), one.on()))
            .toList(),
        SuspensionWords.now(notice, client, clocks.today()).map(words::sentence),
        "/documents/" + notice.document());
  }
}
