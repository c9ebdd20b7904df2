package app.tamis.web.whale;

import app.tamis.basics.Words;
import app.tamis.identity.Right;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.ShownGrades;
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

/// What clients bring together, from the largest contribution to the smallest.
@Controller
@Needs({Right.MONEY, Right.GRADES})
final class WhaleController {

  private final InForce inForce;
  private final Pages pages;

  WhaleController(InForce inForce, Pages pages) {
    this.inForce = inForce;
    this.pages = pages;
  }

  @GetMapping("/whale")
  @Place(name = "whale", label = "nav.whale", in = PlaceGroup.GRADE, order = 50)
  @Seen("whale")
  ModelAndView page(
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(name = "page", defaultValue = "1") int number,
      HttpServletRequest request) {
    var page = pages.at("whale", request);
    return words(page.words())
        .map(words -> Answer.page("whale/whale", page, words.view(Order.of(sort), number)))
        .orElseGet(() -> Answer.page("whale/empty", page, page.say("whale.empty")));
  }

  @GetMapping("/whale.csv")
  @Seen(value = "whale-file", eachTime = true)
  ResponseEntity<byte[]> csv(
      @RequestParam(defaultValue = "") String sort, HttpServletRequest request) {
    return words(pages.words(request))
        .map(words -> CsvFile.named("tamis-whale.csv", words.lines(Order.of(sort))))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private Optional<WhaleWords> words(Words words) {
    return inForce
        .find(Discretion.towards(pages.person()))
        .flatMap(known ->
            known
                .grades()
                .whale()
                .map(whale -> new WhaleWords(known.numerals(words), ShownGrades.of(known), whale)));
  }
}
