package app.tamis.web.beside;

import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.fleet.ComparisonFile;
import app.tamis.fleet.GivenComparisons;
import app.tamis.identity.Right;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Multipart;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.Seen;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How the firm stands beside others, once its owner has switched that on by giving a file.
@Controller
@RequestMapping(BesidePath.PAGE)
@Needs({Right.PEERS, Right.MONEY, Right.GRADES})
final class BesideController {

  private static final String PLACE = "beside";

  private final GivenComparisons comparisons;
  private final InForce inForce;
  private final Pages pages;

  BesideController(GivenComparisons comparisons, InForce inForce, Pages pages) {
    this.comparisons = comparisons;
    this.inForce = inForce;
    this.pages = pages;
  }

  @GetMapping
  @Place(name = PLACE, label = "beside.title", in = PlaceGroup.PALETTE, order = 55)
  @Seen("beside")
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    return answer(
        HttpStatus.OK, pages.words(request).find("beside.done." + done), List.of(), request);
  }

  @PostMapping
  ModelAndView give(HttpServletRequest request) throws IOException {
    try {
      boolean on = comparisons.areOn();
      var file =
          Multipart.one(request, ComparisonFile.MOST_MEGABYTES, "fleet.file.large")
              .orElseThrow(() -> Problems.of("beside.file.none"));
      comparisons.give(file.content(), pages.actor(request));
      return Answer.goTo(BesidePath.done(on ? "replaced" : "on"));
    } catch (Problems found) {
      var words = pages.words(request);
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT,
          Optional.empty(),
          found.messages().stream().map(words::sentence).toList(),
          request);
    }
  }

  @PostMapping("/back")
  ModelAndView goBack(HttpServletRequest request) {
    return Answer.goTo(
        comparisons.goBack(pages.actor(request)) ? BesidePath.done("back") : BesidePath.PAGE);
  }

  /// Asks, since what is forgotten must be given again.
  @GetMapping("/off")
  ModelAndView ask(HttpServletRequest request) {
    return comparisons.areOn()
        ? Answer.page("beside/off", pages.at(PLACE, request), "")
        : Answer.goTo(BesidePath.PAGE);
  }

  @PostMapping("/off")
  ModelAndView switchOff(HttpServletRequest request) {
    comparisons.switchOff(pages.actor(request));
    return Answer.goTo(BesidePath.done("off"));
  }

  private ModelAndView answer(
      HttpStatus status, Optional<String> said, List<String> faults, HttpServletRequest request) {
    var page = pages.at(PLACE, request);
    var given = comparisons.find();
    return given.isEmpty()
        ? Answer.page(status, "beside/switched-off", page, new SwitchedOffView(said, faults))
        : Answer.page(
            status,
            "beside/beside",
            page,
            new BesideView(
                said, faults, stand(given.get(), page.words()), file(given.get(), request)));
  }

  private Optional<BesideView.Stand> stand(GivenComparisons.Given given, Words words) {
    return inForce.find().map(standing -> new BesideWords(standing, words).stand(given.file()));
  }

  private BesideView.File file(GivenComparisons.Given given, HttpServletRequest request) {
    var moments = pages.moments(request);
    var words = moments.words();
    return new BesideView.File(
        words.say("beside.file.given", given.by(), moments.day(given.at()), given.file().madeOn()),
        given.before().map(day -> words.say("beside.back", day)).orElse(""));
  }
}
