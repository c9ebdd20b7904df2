package app.tamis.web.handover;

import app.tamis.agreements.Drafting;
import app.tamis.agreements.Signatory;
import app.tamis.basics.Words;
import app.tamis.documents.Documents;
import app.tamis.documents.Looks;
import app.tamis.documents.Opened;
import app.tamis.documents.Renderings;
import app.tamis.handover.Handover;
import app.tamis.handover.Handovers;
import app.tamis.handover.Pack;
import app.tamis.handover.Secret;
import app.tamis.handover.Secrets;
import app.tamis.handover.SectionKind;
import app.tamis.identity.PersonEntries;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.post.MailAddress;
import app.tamis.web.page.Answer;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.LetterAnswers;
import app.tamis.web.page.LinkBase;
import app.tamis.web.page.Moments;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PdfFile;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.Rehearsals;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/// One handover: written down, sent, and followed to its acceptance.
@Controller
@RequestMapping(HandoverPath.ALL + "/{id}")
@Needs({Right.AGREEMENTS, Right.MONEY})
final class HandoverController {

  private static final int LONGEST_NAME = 120;

  private final Handovers handovers;
  private final Secrets secrets;
  private final Drafting drafting;
  private final ClientRegister register;
  private final Documents documents;
  private final PartingBehind partings;
  private final LetterAnswers letters;
  private final Rehearsals rehearsals;
  private final LinkBase links;
  private final Looks looks;
  private final PortfolioZone clocks;
  private final Clock clock;
  private final Pages pages;

  HandoverController(
      Handovers handovers,
      Secrets secrets,
      Drafting drafting,
      ClientRegister register,
      Documents documents,
      PartingBehind partings,
      LetterAnswers letters,
      Rehearsals rehearsals,
      LinkBase links,
      Looks looks,
      PortfolioZone clocks,
      Clock clock,
      Pages pages) {
    this.handovers = handovers;
    this.secrets = secrets;
    this.drafting = drafting;
    this.register = register;
    this.documents = documents;
    this.partings = partings;
    this.letters = letters;
    this.rehearsals = rehearsals;
    this.links = links;
    this.looks = looks;
    this.clocks = clocks;
    this.clock = clock;
    this.pages = pages;
  }

  private Handover get(UUID id) {
    return handovers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping
  ModelAndView page(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var handover = get(id);
    var said = pages.words(request).find("handover.done." + done);
    return answer(HttpStatus.OK, handover, usual(handover), said, request);
  }

  private Form usual(Handover handover) {
    var known = drafting.signatories(handover.client()).stream().findFirst();
    return WrittenForm.of(handover)
        .and("name", known.map(Drafting.MaySign::name).orElse(""))
        .and("email", known.map(Drafting.MaySign::email).orElse(""));
  }

  @GetMapping("/pack.pdf")
  Object pdf(@PathVariable UUID id) {
    var handover = get(id);
    return PdfFile.named(
        "handover-" + handover.client() + "-" + clocks.today() + ".pdf",
        new Renderings(looks.inForce()).pdf(handovers.document(handover, clocks.today())));
  }

  @GetMapping("/accepted.pdf")
  Object accepted(@PathVariable UUID id, HttpServletRequest request) {
    var kept = get(id).document().flatMap(documents::find);
    if (kept.isPresent()
        && documents.open(kept.get(), pages.actor(request)) instanceof Opened.Intact intact) {
      return PdfFile.named(intact.kept().fileName(), intact.pdf());
    }
    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  @GetMapping("/pack.zip")
  ResponseEntity<byte[]> zip(@PathVariable UUID id) {
    var handover = get(id);
    return ZipFile.named(
        "handover-" + handover.client() + "-" + clocks.today() + ".zip",
        handovers.zip(handover, clocks.today()));
  }

  @PostMapping
  ModelAndView write(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request) {
    var handover = get(id);
    var read = WrittenForm.read(sent);
    if (read.written().isEmpty()) {
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT, handover, read.form(), Optional.empty(), request);
    }
    return after(
        handover,
        handovers.write(id, read.written().get(), pages.actor(request)) ? "saved" : "too-late");
  }

  @PostMapping("/send")
  ModelAndView send(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String how,
      HttpServletRequest request) {
    var handover = get(id);
    var form =
        WrittenForm.of(handover)
            .and("name", name)
            .and("email", email)
            .with("name", PersonEntries.name(name))
            .with("email", MailAddress.fault(email));
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, handover, form, Optional.empty(), request);
    }
    var to = new Signatory(name.strip(), MailAddress.of(name, email).address());
    if (how.equals(Rehearsals.HOW)) {
      return answer(
          HttpStatus.OK, handover, form, Optional.of(rehearsed(handover, to, request)), request);
    }
    var sending = new Handovers.Sending(id, to, links.of(request), pages.person().email());
    return handovers
        .send(sending, clocks.today(), clocks.zone(), pages.actor(request))
        .map(letter -> letters.after(letter, HandoverPath.of(handover), "sent"))
        .orElseGet(() -> after(handover, "too-late"));
  }

  private String rehearsed(Handover handover, Signatory to, HttpServletRequest request) {
    return rehearsals.said(
        request,
        rehearsal -> {
          handovers.rehearse(
              handover, to, clocks.today(), clocks.zone(), rehearsal, pages.actor(request));
          return Rehearsals.SENT;
        });
  }

  /// Keeps a secret that the browser has encrypted.
  ///
  /// @return where its link leads, to which the browser adds the key
  @PostMapping("/secrets")
  ResponseEntity<String> keep(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String sealed,
      HttpServletRequest request) {
    var handover = get(id);
    var label = what.strip();
    if (handover.hidden() || label.isEmpty() || label.length() > LONGEST_NAME) {
      return ResponseEntity.unprocessableContent().build();
    }
    return secrets
        .keep(handover, label, sealed, pages.actor(request))
        .map(token ->
            ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body(links.of(request) + HandoverPath.secret(token.value())))
        .orElseGet(() -> ResponseEntity.unprocessableContent().build());
  }

  @PostMapping("/secrets/{secret}/forget")
  ModelAndView forget(
      @PathVariable UUID id, @PathVariable UUID secret, HttpServletRequest request) {
    var handover = get(id);
    secrets.forget(handover, secret, pages.actor(request));
    return after(handover, "forgotten");
  }

  @PostMapping("/hide")
  ModelAndView hide(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "true") boolean hidden,
      HttpServletRequest request) {
    handovers.hide(get(id).id(), hidden, pages.actor(request));
    return after(get(id), hidden ? "hidden" : "back");
  }

  private static ModelAndView after(Handover handover, String done) {
    return Answer.goTo(HandoverPath.of(handover) + "?done=" + done);
  }

  private ModelAndView answer(
      HttpStatus status,
      Handover handover,
      Form form,
      Optional<String> said,
      HttpServletRequest request) {
    var words = pages.words(request);
    var moments = pages.moments(request);
    var client = register.list().find(handover.client());
    var pack = handovers.pack(handover, clocks.today());
    return Answer.page(
        status,
        "handover/handover",
        pages.at("handovers", request),
        new HandoverView(
            HandoverPath.of(handover),
            client.map(Client::name).orElse(handover.name()),
            client.map(one -> ClientPath.of(one.number())).orElse(HandoverPath.ALL),
            client.flatMap(one -> parting(one, words)),
            words.sentence(StandsWords.of(handover)),
            !handover.hidden() && handover.acceptance().isEmpty(),
            handover.sentOn().isPresent(),
            Arrays.stream(SectionKind.values()).map(kind -> section(kind, pack, words)).toList(),
            secrets.list(handover.id()).stream()
                .map(one -> secret(one, handover, words, moments))
                .toList(),
            Secrets.LIFE.toDays(),
            handovers.events(handover.id()).stream()
                .map(one -> event(one, words, moments))
                .toList(),
            new Renderings(looks.inForce()).page(handovers.document(handover, clocks.today())),
            handover.document().map(_ -> HandoverPath.of(handover) + "/accepted.pdf"),
            handover.hidden(),
            form,
            drafting.signatories(handover.client()),
            said));
  }

  private Optional<HandoverView.Parting> parting(Client client, Words words) {
    return partings
        .of(client.id(), pages.person())
        .map(one ->
            new HandoverView.Parting(
                ClientPath.of(client.number()) + "/parting#hand-over",
                one.until()
                    .map(last -> words.say("handover.parting.until", client.name(), last))
                    .orElseGet(() -> words.say("handover.parting", client.name()))));
  }

  private static HandoverView.Section section(SectionKind kind, Pack pack, Words words) {
    var label = words.say("handover.section." + kind.code());
    return new HandoverView.Section(
        kind.code(), label, words.say("handover.known", label, pack.onRecord(kind)));
  }

  private HandoverView.Secret secret(
      Secret secret, Handover handover, Words words, Moments moments) {
    boolean there = secret.isThere(clock.instant());
    var stands =
        secret
            .openedAt()
            .map(
                at -> words.say("handover.secrets.opened", moments.minute(at), secret.openedFrom()))
            .orElseGet(() ->
                there
                    ? words.say("handover.secrets.waits", moments.day(secret.until()))
                    : words.say("handover.secrets.over"));
    return new HandoverView.Secret(
        secret.what(),
        stands,
        there ? HandoverPath.of(handover) + "/secrets/" + secret.id() + "/forget" : "");
  }

  private static String event(Handover.Event event, Words words, Moments moments) {
    return moments.minute(event.at())
        + " "
        + words.say("handover.event." + event.what(), event.who(), event.detail());
  }
}
