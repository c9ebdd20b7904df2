package app.tamis.web.parting;

import app.tamis.agreements.Drafting;
import app.tamis.agreements.Signatory;
import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.identity.PersonEntries;
import app.tamis.identity.Right;
import app.tamis.parting.LetterDraft;
import app.tamis.parting.PartingCase;
import app.tamis.parting.PartingEvent.What;
import app.tamis.parting.PartingLetters;
import app.tamis.parting.PartingLetters.Written;
import app.tamis.parting.Partings;
import app.tamis.portfolio.Client;
import app.tamis.post.MailAddress;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.LetterAnswers;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PdfFile;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.Rehearsals;
import app.tamis.web.page.RemainingClients;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

/// The letter that ends it: chosen, read, edited, rehearsed, and given by mail or on paper.
@Controller
@RequestMapping("/clients/{number}/parting/letter")
@Needs({Right.DECISIONS, Right.GRADES, Right.MONEY, Right.AGREEMENTS})
final class PartingLetterController {

  private final Partings partings;
  private final PartingLetters letters;
  private final Drafting drafting;
  private final RemainingClients clients;
  private final InForce inForce;
  private final LetterAnswers answers;
  private final Rehearsals rehearsals;
  private final Looks looks;
  private final PortfolioZone clocks;
  private final Pages pages;

  PartingLetterController(
      Partings partings,
      PartingLetters letters,
      Drafting drafting,
      RemainingClients clients,
      InForce inForce,
      LetterAnswers answers,
      Rehearsals rehearsals,
      Looks looks,
      PortfolioZone clocks,
      Pages pages) {
    this.partings = partings;
    this.letters = letters;
    this.drafting = drafting;
    this.clients = clients;
    this.inForce = inForce;
    this.answers = answers;
    this.rehearsals = rehearsals;
    this.looks = looks;
    this.clocks = clocks;
    this.pages = pages;
  }

  /// The one that is under way, else the last whose letter was given.
  private PartingCase of(Client client) {
    return partings
        .open(client.id(), clocks.today())
        .or(() ->
            partings.list(client.id()).stream().filter(one -> one.until().isPresent()).findFirst())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping
  ModelAndView page(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var client = clients.get(number);
    var one = of(client);
    var written =
        written(one, client, letters.draft(one, client, pages.person().name(), clocks.today()));
    var said = pages.words(request).find("parting.letter.done." + done);
    return answer(HttpStatus.OK, one, client, written, form(client, written), said, request);
  }

  private Written written(PartingCase one, Client client, LetterDraft draft) {
    return letters.written(one, client, draft, inForce.find(), day(one));
  }

  /// That on which it was given, or today's.
  private LocalDate day(PartingCase one) {
    return one.said(What.TOLD).map(told -> told.on()).orElseGet(clocks::today);
  }

  private Form form(Client client, Written written) {
    var known = drafting.signatories(client.id()).stream().findFirst();
    return LetterTyped.of(written.draft(), written.text())
        .and("name", known.map(Drafting.MaySign::name).orElse(""))
        .and("email", known.map(Drafting.MaySign::email).orElse(""));
  }

  @GetMapping("/letter.pdf")
  ResponseEntity<InputStreamResource> pdf(@PathVariable int number) {
    var client = clients.get(number);
    var one = of(client);
    var written =
        written(one, client, letters.draft(one, client, pages.person().name(), clocks.today()));
    return PdfFile.named(
        "letter-" + client.number() + "-" + day(one) + ".pdf",
        new Renderings(looks.inForce()).pdf(written.document()));
  }

  @PostMapping
  ModelAndView write(
      @PathVariable int number,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    var client = clients.get(number);
    var one = of(client);
    var how = typed.getOrDefault("how", "");
    var typedForm = new LetterTyped(new Form(typed, Map.of()));
    var form = typedForm.checked();
    if (!form.isSound()) {
      var before =
          written(one, client, letters.draft(one, client, pages.person().name(), clocks.today()));
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT, one, client, before, form, Optional.empty(), request);
    }
    var draft = chosen(one, client, typedForm, how);
    if (!letters.keep(one.id(), client, draft)) {
      return Answer.goTo(PartingPath.letter(client.number()) + "?done=too-late");
    }
    var written = written(one, client, draft);
    return switch (how) {
      case "send", "print", Rehearsals.HOW ->
          give(one, client, written, form.and("text", written.text()), how, request);
      default -> Answer.goTo(PartingPath.letter(client.number()) + "?done=kept");
    };
  }

  /// A text that nobody touched is drafted anew from what was chosen; one that was edited stays.
  private LetterDraft chosen(PartingCase one, Client client, LetterTyped typed, String how) {
    var drafted = typed.draft("");
    if (how.equals("redraft")) {
      return drafted;
    }
    var before = letters.draft(one, client, pages.person().name(), clocks.today());
    if (!before.language().equals(drafted.language())) {
      return inLanguage(client, drafted);
    }
    var text = typed.form().typed("text").strip().replace("\r\n", "\n");
    boolean wasEdited = !before.text().isBlank();
    boolean isAsBefore = text.equals(written(one, client, before).text());
    return text.isBlank() || (isAsBefore && !wasEdited) ? drafted : typed.draft(text);
  }

  /// In another language: its own usual words in the place of those that weren't touched.
  private LetterDraft inLanguage(Client client, LetterDraft draft) {
    var usual = letters.usual(client, draft.contact(), clocks.today(), draft.language());
    return new LetterDraft(
        draft.language(),
        draft.endsOn(),
        draft.endsAt(),
        draft.expectedOn(),
        draft.shortReason(),
        draft.reason(),
        draft.ownReason(),
        draft.contact(),
        draft.signedBy(),
        draft.handoverOn(),
        usual.included(),
        usual.charged(),
        usual.licences(),
        draft.providers(),
        "");
  }

  private ModelAndView give(
      PartingCase one,
      Client client,
      Written written,
      Form form,
      String how,
      HttpServletRequest request) {
    if (how.equals("print")) {
      return printed(one, client, written, form, request);
    }
    var name = form.typed("name");
    var email = form.typed("email");
    var checked =
        form.with("name", PersonEntries.name(name)).with("email", MailAddress.fault(email));
    if (!checked.isSound()) {
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT,
          one,
          client,
          written,
          checked,
          Optional.empty(),
          request);
    }
    var to = new Signatory(name.strip(), MailAddress.of(name, email).address());
    if (how.equals(Rehearsals.HOW)) {
      var said =
          rehearsals.said(
              request,
              rehearsal -> {
                letters.rehearse(
                    one, client, written, to, clocks.zone(), rehearsal, pages.actor(request));
                return Rehearsals.SENT;
              });
      return answer(HttpStatus.OK, one, client, written, checked, Optional.of(said), request);
    }
    return letters
        .send(one, client, written, to, clocks.today(), clocks.zone(), pages.actor(request))
        .map(letter -> answers.after(letter, PartingPath.of(client.number()), "sent"))
        .orElseGet(() -> refused(one, client, written, checked, request));
  }

  private ModelAndView printed(
      PartingCase one, Client client, Written written, Form form, HttpServletRequest request) {
    return letters.print(one, client, written, clocks.today(), pages.actor(request))
        ? Answer.goTo(PartingPath.of(client.number()) + "?done=printed")
        : refused(one, client, written, form, request);
  }

  private ModelAndView refused(
      PartingCase one, Client client, Written written, Form form, HttpServletRequest request) {
    var said = Optional.of(pages.words(request).say("parting.letter.done.refused"));
    return answer(HttpStatus.UNPROCESSABLE_CONTENT, one, client, written, form, said, request);
  }

  private ModelAndView answer(
      HttpStatus status,
      PartingCase one,
      Client client,
      Written written,
      Form form,
      Optional<String> said,
      HttpServletRequest request) {
    var words = pages.words(request);
    var now = partings.open(client.id(), clocks.today()).orElse(one);
    var path = PartingPath.letter(client.number());
    var sheet = new Renderings(looks.inForce()).page(written.document());
    return Answer.page(
        status,
        "parting/letter",
        pages.at("parting", request),
        new PartingLetterView(
            path,
            PartingPath.of(client.number()),
            client.name(),
            written.checks().refused().stream().map(words::sentence).toList(),
            written.checks().warned().stream().map(words::sentence).toList(),
            now.until().isPresent(),
            now.next(clocks.today()).contains(What.TOLD),
            Stream.of("en", "fr")
                .map(tag ->
                    new CaseView.Choice(
                        tag,
                        words.say("parting.language." + tag),
                        tag.equals(written.draft().language())))
                .toList(),
            Stream.of(LetterDraft.Reason.values())
                .map(reason ->
                    new CaseView.Choice(
                        reason.code(),
                        words.say("parting.reason." + reason.code()),
                        reason == written.draft().reason()))
                .toList(),
            !written.draft().text().isBlank(),
            sheet,
            form,
            drafting.signatories(client.id()),
            said));
  }
}
