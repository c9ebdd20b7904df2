package app.tamis.web.reviews;

import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.reviews.Review;
import app.tamis.reviews.Reviews;
import app.tamis.reviews.Talks;
import app.tamis.reviews.Trouble;
import app.tamis.web.page.PortfolioZone;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a client answered when it was last asked about serious trouble.
@Component
final class TroubleWords {

  private final Reviews reviews;
  private final Talks talks;
  private final PortfolioZone clocks;

  TroubleWords(Reviews reviews, Talks talks, PortfolioZone clocks) {
    this.reviews = reviews;
    this.talks = talks;
    this.clocks = clocks;
  }

  Optional<String> last(ClientId client, Words words) {
    return last(reviews.list(client), words);
  }

  /// @param all newest first
  Optional<String> last(List<Review> all, Words words) {
    var said = talks.troubles(all.stream().map(Review::id).toList());
    return all.stream()
        .flatMap(one ->
            Optional.ofNullable(said.get(one.id())).stream()
                .filter(trouble -> trouble.answer() != Trouble.Answer.NOT_ASKED)
                .map(trouble -> say(one, trouble, words)))
        .findFirst();
  }

  private String say(Review review, Trouble said, Words words) {
    var day = review.day(clocks.zone());
    var answer = words.say("reviews.trouble." + said.answer().code());
    return said.words().isBlank()
        ? words.say("reviews.trouble.last", day, answer)
        : words.say("reviews.trouble.last.words", day, answer, said.words());
  }
}
