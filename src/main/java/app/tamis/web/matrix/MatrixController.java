package app.tamis.web.matrix;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.gradebook.MatrixVersion;
import app.tamis.gradebook.MatrixVersions;
import app.tamis.grading.Matrices;
import app.tamis.grading.Matrix;
import app.tamis.identity.Right;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.YamlFaults;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// By which rules clients are graded: to be read, and by those who decide, to be changed.
@Controller
@Needs(Right.GRADES)
final class MatrixController {

  private static final String TEMPLATE = "matrix/matrix";

  private final MatrixVersions versions;
  private final InForce inForce;
  private final Pages pages;

  MatrixController(MatrixVersions versions, InForce inForce, Pages pages) {
    this.versions = versions;
    this.inForce = inForce;
    this.pages = pages;
  }

  /// @param version that is shown; else the one in force
  @GetMapping("/matrix")
  @Place(name = "matrix", label = "nav.matrix", in = PlaceGroup.GRADE, order = 70)
  ModelAndView page(
      @RequestParam Optional<Integer> version,
      @RequestParam Optional<String> done,
      HttpServletRequest request) {
    var shown = version.flatMap(versions::find).orElseGet(versions::inForce);
    var typed = shown.isOfFirstRules() ? versions.inForce() : shown;
    var said = done.flatMap(MatrixController::said);
    return Answer.page(
        TEMPLATE, pages.at("matrix", request), view(shown, typed.yaml(), said, request));
  }

  /// Who would move, and every fault; keeps nothing.
  @PostMapping("/matrix/preview")
  @Needs(Right.DECISIONS)
  ModelAndView preview(@RequestParam String yaml, HttpServletRequest request) {
    return Answer.page(
        TEMPLATE,
        pages.at("matrix", request),
        view(versions.inForce(), lines(yaml), Optional.empty(), request));
  }

  /// @param from the version that was in force when the text was shown
  @PostMapping("/matrix")
  @Needs(Right.DECISIONS)
  ModelAndView save(@RequestParam String yaml, @RequestParam int from, HttpServletRequest request) {
    var now = versions.inForce();
    var typed = lines(yaml);
    if (from != now.number()) {
      return again(HttpStatus.CONFLICT, now, typed, "matrix.done.meanwhile", request);
    }
    if (!faults(typed).isEmpty()) {
      return again(HttpStatus.UNPROCESSABLE_CONTENT, now, typed, "matrix.done.faulty", request);
    }
    var kept = versions.keep(typed, pages.actor(request));
    return Answer.goTo("/matrix?done=" + (kept.number() == now.number() ? "same" : "kept"));
  }

  /// @param then where to go on, such as `board`
  @PostMapping("/matrix/versions/{number}")
  @Needs(Right.DECISIONS)
  ModelAndView putInForce(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String then,
      HttpServletRequest request) {
    if (versions.find(number).filter(MatrixVersion::isOfFirstRules).isPresent()) {
      return Answer.goTo("/matrix?done=first&version=" + number);
    }
    var put = versions.putInForce(number, pages.actor(request));
    if (put.isPresent() && then.equals("board")) {
      return Answer.goTo("/?done=decided");
    }
    return Answer.goTo(put.isPresent() ? "/matrix?done=in-force" : "/matrix?done=absent");
  }

  private ModelAndView again(
      HttpStatus status, MatrixVersion now, String typed, String said, HttpServletRequest request) {
    return Answer.page(
        status,
        TEMPLATE,
        pages.at("matrix", request),
        view(now, typed, Optional.of(said), request));
  }

  private MatrixView view(
      MatrixVersion shown, String typed, Optional<String> said, HttpServletRequest request) {
    var words = pages.words(request);
    var faults = faults(typed);
    var wanted = faults.isEmpty() ? Optional.of(read(typed)) : Optional.<Matrix>empty();
    var now = versions.inForce();
    return new MatrixView(
        said.map(words::say),
        new MatrixWords(words, inForce.find().map(known -> known.numerals(words)))
            .rules(shown.matrix()),
        now.number(),
        shown.number(),
        Optional.of(shown).filter(MatrixVersion::isOfFirstRules).map(MatrixVersion::yaml),
        typed,
        YamlFaults.inWords(faults, typed, words),
        wanted
            .filter(other -> !other.equals(now.matrix()))
            .flatMap(other ->
                inForce
                    .find()
                    .map(known ->
                        MatrixPreview.of(known, other, words, Discretion.towards(pages.person())))),
        versions.list().stream()
            .map(version ->
                new MatrixView.Version(
                    version.number(),
                    version.name(),
                    version.by().isEmpty() ? words.say("matrix.shipped") : version.by(),
                    pages.moments(request).minute(version.at()),
                    version.number() == now.number(),
                    version.number() == shown.number(),
                    version.isOfFirstRules()))
            .toList());
  }

  private static Optional<String> said(String done) {
    return switch (done) {
      case "kept", "same", "in-force", "absent", "first" -> Optional.of("matrix.done." + done);
      default -> Optional.empty();
    };
  }

  private static List<Message> faults(String yaml) {
    try {
      read(yaml);
      return List.of();
    } catch (Problems problems) {
      return problems.messages();
    }
  }

  private static Matrix read(String yaml) {
    return Matrices.read(YamlFaults.SOURCE, yaml);
  }

  /// Browsers send a carriage return with every line.
  private static String lines(String typed) {
    return typed.replace("\r\n", "\n");
  }
}
