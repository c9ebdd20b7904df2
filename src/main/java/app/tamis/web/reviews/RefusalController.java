package app.tamis.web.reviews;

import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.Drafting;
import app.tamis.agreements.Signatory;
import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.identity.PersonEntries;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.post.MailAddress;
import app.tamis.reviews.Advice;
import app.tamis.reviews.Countersigning;
import app.tamis.reviews.Countersigning.Asking;
import app.tamis.reviews.GivenAdvice;
import app.tamis.reviews.Refusal;
import app.tamis.reviews.Response;
import app.tamis.web.page.Answer;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.LetterAnswers;
import app.tamis.web.page.LinkBase;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PdfFile;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.Rehearsals;
import app.tamis.web.page.RemainingClients;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
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

/// Has a client countersign that it refused advice.
@Controller
@RequestMapping("/clients/{number}/refusals/{advice}")
@Needs(Right.AGREEMENTS)
final class RefusalController {

  private static final int LONGEST = 1_000;

  private final Countersigning refusals;
  private final RefusalWords words;
  private final GivenAdvice advice;
  private final Drafting drafting;
  private final RemainingClients clients;
  private final LetterAnswers letters;
  private final Rehearsals rehearsals;
  private final LinkBase links;
  private final Looks looks;
  private final PortfolioZone clocks;
  private final Clock clock;
  private final Pages pages;

  RefusalController(
      Countersigning refusals,
      RefusalWords words,
      GivenAdvice advice,
      Drafting drafting,
      RemainingClients clients,
      LetterAnswers letters,
      Rehearsals rehearsals,
      LinkBase links,
      Looks looks,
      PortfolioZone clocks,
      Clock clock,
      Pages pages) {
    this.refusals = refusals;
    this.words = words;
    this.advice = advice;
    this.drafting = drafting;
    this.clients = clients;
    this.letters = letters;
    this.rehearsals = rehearsals;
    this.links = links;
    this.looks = looks;
    this.clocks = clocks;
    this.clock = clock;
    this.pages = pages;
  }

  private record Asked(Client client, Advice advice, Advice.Answer answer) {

    With with() {
      return new With(client.id(), client.name());
    }

    String path() {
      return ReviewsPath.refusal(client.number(), advice.id());
    }
  }

  /// Only what was refused.
  private Asked asked(int number, UUID id) {
    var client = clients.get(number);
    return advice.list(client.id()).stream()
        .filter(one -> one.id().equals(id))
        .flatMap(one ->
            one.answer().stream()
                .filter(met -> met.response() == Response.REFUSED)
                .map(met -> new Asked(client, one, met)))
        .findFirst()
        .orElseThrow(RefusalController::absent);
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  @GetMapping
  ModelAndView page(
      @PathVariable int number,
      @PathVariable("advice") UUID id,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var asked = asked(number, id);
    var said = pages.words(request).find("reviews.done." + done);
    return answer(HttpStatus.OK, asked, usual(asked), Optional.empty(), said, request);
  }

  /// As it was asked last, or what is known.
  private Form usual(Asked asked) {
    var last = words.last(asked.client().id(), asked.advice().id());
    var known = drafting.signatories(asked.client().id()).stream().findFirst();
    return Form.of(
        "risk",
        last.map(one -> one.terms().risk()).orElse(""),
        "consequence",
        last.map(one -> one.terms().consequence()).orElse(""),
        "alternatives",
        last.map(one -> String.join("\n", one.terms().alternatives())).orElse(""),
        "until",
        clocks.today().plusMonths(3).toString(),
        "name",
        known.map(one -> one.name()).orElse(""),
        "email",
        known.map(one -> one.email()).orElse(""));
  }

  @PostMapping
  ModelAndView ask(
      @PathVariable int number,
      @PathVariable("advice") UUID id,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    var asked = asked(number, id);
    var how = typed.getOrDefault("how", "");
    var form = checked(new Form(typed, Map.of()), how.equals("look"));
    if (!form.isSound()) {
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT,
          asked,
          form,
          Optional.empty(),
          Optional.empty(),
          request);
    }
    var asking = asking(asked, form);
    if (how.equals("look") || how.equals(Rehearsals.HOW)) {
      var said =
          how.equals("look") ? Optional.<String>empty() : Optional.of(rehearsed(asking, request));
      return answer(HttpStatus.OK, asked, form, Optional.of(asking), said, request);
    }
    var letter = refusals.ask(asking, links.of(request), clocks.zone(), pages.actor(request));
    return letters.after(letter, asked.path(), "asked");
  }

  private Form checked(Form typed, boolean looks) {
    var form =
        typed
            .with(
                "risk",
                FormEntries.fault(typed.typed("risk"), LONGEST, "reviews.refusal.fault.risk"))
            .with(
                "consequence",
                FormEntries.fault(
                    typed.typed("consequence"), LONGEST, "reviews.refusal.fault.consequence"))
            .with("alternatives", FormEntries.tooLong(typed.typed("alternatives"), LONGEST));
    form =
        until(typed).isEmpty()
            ? form.with(
                "until", "reviews.refusal.fault.until", typed.typed("until"), clocks.today())
            : form;
    return looks
        ? form
        : form.with("name", PersonEntries.name(typed.typed("name")))
            .with("email", MailAddress.fault(typed.typed("email")));
  }

  private Optional<LocalDate> until(Form typed) {
    return FormEntries.day(typed.typed("until")).filter(day -> day.isAfter(clocks.today()));
  }

  /// @param form without faults
  private Asking asking(Asked asked, Form form) {
    return new Asking(
        asked.advice().id(),
        asked.with(),
        new Refusal.Terms(
            asked.advice().title(),
            asked.advice().givenOn(),
            asked.answer().on(),
            form.typed("risk").strip(),
            form.typed("consequence").strip(),
            form.typed("alternatives")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList(),
            until(form).orElseThrow(),
            drafting.language(asked.client().id())),
        drafting.us().name(),
        new Signatory(form.typed("name").strip(), form.typed("email").strip()),
        clocks.today());
  }

  private String rehearsed(Asking asking, HttpServletRequest request) {
    return rehearsals.said(
        request,
        rehearsal -> {
          refusals.rehearse(asking, rehearsal, clocks.zone(), pages.actor(request));
          return Rehearsals.SENT;
        });
  }

  @PostMapping("/withdrawn")
  ModelAndView withdraw(
      @PathVariable int number, @PathVariable("advice") UUID id, HttpServletRequest request) {
    var asked = asked(number, id);
    words
        .last(asked.client().id(), id)
        .ifPresent(one -> refusals.withdraw(one, asked.with(), pages.actor(request)));
    return Answer.goTo(asked.path() + "?done=withdrawn");
  }

  @GetMapping("/refusal.pdf")
  ResponseEntity<InputStreamResource> pdf(
      @PathVariable int number, @PathVariable("advice") UUID id) {
    var client = clients.get(number);
    var last = words.last(client.id(), id).orElseThrow(RefusalController::absent);
    return PdfFile.named(
        "refusal-" + client.id() + "-" + last.writtenOn() + ".pdf",
        new Renderings(looks.inForce()).pdf(refusals.document(last, clocks.zone())));
  }

  private ModelAndView answer(
      HttpStatus status,
      Asked asked,
      Form form,
      Optional<Asking> shown,
      Optional<String> said,
      HttpServletRequest request) {
    var last = words.last(asked.client().id(), asked.advice().id());
    var client = ClientPath.of(asked.client().number());
    return Answer.page(
        status,
        "reviews/refusal",
        pages.at("reviews", request),
        new RefusalView(
            asked.path(),
            asked.client().name(),
            client,
            client + "/advice",
            asked.advice().title(),
            last.map(one -> words.stands(one, pages.words(request))),
            last.filter(one -> one.isOpen(clock.instant())).isPresent(),
            last.map(_ -> asked.path() + "/refusal.pdf"),
            drafting.language(asked.client().id()),
            form,
            drafting.signatories(asked.client().id()),
            shown.map(one -> new Renderings(looks.inForce()).page(refusals.document(one))),
            said));
  }
}
