package app.tamis.web.reviews;

import app.tamis.agreements.Agreements.With;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.reviews.Review;
import app.tamis.reviews.Reviews;
import app.tamis.web.page.Answer;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.RemainingClients;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// All reviews with a client, and the next one to be planned.
@Controller
@RequestMapping("/clients/{number}/review")
@Needs({Right.AGREEMENTS, Right.MONEY, Right.GRADES})
final class ClientReviewsController {

  private final Reviews reviews;
  private final TroubleWords troubles;
  private final PlanForm plans;
  private final RemainingClients clients;
  private final PortfolioZone clocks;
  private final Pages pages;

  ClientReviewsController(
      Reviews reviews,
      TroubleWords troubles,
      PlanForm plans,
      RemainingClients clients,
      PortfolioZone clocks,
      Pages pages) {
    this.reviews = reviews;
    this.troubles = troubles;
    this.plans = plans;
    this.clients = clients;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var client = clients.get(number);
    return answer(
        HttpStatus.OK,
        client,
        plans.usual(client.id(), pages.person()),
        pages.words(request).find("reviews.done." + done),
        request);
  }

  @PostMapping
  ModelAndView plan(
      @PathVariable int number,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    var client = clients.get(number);
    var form = plans.checked(typed);
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, client, form, Optional.empty(), request);
    }
    var id =
        reviews.plan(new With(client.id(), client.name()), plans.plan(form), pages.actor(request));
    return Answer.goTo(ReviewsPath.of(client.number()) + "/" + id + "?done=planned");
  }

  private ModelAndView answer(
      HttpStatus status,
      Client client,
      Form form,
      Optional<String> said,
      HttpServletRequest request) {
    var words = pages.words(request);
    var all = reviews.list(client.id());
    var told = new ReviewWords(words, clocks.zone());
    return Answer.page(
        status,
        "reviews/client",
        pages.at("reviews", request),
        new ClientReviewsView(
            client.name(),
            ClientPath.of(client.number()),
            all.stream()
                .map(one ->
                    new ClientReviewsView.Row(
                        ReviewsPath.of(client.number(), one), told.stands(one)))
                .toList(),
            Review.isSign(all) ? Optional.of(words.say("reviews.sign")) : Optional.empty(),
            troubles.last(all, words),
            PlanView.of(
                ReviewsPath.of(client.number()), form, plans.known(client.id()), plans.ours()),
            said));
  }
}
