package app.tamis.web.verify;

import static java.util.stream.Collectors.joining;

import app.tamis.basics.Problems;
import app.tamis.basics.Sha256;
import app.tamis.book.Portfolios;
import app.tamis.clock.InPortfolio;
import app.tamis.documents.Known;
import app.tamis.documents.Seals;
import app.tamis.documents.Verdict;
import app.tamis.documents.VerdictWords;
import app.tamis.identity.Networks;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Moments;
import app.tamis.web.page.Multipart;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.verify.VerifyView.Looked;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Says of a document whether it still is what was sealed, to whoever has it. Nothing of it is
/// kept.
@Controller
final class VerifyController {

  private static final String TEMPLATE = "verify/verify";

  private static final int MOST_MEGABYTES = 20;

  /// Each takes up to twice its size of memory while it is looked at.
  private static final int AT_THE_SAME_TIME = 6;

  private static final int LONGEST_NAME = 120;

  private final Seals seals;
  private final Portfolios portfolios;
  private final InPortfolio inPortfolio;
  private final Clock clock;
  private final Pages pages;
  private final Turns turns = new Turns();
  private final Semaphore room = new Semaphore(AT_THE_SAME_TIME);

  VerifyController(
      Seals seals, Portfolios portfolios, InPortfolio inPortfolio, Clock clock, Pages pages) {
    this.seals = seals;
    this.portfolios = portfolios;
    this.inPortfolio = inPortfolio;
    this.clock = clock;
    this.pages = pages;
  }

  @GetMapping("/verify")
  @Place(name = "verify", label = "verify.title", in = PlaceGroup.PALETTE, order = 50)
  ModelAndView page(HttpServletRequest request) {
    return page(HttpStatus.OK, Optional.empty(), Optional.empty(), request);
  }

  @PostMapping("/verify")
  ModelAndView look(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var wait = turns.take(Networks.of(request.getRemoteAddr()), clock.instant());
    if (wait.isPresent()) {
      response.setHeader("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
      var words = pages.words(request);
      return faulty(
          HttpStatus.TOO_MANY_REQUESTS,
          words.say("verify.wait", Moments.wait(wait.get(), words)),
          request);
    }
    if (!room.tryAcquire()) {
      return faulty(
          HttpStatus.SERVICE_UNAVAILABLE, pages.words(request).say("verify.busy"), request);
    }
    try {
      var sent =
          Multipart.one(request, MOST_MEGABYTES, "upload.over")
              .orElseThrow(() -> Problems.of("verify.none"));
      return page(HttpStatus.OK, Optional.of(looked(sent, request)), Optional.empty(), request);
    } catch (Problems found) {
      var words = pages.words(request);
      return faulty(
          HttpStatus.UNPROCESSABLE_CONTENT,
          found.messages().stream().map(words::sentence).collect(joining(" ")),
          request);
    } finally {
      room.release();
    }
  }

  private Looked looked(Multipart.Sent sent, HttpServletRequest request) {
    var says = new VerdictWords(pages.words(request), pages.moments(request).zone(), true);
    var verdict = verdict(sent.content());
    return new Looked(
        verdict instanceof Verdict.Intact(_, var known) && known == Known.YES,
        sent.name().substring(0, Math.min(LONGEST_NAME, sent.name().length())),
        says.sentence(verdict),
        says.details(verdict),
        VerdictWords.fingerprint(verdict),
        Sha256.hex(sent.content()));
  }

  /// Whoever holds a document needn't know in which portfolio it was sealed.
  private Verdict verdict(byte[] file) {
    var here = seals.verify(file);
    if (isKnown(here)) {
      return here;
    }
    int number = portfolios.current().number();
    return portfolios.known().stream()
        .filter(other -> other.number() != number)
        .map(other -> inPortfolio.call(other.id(), () -> seals.verify(file)))
        .filter(VerifyController::isKnown)
        .findFirst()
        .orElse(here);
  }

  private static boolean isKnown(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Intact(_, var known) -> known == Known.YES;
      case Verdict.AddedTo(_, var known, _) -> known == Known.YES;
      case Verdict.Changed _ -> false;
      case Verdict.OfOthers _ -> false;
      case Verdict.NotSealed _ -> false;
      case Verdict.NotReadable _ -> false;
    };
  }

  private ModelAndView faulty(HttpStatus status, String fault, HttpServletRequest request) {
    return page(status, Optional.empty(), Optional.of(fault), request);
  }

  private ModelAndView page(
      HttpStatus status,
      Optional<Looked> looked,
      Optional<String> fault,
      HttpServletRequest request) {
    return Answer.page(
        status,
        TEMPLATE,
        pages.at("verify", request),
        new VerifyView(looked, fault, MOST_MEGABYTES));
  }
}
