package app.tamis.web.phone;

import app.tamis.basics.Words;
import app.tamis.gradebook.Standing;
import app.tamis.identity.Right;
import app.tamis.web.grades.Discretion;
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
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Whether clients come by tickets or by phone, and how that changes.
@Controller
@Needs({Right.MONEY, Right.GRADES})
final class PhoneController {

  private final InForce inForce;
  private final Pages pages;

  PhoneController(InForce inForce, Pages pages) {
    this.inForce = inForce;
    this.pages = pages;
  }

  /// @param client its number; empty for all, and so is what is no client's
  @GetMapping("/phone")
  @Place(name = "phone", label = "nav.phone", in = PlaceGroup.GRADE, order = 65)
  @Seen("phone")
  ModelAndView page(
      @RequestParam(defaultValue = "") String client,
      @RequestParam(defaultValue = "") String sort,
      HttpServletRequest request) {
    var page = pages.at("phone", request);
    return find()
        .map(known ->
            Answer.page(
                "phone/phone", page, words(known, page.words(), client).view(Order.of(sort))))
        .orElseGet(() -> Answer.page("phone/empty", page, page.say("phone.empty")));
  }

  @GetMapping("/phone.csv")
  @Seen(value = "phone-file", eachTime = true)
  ResponseEntity<byte[]> csv(
      @RequestParam(defaultValue = "") String client,
      @RequestParam(defaultValue = "") String sort,
      HttpServletRequest request) {
    return find()
        .map(known ->
            CsvFile.named(
                "tamis-phone.csv",
                words(known, pages.words(request), client).lines(Order.of(sort))))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /// Who rang and who wrote in a month.
  @GetMapping("/phone/{month}")
  @Seen("phone")
  ModelAndView month(
      @PathVariable YearMonth month,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(name = "page", defaultValue = "1") int number,
      HttpServletRequest request) {
    var page = pages.at("phone", request);
    return find()
        .map(known ->
            Answer.page(
                "phone/month",
                page,
                new PhoneMonthWords(known, page.words(), month).view(Order.of(sort), number)))
        .orElseGet(() -> Answer.page("phone/empty", page, page.say("phone.empty")));
  }

  private Optional<Standing> find() {
    return inForce.find(Discretion.towards(pages.person()));
  }

  private static PhoneWords words(Standing known, Words words, String client) {
    return new PhoneWords(known, words, Asked.of(client, known));
  }
}
