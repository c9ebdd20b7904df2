package app.tamis.web.reviews;

import app.tamis.basics.Words;
import app.tamis.identity.Right;
import app.tamis.portfolio.ClientRegister;
import app.tamis.portfolio.Clients;
import app.tamis.reviews.Cadence;
import app.tamis.reviews.Review;
import app.tamis.reviews.Reviews;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.Letters;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.Seen;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who is to be met, and how often.
@Controller
@Needs({Right.AGREEMENTS, Right.MONEY, Right.GRADES})
final class ReviewsController {

  private final Reviews reviews;
  private final Met met;
  private final ClientRegister register;
  private final PortfolioZone clocks;
  private final Pages pages;

  ReviewsController(
      Reviews reviews, Met met, ClientRegister register, PortfolioZone clocks, Pages pages) {
    this.reviews = reviews;
    this.met = met;
    this.register = register;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping(ReviewsPath.ALL)
  @Place(name = "reviews", label = "reviews.title", in = PlaceGroup.LIFT, order = 40)
  @Seen("reviews")
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    return answer(
        HttpStatus.OK,
        typed(reviews.cadence()),
        pages.words(request).find("reviews.done." + done),
        request);
  }

  @PostMapping(ReviewsPath.ALL)
  ModelAndView keep(@RequestParam Map<String, String> typed, HttpServletRequest request) {
    var form = new Form(typed, Map.of());
    for (var field : fields(Cadence.USUAL).keySet()) {
      if (months(typed, field).isEmpty()) {
        form =
            form.with(
                field, "reviews.cadence.fault", form.typed(field).strip(), Cadence.MOST_MONTHS);
      }
    }
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, form, Optional.empty(), request);
    }
    reviews.keep(
        new Cadence(
            months(typed, "a").orElseThrow(),
            months(typed, "b").orElseThrow(),
            months(typed, "c").orElseThrow(),
            months(typed, "d").orElseThrow(),
            months(typed, "ungraded").orElseThrow()),
        pages.actor(request));
    return Answer.goTo(ReviewsPath.ALL + "?done=cadence");
  }

  /// Empty where it is neither a number of months nor left out.
  private static Optional<OptionalInt> months(Map<String, String> typed, String field) {
    var value = typed.getOrDefault(field, "").strip();
    if (value.isEmpty()) {
      return Optional.of(OptionalInt.empty());
    }
    return value.matches("\\d{1,2}")
        ? Optional.of(OptionalInt.of(Integer.parseInt(value)))
            .filter(months -> months.getAsInt() >= 1 && months.getAsInt() <= Cadence.MOST_MONTHS)
        : Optional.empty();
  }

  private static Map<String, OptionalInt> fields(Cadence cadence) {
    var fields = new LinkedHashMap<String, OptionalInt>();
    fields.put("a", cadence.a());
    fields.put("b", cadence.b());
    fields.put("c", cadence.c());
    fields.put("d", cadence.d());
    fields.put("ungraded", cadence.ungraded());
    return fields;
  }

  private static Form typed(Cadence cadence) {
    var typed = new LinkedHashMap<String, String>();
    fields(cadence)
        .forEach((name, months) ->
            typed.put(name, months.isPresent() ? String.valueOf(months.getAsInt()) : ""));
    return new Form(typed, Map.of());
  }

  private ModelAndView answer(
      HttpStatus status, Form form, Optional<String> said, HttpServletRequest request) {
    var words = pages.words(request);
    var known = register.list();
    var today = clocks.today();
    return Answer.page(
        status,
        "reviews/reviews",
        pages.at("reviews", request),
        new ReviewsView(
            met.list().stream()
                .sorted(
                    Comparator.comparingInt((Met.Standing one) -> rank(one.due(), today))
                        .thenComparing(one -> day(one.due()))
                        .thenComparing(Met.Standing::name, String.CASE_INSENSITIVE_ORDER))
                .map(one -> row(one, known, words, today))
                .toList(),
            form,
            said));
  }

  private static int rank(Cadence.Due due, LocalDate today) {
    return switch (due) {
      case Cadence.Due.Next next -> next.isOverdue(today) ? 0 : 2;
      case Cadence.Due.First _ -> 1;
      case Cadence.Due.Never _ -> 3;
    };
  }

  private static LocalDate day(Cadence.Due due) {
    return due instanceof Cadence.Due.Next(var on) ? on : LocalDate.MAX;
  }

  private ReviewsView.Row row(Met.Standing one, Clients known, Words words, LocalDate today) {
    var said = new ReviewWords(words, clocks.zone());
    var last = Review.lastHeld(one.all());
    return new ReviewsView.Row(
        ReviewsPath.of(known.number(one.client())),
        one.name(),
        Letters.shown(one.grade()),
        last.map(day -> words.say("reviews.day", day)).orElseGet(() -> words.say("reviews.never")),
        due(one.due(), words),
        one.ahead().map(said::stands).orElseGet(() -> stands(one.due(), words, today)),
        one.isSign() ? Optional.of(words.say("reviews.sign.short")) : Optional.empty());
  }

  private static String due(Cadence.Due due, Words words) {
    return switch (due) {
      case Cadence.Due.Next(var on) -> words.say("reviews.day", on);
      case Cadence.Due.First _ -> words.say("reviews.never.due");
      case Cadence.Due.Never _ -> words.say("reviews.not-planned");
    };
  }

  private static String stands(Cadence.Due due, Words words, LocalDate today) {
    return switch (due) {
      case Cadence.Due.Next next ->
          words.say(next.isOverdue(today) ? "reviews.overdue" : "reviews.in-time");
      case Cadence.Due.First _, Cadence.Due.Never _ -> "";
    };
  }
}
