package app.tamis.web.reviews;

import app.tamis.agreements.Agreements.With;
import app.tamis.portfolio.Client;
import app.tamis.post.MailAddress;
import app.tamis.reviews.Review;
import app.tamis.reviews.Reviews;
import app.tamis.reviews.Reviews.Doing;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.RemainingClients;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The review that an address speaks of.
@Component
final class AskedReviews {

  private final Reviews reviews;
  private final RemainingClients clients;
  private final PortfolioZone clocks;
  private final Pages pages;

  AskedReviews(Reviews reviews, RemainingClients clients, PortfolioZone clocks, Pages pages) {
    this.reviews = reviews;
    this.clients = clients;
    this.clocks = clocks;
    this.pages = pages;
  }

  record Asked(Client client, Review review) {

    With with() {
      return new With(client.id(), client.name());
    }

    String path() {
      return ReviewsPath.of(client.number(), review);
    }

    ModelAndView back(String done) {
      return Answer.goTo(path() + "?done=" + done);
    }

    /// To a part of the page.
    ModelAndView back(String done, String part) {
      return Answer.goTo(path() + "?done=" + done + "#" + part);
    }
  }

  /// @throws ResponseStatusException 404 where there is none
  Asked get(int number, UUID id) {
    var client = clients.get(number);
    return reviews
        .find(client.id(), id)
        .map(review -> new Asked(client, review))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  Doing doing(HttpServletRequest request) {
    var reader = pages.person();
    var ours =
        MailAddress.fault(reader.email()).isEmpty()
            ? Optional.of(MailAddress.of(reader.name(), reader.email()))
            : Optional.<MailAddress>empty();
    return new Doing(clocks.today(), clocks.zone(), ours, pages.actor(request));
  }

  /// What is written down of a review happened on its day, or today where that is to come.
  LocalDate day(Review review) {
    var day = review.day(clocks.zone());
    return day.isAfter(clocks.today()) ? clocks.today() : day;
  }
}
