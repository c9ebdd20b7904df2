package app.tamis.web.agreements;

import static java.util.stream.Collectors.joining;

import app.tamis.agreements.Agreement;
import app.tamis.agreements.Agreements;
import app.tamis.agreements.Agreements.Saved;
import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.Signatory;
import app.tamis.agreements.Signings;
import app.tamis.agreements.Signings.Sent;
import app.tamis.basics.Problems;
import app.tamis.documents.Documents;
import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.identity.PersonEntries;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.post.MailAddress;
import app.tamis.web.agreements.AgreementViews.Typed;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.LetterAnswers;
import app.tamis.web.page.LinkBase;
import app.tamis.web.page.Multipart;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PdfFile;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.Rehearsals;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// One agreement: drafted, looked at, sent, followed.
@Controller
@RequestMapping("/agreements/{id}")
@Needs({Right.AGREEMENTS, Right.MONEY})
final class AgreementController {

  private static final int MOST_MEGABYTES = 20;
  private static final String TEMPLATE = "agreements/agreement";

  private final Agreements agreements;
  private final Signings signings;
  private final AgreementViews views;
  private final ClientRegister register;
  private final LetterAnswers letters;
  private final Rehearsals rehearsals;
  private final Documents documents;
  private final Looks looks;
  private final LinkBase links;
  private final PortfolioZone clocks;
  private final Pages pages;

  AgreementController(
      Agreements agreements,
      Signings signings,
      AgreementViews views,
      ClientRegister register,
      LetterAnswers letters,
      Rehearsals rehearsals,
      Documents documents,
      Looks looks,
      LinkBase links,
      PortfolioZone clocks,
      Pages pages) {
    this.agreements = agreements;
    this.signings = signings;
    this.views = views;
    this.register = register;
    this.letters = letters;
    this.rehearsals = rehearsals;
    this.documents = documents;
    this.looks = looks;
    this.links = links;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    return answer(HttpStatus.OK, get(id), Typed.NOTHING, said(done, request), request);
  }

  /// As it would be sent today.
  @GetMapping("/preview.pdf")
  ResponseEntity<InputStreamResource> preview(@PathVariable UUID id) {
    var agreement = get(id);
    var pdf =
        new Renderings(looks.inForce()).pdf(agreements.document(agreement.draft(), clocks.today()));
    return PdfFile.named("agreement-" + clocks.today() + ".pdf", pdf);
  }

  @PostMapping
  ModelAndView save(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request) {
    var agreement = get(id);
    var read = DraftForm.read(agreement.draft(), agreements.catalogue(), sent);
    if (!read.form().isSound()) {
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT,
          agreement,
          Typed.draft(read),
          Optional.empty(),
          request);
    }
    return switch (agreements.save(id, version, read.draft(), pages.actor(request))) {
      case Saved.SAVED -> after(id, "saved");
      case Saved.SAME -> after(id, "same");
      case Saved.TOO_LATE -> after(id, "too-late");
    };
  }

  @PostMapping("/send")
  ModelAndView send(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String how,
      HttpServletRequest request) {
    var agreement = get(id);
    var form =
        Form.of("name", name, "email", email)
            .with("name", PersonEntries.name(name))
            .with("email", MailAddress.fault(email));
    if (!form.isSound()) {
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT, agreement, Typed.send(form), Optional.empty(), request);
    }
    var sending =
        new Signings.Sending(
            id,
            version,
            whom(agreement),
            new Signatory(name.strip(), MailAddress.of(name, email).address()),
            links.of(request),
            pages.person().email());
    if (how.equals(Rehearsals.HOW)) {
      return rehearsed(agreement, sending, form, request);
    }
    return switch (signings.send(sending, clocks.zone(), pages.actor(request))) {
      case Sent.Out(var letter, _) -> letters.after(letter, AgreementPath.of(id), "sent");
      case Sent.Open _ -> after(id, "open");
      case Sent.TooLate _ -> after(id, "too-late");
    };
  }

  /// With what was typed still there: next it is to be sent.
  private ModelAndView rehearsed(
      Agreement agreement, Signings.Sending sending, Form form, HttpServletRequest request) {
    var said =
        rehearsals.said(
            request,
            rehearsal ->
                switch (signings.rehearse(
                    sending, rehearsal, clocks.zone(), pages.actor(request))) {
                  case Sent.Out _ -> Rehearsals.SENT;
                  case Sent.Open _ -> "agreements.done.open";
                  case Sent.TooLate _ -> "agreements.done.too-late";
                });
    return answer(HttpStatus.OK, agreement, Typed.send(form), Optional.of(said), request);
  }

  private Optional<String> said(String done, HttpServletRequest request) {
    return pages.words(request).find("agreements.done." + done);
  }

  @PostMapping("/remind")
  ModelAndView remind(@PathVariable UUID id, HttpServletRequest request) {
    return after(
        id,
        signings.remind(get(id).id(), clocks.zone(), pages.actor(request))
            ? "reminded"
            : "too-late");
  }

  @PostMapping("/withdraw")
  ModelAndView withdraw(@PathVariable UUID id, HttpServletRequest request) {
    return after(
        id, signings.withdraw(id, whom(get(id)), pages.actor(request)) ? "withdrawn" : "too-late");
  }

  /// As a draft of its own.
  @PostMapping("/again")
  ModelAndView again(@PathVariable UUID id, HttpServletRequest request) {
    var old = get(id);
    return after(agreements.takeUp(old, whom(old), pages.actor(request)), "again");
  }

  @PostMapping("/hide")
  ModelAndView hide(@PathVariable UUID id, HttpServletRequest request) {
    agreements.hide(get(id).id(), true, pages.actor(request));
    return Answer.goTo(AgreementPath.ALL + "?done=hidden");
  }

  /// Which day is its last; empty where none is any more.
  @PostMapping("/end")
  ModelAndView end(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String last,
      HttpServletRequest request) {
    var agreement = get(id);
    var form = Form.of("last", last);
    var day = FormEntries.day(last);
    if (!last.isBlank() && day.isEmpty()) {
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT,
          agreement,
          Typed.end(form.with("last", "agreements.term.date", last)),
          Optional.empty(),
          request);
    }
    agreements.end(id, day, whom(agreement), pages.actor(request));
    return after(id, day.isPresent() ? "ended" : "not-ended");
  }

  /// Keeps the scan of a contract on paper.
  @PostMapping("/scan")
  ModelAndView scan(@PathVariable UUID id, HttpServletRequest request) throws IOException {
    var agreement = get(id);
    var words = pages.words(request);
    try {
      var file =
          Multipart.one(request, MOST_MEGABYTES, "agreements.scan.large")
              .orElseThrow(() -> Problems.of("agreements.scan.none"));
      var whom = whom(agreement);
      var document = agreements.document(agreement.draft(), agreement.draft().startsOn());
      var kept =
          documents.keepScan(
              file.content(),
              document,
              new Documents.About("scan", whom.id(), whom.name(), false),
              pages.actor(request));
      agreements.attach(id, kept, whom, pages.actor(request));
      return after(id, "scan");
    } catch (Problems found) {
      var fault = found.messages().stream().map(words::sentence).collect(joining(" "));
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT,
          agreement,
          Typed.scan(fault),
          Optional.empty(),
          request);
    }
  }

  private static ModelAndView after(UUID id, String done) {
    return Answer.goTo(AgreementPath.of(id) + "?done=" + done);
  }

  private ModelAndView answer(
      HttpStatus status,
      Agreement agreement,
      Typed typed,
      Optional<String> said,
      HttpServletRequest request) {
    var client = client(agreement);
    var moments = pages.moments(request);
    return Answer.page(
        status,
        TEMPLATE,
        pages.at("agreements", request),
        views.view(
            agreement,
            client.map(Client::number).orElse(0),
            client.map(Client::name).orElse(agreement.draft().client().name()),
            typed,
            clocks.today(),
            said,
            moments));
  }

  private Agreement get(UUID id) {
    return agreements.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private With whom(Agreement agreement) {
    return new With(
        agreement.client(),
        client(agreement).map(Client::name).orElse(agreement.draft().client().name()));
  }

  private Optional<Client> client(Agreement agreement) {
    return register.list().find(agreement.client());
  }
}
