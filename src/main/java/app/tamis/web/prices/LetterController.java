package app.tamis.web.prices;

import app.tamis.agreements.Drafting;
import app.tamis.agreements.Signatory;
import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.grading.acts.TimeUse;
import app.tamis.identity.PersonEntries;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.post.MailAddress;
import app.tamis.prices.Campaign;
import app.tamis.prices.Campaigns;
import app.tamis.prices.Frozen;
import app.tamis.prices.Obstacle;
import app.tamis.prices.PricedClient;
import app.tamis.prices.Reply;
import app.tamis.web.page.Answer;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.LetterAnswers;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PdfFile;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.Rehearsals;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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

/// One client's letter: read, rehearsed, sent, and what was replied.
@Controller
@RequestMapping("/prices/{campaign}/letters/{letter}")
@Needs({Right.DECISIONS, Right.MONEY, Right.GRADES, Right.AGREEMENTS})
final class LetterController {

  private static final int LONGEST = 300;

  private final Campaigns campaigns;
  private final Drafting drafting;
  private final ClientRegister register;
  private final LetterAnswers letters;
  private final Rehearsals rehearsals;
  private final Looks looks;
  private final PortfolioZone clocks;
  private final Pages pages;

  LetterController(
      Campaigns campaigns,
      Drafting drafting,
      ClientRegister register,
      LetterAnswers letters,
      Rehearsals rehearsals,
      Looks looks,
      PortfolioZone clocks,
      Pages pages) {
    this.campaigns = campaigns;
    this.drafting = drafting;
    this.register = register;
    this.letters = letters;
    this.rehearsals = rehearsals;
    this.looks = looks;
    this.clocks = clocks;
    this.pages = pages;
  }

  /// A letter and its campaign.
  private record Asked(Campaign campaign, PricedClient client) {}

  private Asked asked(UUID campaign, UUID letter) {
    return campaigns
        .find(campaign)
        .flatMap(found ->
            found.clients().stream()
                .filter(one -> one.id().equals(letter))
                .findFirst()
                .map(client -> new Asked(found, client)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping
  ModelAndView page(
      @PathVariable UUID campaign,
      @PathVariable UUID letter,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var asked = asked(campaign, letter);
    var said = pages.words(request).find("prices.done." + done);
    return answer(HttpStatus.OK, asked, usual(asked), said, request);
  }

  private Form usual(Asked asked) {
    var known = campaigns.recipient(asked.client());
    return Form.of(
        "name",
        known.map(Signatory::name).orElse(""),
        "email",
        known.map(Signatory::email).orElse(""),
        "on",
        clocks.today().toString());
  }

  @GetMapping("/letter.pdf")
  ResponseEntity<InputStreamResource> pdf(@PathVariable UUID campaign, @PathVariable UUID letter) {
    var asked = asked(campaign, letter);
    var frozen =
        asked
            .client()
            .frozen()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return PdfFile.named(
        "prices-" + asked.client().client() + "-" + day(asked.client()) + ".pdf",
        new Renderings(looks.inForce())
            .pdf(campaigns.document(asked.campaign(), frozen, day(asked.client()))));
  }

  /// That on which it left, or today's.
  private LocalDate day(PricedClient client) {
    return client.sentOn().orElseGet(clocks::today);
  }

  @PostMapping
  ModelAndView send(
      @PathVariable UUID campaign,
      @PathVariable UUID letter,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String how,
      HttpServletRequest request) {
    var asked = asked(campaign, letter);
    var form =
        Form.of("name", name, "email", email, "on", clocks.today().toString())
            .with("name", PersonEntries.name(name))
            .with("email", MailAddress.fault(email));
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, asked, form, Optional.empty(), request);
    }
    var to = new Signatory(name.strip(), MailAddress.of(name, email).address());
    if (how.equals(Rehearsals.HOW)) {
      return answer(
          HttpStatus.OK, asked, form, Optional.of(rehearsed(asked, to, request)), request);
    }
    return campaigns
        .send(asked.campaign(), letter, to, doing(request))
        .map(sent -> letters.after(sent, PricesPath.of(asked.client()), "sent"))
        .orElseGet(() -> back(asked, "not-now"));
  }

  private String rehearsed(Asked asked, Signatory to, HttpServletRequest request) {
    return rehearsals.said(
        request,
        rehearsal -> {
          campaigns.rehearse(
              asked.campaign(),
              List.of(asked.client()),
              Optional.of(to),
              rehearsal,
              doing(request));
          return Rehearsals.SENT;
        });
  }

  private Campaigns.Doing doing(HttpServletRequest request) {
    return new Campaigns.Doing(clocks.today(), clocks.zone(), pages.actor(request));
  }

  @PostMapping("/out")
  ModelAndView out(
      @PathVariable UUID campaign,
      @PathVariable UUID letter,
      @RequestParam(defaultValue = "") String why,
      HttpServletRequest request) {
    var asked = asked(campaign, letter);
    var note = why.strip().substring(0, Math.min(LONGEST, why.strip().length()));
    boolean done = campaigns.leaveOut(letter, true, note, pages.actor(request));
    return back(asked, done ? "out" : "late");
  }

  @PostMapping("/in")
  ModelAndView in(
      @PathVariable UUID campaign, @PathVariable UUID letter, HttpServletRequest request) {
    var asked = asked(campaign, letter);
    boolean done = campaigns.leaveOut(letter, false, "", pages.actor(request));
    return back(asked, done ? "in" : "late");
  }

  @PostMapping("/reply")
  ModelAndView reply(
      @PathVariable UUID campaign,
      @PathVariable UUID letter,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String note,
      HttpServletRequest request) {
    var asked = asked(campaign, letter);
    var said = Reply.Kind.of(kind);
    var day =
        FormEntries.day(on)
            .filter(one -> !one.isAfter(clocks.today()))
            .filter(one -> !one.isBefore(day(asked.client())));
    var share = CampaignForm.share(to);
    boolean isNegotiated = said.equals(Optional.of(Reply.Kind.NEGOTIATED));
    var form =
        Form.of("kind", kind, "on", on, "to", to, "note", note)
            .with("note", FormEntries.tooLong(note, LONGEST));
    form = said.isEmpty() ? form.with("kind", "prices.fault.reply") : form;
    form = day.isEmpty() ? form.with("on", "prices.fault.on", on, clocks.today()) : form;
    form = isNegotiated && share.isEmpty() ? form.with("to", "prices.fault.to") : form;
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, asked, form, Optional.empty(), request);
    }
    var agreed =
        isNegotiated
            ? OptionalDouble.of(share.orElseThrow().doubleValue())
            : OptionalDouble.empty();
    boolean done =
        campaigns.reply(
            letter,
            said.orElseThrow(),
            day.orElseThrow(),
            agreed,
            note.strip(),
            pages.actor(request));
    return back(asked, done ? "replied" : "late");
  }

  @PostMapping("/reply/back")
  ModelAndView takeBack(
      @PathVariable UUID campaign, @PathVariable UUID letter, HttpServletRequest request) {
    var asked = asked(campaign, letter);
    campaigns.takeBack(letter, pages.actor(request));
    return back(asked, "back");
  }

  @PostMapping("/amendment")
  ModelAndView amend(
      @PathVariable UUID campaign, @PathVariable UUID letter, HttpServletRequest request) {
    var asked = asked(campaign, letter);
    return campaigns
        .amend(letter, name(asked.client()), clocks.today(), pages.actor(request))
        .map(agreement -> Answer.goTo("/agreements/" + agreement))
        .orElseGet(() -> back(asked, "late"));
  }

  private static ModelAndView back(Asked asked, String done) {
    return Answer.goTo(PricesPath.of(asked.client()) + "?done=" + done);
  }

  private String name(PricedClient client) {
    return register.list().find(client.client()).map(Client::name).orElse(client.client().text());
  }

  private ModelAndView answer(
      HttpStatus status,
      Asked asked,
      Form form,
      Optional<String> said,
      HttpServletRequest request) {
    var words = pages.words(request);
    var client = asked.client();
    var obstacle =
        client.sentOn().isPresent()
            ? Optional.<Obstacle>empty()
            : campaigns.obstacle(client, clocks.today());
    boolean drafted = client.frozen().isPresent();
    var known = register.list().find(client.client());
    return Answer.page(
        status,
        "prices/letter",
        pages.at("prices", request),
        new LetterView(
            PricesPath.of(client),
            PricesPath.of(client.campaign()),
            new RuleWords(words).said(asked.campaign().rule()),
            known.map(Client::name).orElse(client.client().text()),
            known.map(one -> ClientPath.of(one.number())).orElse(PricesPath.ALL),
            client.frozen().map(frozen -> facts(frozen, request)).orElse(List.of()),
            obstacle.map(why ->
                words.say(
                    drafted ? "prices.client.obstacle" : "prices.client.nothing", why.message())),
            client.frozen().map(frozen -> sheet(asked, frozen)),
            client.isReady() && obstacle.isEmpty(),
            client.isReady(),
            client.obstacle().equals(Optional.of(Obstacle.LEFT_OUT)),
            client.sentOn().isPresent(),
            stands(client, request),
            client.reply().isPresent(),
            client.reply().filter(Reply::isYes).isPresent() && client.amendment().isEmpty(),
            client.amendment().map(id -> "/agreements/" + id),
            form,
            drafting.signatories(client.client()),
            said));
  }

  private String sheet(Asked asked, Frozen frozen) {
    return new Renderings(looks.inForce())
        .page(campaigns.document(asked.campaign(), frozen, day(asked.client())));
  }

  private String stands(PricedClient client, HttpServletRequest request) {
    var words = pages.words(request);
    if (client.sentOn().isPresent() && client.reply().isEmpty()) {
      return words.say(
          "prices.client.reply.none", client.sentOn().get().plusDays(PricedClient.CHECK_DAYS));
    }
    var said = new StandsWords(words, clocks.today()).of(client);
    return said.substring(0, 1).toUpperCase(words.locale()) + said.substring(1) + ".";
  }

  private List<String> facts(Frozen frozen, HttpServletRequest request) {
    return new LetterFacts(pages.words(request), frozen)
        .sentences(campaigns.loss(frozen, TimeUse.NONE, OptionalDouble.empty()));
  }
}
