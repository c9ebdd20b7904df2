package app.tamis.web.gut;

import app.tamis.basics.Words;
import app.tamis.grading.FeltClient;
import app.tamis.identity.Right;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.CsvFile;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Order;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.Seen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where gut and figures disagree: a second look is worth more there than anywhere.
@Controller
@Needs({Right.MONEY, Right.GRADES, Right.REACTIONS})
final class GutController {

  private final InForce inForce;
  private final Pages pages;

  GutController(InForce inForce, Pages pages) {
    this.inForce = inForce;
    this.pages = pages;
  }

  @GetMapping("/gut")
  @Place(name = "gut", label = "nav.gut", in = PlaceGroup.GRADE, order = 45)
  @Seen("gut")
  ModelAndView page(
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(name = "page", defaultValue = "1") int number,
      HttpServletRequest request) {
    var page = pages.at("gut", request);
    return words(page.words())
        .map(words -> Answer.page("gut/gut", page, words.view(Order.of(sort), number)))
        .orElseGet(() -> Answer.page("gut/empty", page, page.say("gut.empty.text")));
  }

  @GetMapping("/gut.csv")
  @Seen(value = "gut-file", eachTime = true)
  ResponseEntity<byte[]> csv(
      @RequestParam(defaultValue = "") String sort, HttpServletRequest request) {
    return words(pages.words(request))
        .map(words -> CsvFile.named("tamis-gut.csv", words.lines(Order.of(sort))))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /// Empty where nothing that was felt counts.
  private Optional<GutWords> words(Words words) {
    return inForce
        .find()
        .flatMap(known ->
            known
                .grades()
                .matrix()
                .gut()
                .map(gut ->
                    new GutWords(known, words, FeltClient.of(known.grades()), gut.lettersApart())))
        .filter(GutWords::isAnythingFelt);
  }
}
