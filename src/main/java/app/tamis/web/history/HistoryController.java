package app.tamis.web.history;

import app.tamis.basics.Words;
import app.tamis.identity.Right;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.MonthEnds;
import app.tamis.web.grades.PastEnd;
import app.tamis.web.page.Answer;
import app.tamis.web.page.CsvFile;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.Seen;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How grades came to be what they are: month by month, and between any two month ends.
@Controller
@Needs(Right.GRADES)
final class HistoryController {

  private static final int MONTHS_BACK = 12;

  private final MonthEnds monthEnds;
  private final Pages pages;

  HistoryController(MonthEnds monthEnds, Pages pages) {
    this.monthEnds = monthEnds;
    this.pages = pages;
  }

  @GetMapping("/history")
  @Place(name = "history", label = "nav.history", in = PlaceGroup.GRADE, order = 60)
  @Seen("history")
  ModelAndView page(
      @RequestParam Optional<LocalDate> from,
      @RequestParam Optional<LocalDate> to,
      @RequestParam(defaultValue = "published") String rules,
      HttpServletRequest request) {
    var page = pages.at("history", request);
    var wanted = rules(rules);
    return monthEnds
        .find(wanted, Discretion.towards(pages.person()))
        .map(past -> {
          var last = to.flatMap(past::at).orElse(past.ends().getLast());
          var first = from.flatMap(past::at).orElseGet(() -> before(past, last));
          boolean swapped = first.asOf().isAfter(last.asOf());
          return Answer.page(
              "history/history",
              page,
              view(page.words(), past, wanted, swapped ? last : first, swapped ? first : last));
        })
        .orElseGet(() -> Answer.page("history/empty", page, page.say("history.empty")));
  }

  private HistoryView view(
      Words words, MonthEnds.Past past, MonthEnds.Rules rules, PastEnd before, PastEnd after) {
    var movers =
        monthEnds.moved(past, rules, before, after).stream()
            .map(moving -> moving.inWords(words))
            .toList();
    return new HistoryWords(past.now().numerals(words), past, rules).view(before, after, movers);
  }

  @GetMapping("/history.csv")
  @Seen(value = "history-file", eachTime = true)
  ResponseEntity<byte[]> csv(
      @RequestParam(defaultValue = "published") String rules, HttpServletRequest request) {
    var words = pages.words(request);
    return monthEnds
        .find(rules(rules), Discretion.towards(pages.person()))
        .map(past ->
            CsvFile.named(
                "tamis-history.csv",
                new HistoryWords(past.now().numerals(words), past, rules(rules)).csv()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static MonthEnds.Rules rules(String asked) {
    return Stream.of(MonthEnds.Rules.values())
        .filter(rules -> rules.name().toLowerCase(Locale.ROOT).equals(asked))
        .findFirst()
        .orElse(MonthEnds.Rules.PUBLISHED);
  }

  /// A year before, or as far back as there is anything.
  private static PastEnd before(MonthEnds.Past past, PastEnd last) {
    int at = past.ends().indexOf(last);
    return past.ends().get(Math.max(0, at - MONTHS_BACK));
  }
}
