package app.tamis.web.reviews;

import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.reviews.Review;
import app.tamis.reviews.Reviews;
import app.tamis.web.page.ClientRead;
import app.tamis.web.page.ClientSection;
import app.tamis.web.page.PortfolioZone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On a client's page: when it was met and will be, and what it said of serious trouble.
@Component
@Order(5)
final class ReviewsSection implements ClientSection {

  private final Reviews reviews;
  private final TroubleWords troubles;
  private final PortfolioZone clocks;

  ReviewsSection(Reviews reviews, TroubleWords troubles, PortfolioZone clocks) {
    this.reviews = reviews;
    this.troubles = troubles;
    this.clocks = clocks;
  }

  static boolean may(Person reader) {
    return reader.may(Right.AGREEMENTS) && reader.may(Right.MONEY) && reader.may(Right.GRADES);
  }

  @Override
  public Optional<Part> of(ClientRead client) {
    return may(client.reader().person())
        ? Optional.of(new Part("reviews/section", view(client)))
        : Optional.empty();
  }

  private ReviewsSectionView view(ClientRead client) {
    var words = client.words();
    var all = reviews.list(client.id());
    var said = new ReviewWords(words, clocks.zone());
    var sentences = new ArrayList<String>();
    sentences.add(
        Review.lastHeld(all)
            .map(day -> words.say("reviews.section.last", day))
            .orElseGet(() -> words.say("reviews.section.never")));
    all.stream()
        .filter(one -> one.state().isAhead())
        .min(Comparator.comparing(one -> one.plan().startsAt()))
        .ifPresent(one -> sentences.add(words.say("reviews.section.next", said.stands(one))));
    troubles.last(all, words).ifPresent(sentences::add);
    return new ReviewsSectionView(
        ReviewsPath.of(client.number()),
        sentences,
        Review.isSign(all) ? words.say("reviews.sign") : "");
  }
}
