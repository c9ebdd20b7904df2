package app.tamis.web.parting;

import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.Drafting;
import app.tamis.agreements.Signatory;
import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.identity.PersonEntries;
import app.tamis.identity.Right;
import app.tamis.parting.Breach;
import app.tamis.parting.Breaches;
import app.tamis.parting.Partings;
import app.tamis.portfolio.Client;
import app.tamis.post.MailAddress;
import app.tamis.web.page.Answer;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.CommitmentsPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.LetterAnswers;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PdfFile;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.RemainingClients;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// Parts with a client who refused what it had signed, step by step and on the owner's word alone.
@Controller
@RequestMapping("/clients/{number}/commitments/{id}/part")
@Needs({Right.DECISIONS, Right.AGREEMENTS, Right.MONEY})
final class BreachController {

  /// From the day of the notice to the day to comply by, unless another is typed.
  private static final int USUAL_DAYS = 15;

  private static final int LONGEST = 120;

  private final Breaches breaches;
  private final Partings partings;
  private final Drafting drafting;
  private final RemainingClients clients;
  private final LetterAnswers letters;
  private final Looks looks;
  private final PortfolioZone clocks;
  private final Pages pages;

  BreachController(
      Breaches breaches,
      Partings partings,
      Drafting drafting,
      RemainingClients clients,
      LetterAnswers letters,
      Looks looks,
      PortfolioZone clocks,
      Pages pages) {
    this.breaches = breaches;
    this.partings = partings;
    this.drafting = drafting;
    this.clients = clients;
    this.letters = letters;
    this.looks = looks;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable int number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var client = clients.get(number);
    var known = drafting.signatories(client.id()).stream().findFirst();
    var form =
        Form.of(
            "name",
            known.map(Drafting.MaySign::name).orElse(""),
            "email",
            known.map(Drafting.MaySign::email).orElse(""),
            "contact",
            pages.person().name(),
            "until",
            clocks.today().plusDays(USUAL_DAYS).toString());
    return answer(HttpStatus.OK, client, breach(client, id), form, done, request);
  }

  /// The letter that may be written next, as a file.
  @GetMapping("/letter.pdf")
  ResponseEntity<InputStreamResource> pdf(
      @PathVariable int number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String contact,
      @RequestParam(defaultValue = "") String until) {
    var client = clients.get(number);
    var document =
        letter(breach(client, id), contact, until)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return PdfFile.named(
        "letter-" + client.number() + "-" + clocks.today() + ".pdf",
        new Renderings(looks.inForce()).pdf(document));
  }

  @PostMapping
  ModelAndView write(
      @PathVariable int number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String contact,
      @RequestParam(defaultValue = "") String until,
      HttpServletRequest request) {
    var client = clients.get(number);
    var breach = breach(client, id);
    var next = breach.next(clocks.today());
    var form =
        Form.of("name", name, "email", email, "contact", contact, "until", until)
            .with("name", PersonEntries.name(name))
            .with("email", MailAddress.fault(email))
            .with("contact", FormEntries.fault(contact, LONGEST, "parting.fault.contact"));
    if (next == Breach.Next.NOTICE && complyBy(until).isEmpty()) {
      form = form.with("until", "parting.fault.until", until, clocks.today());
    }
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, client, breach, form, "", request);
    }
    var sent =
        new Breaches.Sent(
            new With(client.id(), client.name()),
            new Signatory(name.strip(), MailAddress.of(name, email).address()),
            contact.strip(),
            clocks.zone(),
            pages.actor(request));
    if (next == Breach.Next.NOTICE) {
      var letter = breaches.give(breach, clocks.today(), complyBy(until).orElseThrow(), sent);
      return letters.after(letter, path(client, id), "given");
    }
    return breaches
        .end(breach, clocks.today(), sent)
        .map(letter -> letters.after(letter, path(client, id), "ended"))
        .orElseGet(() -> Answer.goTo(path(client, id) + "?done=not-now"));
  }

  @PostMapping("/call-off")
  ModelAndView callOff(
      @PathVariable int number, @PathVariable UUID id, HttpServletRequest request) {
    var client = clients.get(number);
    breaches.callOff(
        breach(client, id), new With(client.id(), client.name()), pages.actor(request));
    return Answer.goTo(path(client, id) + "?done=called-off");
  }

  private Breach breach(Client client, UUID id) {
    return breaches
        .find(client.id(), id, clocks.today())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /// A day to come.
  private Optional<LocalDate> complyBy(String typed) {
    return FormEntries.day(typed).filter(day -> day.isAfter(clocks.today()));
  }

  /// Two weeks on, where no day to come is typed.
  private LocalDate complyByOrUsual(String typed) {
    return complyBy(typed).orElseGet(() -> clocks.today().plusDays(USUAL_DAYS));
  }

  private Optional<Document> letter(Breach breach, String contact, String until) {
    var today = clocks.today();
    return switch (breach.next(today)) {
      case NOTICE -> Optional.of(breaches.notice(breach, today, complyByOrUsual(until), contact));
      case END -> breach.notice().map(given -> breaches.ending(breach, today, given, contact));
      case WAIT, INSOLVENT, BY_CLAUSE_ONLY -> Optional.empty();
    };
  }

  private ModelAndView answer(
      HttpStatus status,
      Client client,
      Breach breach,
      Form form,
      String done,
      HttpServletRequest request) {
    var words = pages.words(request);
    var renderings = new Renderings(looks.inForce());
    var next = breach.next(clocks.today());
    return Answer.page(
        status,
        "parting/breach",
        pages.at("clients", request),
        new BreachView(
            path(client, breach.refused().id()),
            client.name(),
            ClientPath.of(client.number()),
            CommitmentsPath.of(client.number()),
            ClientPath.of(client.number()) + "/fact-sheet",
            words.say(
                "parting.happened",
                breach.refused().what(),
                breach.refusedOn(),
                breach.clause().heading()),
            breach.lawSays().map(words::sentence),
            stands(breach, words),
            partings.open(client.id(), clocks.today()).isPresent(),
            letter(breach, form.typed("contact"), form.typed("until")).map(renderings::page),
            UriComponentsBuilder.fromPath(path(client, breach.refused().id()) + "/letter.pdf")
                .queryParam("contact", "{contact}")
                .queryParam("until", "{until}")
                .encode()
                .buildAndExpand(form.typed("contact"), form.typed("until"))
                .toUriString(),
            next == Breach.Next.NOTICE,
            later(breach, form).map(renderings::page),
            breach.notice().isPresent(),
            form,
            drafting.signatories(client.id()),
            words.find("parting.done." + done)));
  }

  /// Both letters are shown from the start: one knows where it leads before one begins.
  private Optional<Document> later(Breach breach, Form form) {
    var next = breach.next(clocks.today());
    if (!breach.endsByLaw() || (next != Breach.Next.NOTICE && next != Breach.Next.WAIT)) {
      return Optional.empty();
    }
    var notice =
        breach
            .notice()
            .orElseGet(() ->
                new Breach.NoticeGiven(clocks.today(), complyByOrUsual(form.typed("until")), ""));
    return Optional.of(
        breaches.ending(breach, notice.complyBy().plusDays(1), notice, form.typed("contact")));
  }

  private static String stands(Breach breach, Words words) {
    return breach
        .insolventSince()
        .map(since -> words.say("parting.stands.insolvent", since))
        .orElseGet(() ->
            breach
                .notice()
                .map(notice ->
                    words.say(
                        "parting.stands.given", notice.on(), notice.complyBy(), notice.byName()))
                .orElseGet(() -> words.say("parting.stands.notice")));
  }

  private static String path(Client client, UUID id) {
    return CommitmentsPath.of(client.number()) + "/" + id + "/part";
  }
}
