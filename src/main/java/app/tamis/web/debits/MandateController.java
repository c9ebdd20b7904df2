package app.tamis.web.debits;

import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.Drafting;
import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.debits.Mandate;
import app.tamis.debits.MandateSignings;
import app.tamis.debits.MandateState;
import app.tamis.debits.Mandates;
import app.tamis.debits.Scheme;
import app.tamis.documents.Documents;
import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.identity.PersonEntries;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.post.MailAddress;
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
import app.tamis.web.page.RemainingClients;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// A client's mandate: the talk before it, asking for it, paper, and what becomes of it.
@Controller
@RequestMapping("/clients/{number}/mandate")
@Needs({Right.AGREEMENTS, Right.MONEY})
final class MandateController {

  private static final int LONGEST = 200;
  private static final int MOST_MEGABYTES = 20;

  private final Mandates mandates;
  private final MandateSignings signings;
  private final MandateViews views;
  private final Drafting drafting;
  private final Documents documents;
  private final Looks looks;
  private final RemainingClients clients;
  private final LetterAnswers letters;
  private final LinkBase links;
  private final PortfolioZone clocks;
  private final Pages pages;

  MandateController(
      Mandates mandates,
      MandateSignings signings,
      MandateViews views,
      Drafting drafting,
      Documents documents,
      Looks looks,
      RemainingClients clients,
      LetterAnswers letters,
      LinkBase links,
      PortfolioZone clocks,
      Pages pages) {
    this.mandates = mandates;
    this.signings = signings;
    this.views = views;
    this.drafting = drafting;
    this.documents = documents;
    this.looks = looks;
    this.clients = clients;
    this.letters = letters;
    this.links = links;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var client = clients.get(number);
    return answer(
        HttpStatus.OK,
        client,
        first(client),
        pages.words(request).find("debits.done." + done),
        request);
  }

  /// What is known of who signs, or of whose account it is.
  private Form first(Client client) {
    var standing = standing(client);
    if (standing.isPresent()) {
      return DetailsForm.of(standing.get(), client.name(), mandates.address(client.id()));
    }
    var known = drafting.signatories(client.id()).stream().findFirst();
    return Form.of(
        "name",
        known.map(Drafting.MaySign::name).orElse(""),
        "email",
        known.map(Drafting.MaySign::email).orElse(""));
  }

  private Optional<Mandate> standing(Client client) {
    return mandates.list(client.id(), clocks.today()).stream()
        .filter(one -> one.state().stands())
        .findFirst();
  }

  @PostMapping
  ModelAndView ask(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String scheme,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      HttpServletRequest request) {
    var client = clients.get(number);
    var form =
        Form.of("scheme", scheme, "name", name, "email", email)
            .with("name", PersonEntries.name(name))
            .with("email", MailAddress.fault(email));
    var creditor = views.creditor(client, scheme);
    if (creditor.isEmpty()) {
      form = form.with("scheme", fault(client, scheme));
    }
    if (!form.isSound() || creditor.isEmpty()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, client, form, Optional.empty(), request);
    }
    var asking =
        new MandateSignings.Asking(
            whom(client),
            Scheme.find(scheme).orElseThrow(),
            drafting.language(client.id()),
            creditor.get(),
            new Mandate.To(name.strip(), MailAddress.of(name, email).address()),
            Optional.empty(),
            links.of(request),
            pages.person().name(),
            pages.person().email());
    return signings
        .ask(asking, clocks.zone(), pages.actor(request))
        .map(letter -> letters.after(letter, path(client), "asked"))
        .orElseGet(() -> after(client, "too-late"));
  }

  private Optional<Message> fault(Client client, String scheme) {
    return Optional.of(
        scheme.equals(Scheme.B2B.code()) && mandates.isConsumer(client.id())
            ? Message.of("debits.fault.consumer")
            : Message.of("debits.fault.scheme"));
  }

  @PostMapping("/{id}/remind")
  ModelAndView remind(@PathVariable int number, @PathVariable UUID id, HttpServletRequest request) {
    var client = clients.get(number);
    return signings
        .remind(of(client, id).id(), clocks.zone(), pages.actor(request))
        .map(letter -> letters.after(letter, path(client), "reminded"))
        .orElseGet(() -> after(client, "too-late"));
  }

  /// To be printed and signed by hand.
  @GetMapping("/{id}/paper.pdf")
  Object paper(@PathVariable int number, @PathVariable UUID id) {
    var mandate = of(clients.get(number), id);
    return PdfFile.named(
        "mandate-" + mandate.reference() + ".pdf",
        new Renderings(looks.inForce()).pdf(mandates.document(mandate, clocks.today())));
  }

  @PostMapping("/{id}/paper")
  ModelAndView onPaper(
      @PathVariable int number,
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request) {
    var client = clients.get(number);
    var mandate = of(client, id);
    var typed = new DetailsForm(sent, mandate.scheme());
    var on = FormEntries.day(typed.text("on")).filter(day -> !day.isAfter(clocks.today()));
    var form =
        typed
            .form()
            .with("by", PersonEntries.name(typed.text("by")))
            .with("place", FormEntries.fault(typed.text("place"), LONGEST, "debits.place.none"));
    if (on.isEmpty()) {
      form = form.with("on", "debits.on.fault", typed.text("on"), clocks.today());
    }
    if (!form.isSound() || typed.details().isEmpty()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, client, form, Optional.empty(), request);
    }
    var signature =
        new MandateState.Signature(
            typed.text("by").strip(), "", on.orElseThrow(), typed.text("place").strip(), true);
    boolean signed =
        signings.onPaper(
            id,
            typed.details().get(),
            signature,
            typed.text("office").isEmpty(),
            pages.actor(request));
    return after(client, signed ? "on-paper" : "too-late");
  }

  @PostMapping("/{id}/scan")
  ModelAndView scan(@PathVariable int number, @PathVariable UUID id, HttpServletRequest request)
      throws IOException {
    var client = clients.get(number);
    var mandate = of(client, id);
    try {
      var file =
          Multipart.one(request, MOST_MEGABYTES, "upload.over")
              .orElseThrow(() -> Problems.of("debits.scan.none"));
      var on = mandate.state().signed().map(MandateState.Signature::on).orElse(clocks.today());
      mandates.attach(
          id,
          documents.keepScan(
              file.content(),
              mandates.document(mandate, on),
              new Documents.About("scan", client.id(), client.name(), false),
              pages.actor(request)));
      return after(client, "scan");
    } catch (Problems found) {
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT,
          client,
          first(client).with("scan", Optional.of(found.messages().getFirst())),
          Optional.empty(),
          request);
    }
  }

  /// By which number GoCardless knows it; for B2B, that the bank has it.
  @PostMapping("/{id}/active")
  ModelAndView activate(
      @PathVariable int number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String known,
      HttpServletRequest request) {
    var client = clients.get(number);
    var mandate = of(client, id);
    var plain = known.strip().toUpperCase(Locale.ROOT);
    if (mandate.scheme().isGoCardless() && !plain.matches("MD[A-Z0-9]{4,40}")) {
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT,
          client,
          first(client).with("known", "debits.known.fault", known),
          Optional.empty(),
          request);
    }
    boolean active =
        mandates.activate(
            id,
            new Mandate.GoCardlessId(
                mandate.scheme().isGoCardless() ? plain : "", "", "", "", mandate.debtor()),
            clocks.today(),
            whom(client),
            pages.actor(request));
    return after(client, active ? "active" : "too-late");
  }

  @PostMapping("/{id}/not-active")
  ModelAndView deactivate(
      @PathVariable int number, @PathVariable UUID id, HttpServletRequest request) {
    var client = clients.get(number);
    mandates.deactivate(of(client, id).id(), whom(client), pages.actor(request));
    return after(client, "not-active");
  }

  @PostMapping("/{id}/cancel")
  ModelAndView cancel(
      @PathVariable int number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String why,
      HttpServletRequest request) {
    var client = clients.get(number);
    mandates.cancel(
        of(client, id).id(),
        clocks.today(),
        why.substring(0, Math.min(why.length(), LONGEST)),
        whom(client),
        pages.actor(request));
    return after(client, "cancelled");
  }

  /// One of that client's.
  private Mandate of(Client client, UUID id) {
    return mandates.list(client.id(), clocks.today()).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static With whom(Client client) {
    return new With(client.id(), client.name());
  }

  private static String path(Client client) {
    return DebitPath.mandate(client.number());
  }

  private static ModelAndView after(Client client, String done) {
    return Answer.goTo(path(client) + "?done=" + done);
  }

  private ModelAndView answer(
      HttpStatus status,
      Client client,
      Form form,
      Optional<String> said,
      HttpServletRequest request) {
    return Answer.page(
        status,
        "debits/mandate",
        pages.at("debits", request),
        views.view(client, clocks.today(), form, said, pages.moments(request)));
  }
}
