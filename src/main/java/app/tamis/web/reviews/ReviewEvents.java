package app.tamis.web.reviews;

import app.tamis.reviews.Countersigning;
import app.tamis.reviews.Refusal;
import app.tamis.reviews.Review;
import app.tamis.reviews.ReviewState;
import app.tamis.reviews.Reviews;
import app.tamis.reviews.Talks;
import app.tamis.reviews.Trouble;
import app.tamis.web.page.ClientEvent;
import app.tamis.web.page.ClientEvents;
import app.tamis.web.page.ClientRead;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// In a client's time line: reviews held and missed, trouble that it told of, refusals
/// countersigned.
@Component
final class ReviewEvents implements ClientEvents {

  private final Reviews reviews;
  private final Talks talks;
  private final Countersigning refusals;

  ReviewEvents(Reviews reviews, Talks talks, Countersigning refusals) {
    this.reviews = reviews;
    this.talks = talks;
    this.refusals = refusals;
  }

  @Override
  public Stream<ClientEvent> of(ClientRead client) {
    if (!ReviewsSection.may(client.reader().person())) {
      return Stream.empty();
    }
    var all = reviews.list(client.id());
    var said = talks.troubles(all.stream().map(Review::id).toList());
    return Stream.of(
            all.stream().flatMap(one -> became(one, client)),
            all.stream().flatMap(one -> told(one, said, client)),
            refusals.list(client.id()).stream().flatMap(one -> signed(one, client)))
        .flatMap(events -> events);
  }

  private static Stream<ClientEvent> became(Review one, ClientRead client) {
    return switch (one.state()) {
      case ReviewState.Held(var on, _, _) ->
          Stream.of(new ClientEvent(on, client.words().say("reviews.event.held")));
      case ReviewState.Missed(var on, _) ->
          Stream.of(new ClientEvent(on, client.words().say("reviews.event.missed")));
      case ReviewState.Planned _, ReviewState.Invited _, ReviewState.CalledOff _ -> Stream.empty();
    };
  }

  private static Stream<ClientEvent> told(Review one, Map<UUID, Trouble> said, ClientRead client) {
    var trouble = said.get(one.id());
    if (trouble == null || trouble.answer() != Trouble.Answer.YES) {
      return Stream.empty();
    }
    var key = trouble.words().isBlank() ? "reviews.event.trouble" : "reviews.event.trouble.words";
    return Stream.of(
        new ClientEvent(one.day(client.zone()), client.words().say(key, trouble.words())));
  }

  private static Stream<ClientEvent> signed(Refusal one, ClientRead client) {
    return one.isSigned()
        ? one.answered().stream()
            .map(answered ->
                new ClientEvent(
                    LocalDate.ofInstant(answered.at(), client.zone()),
                    client.words().say("reviews.event.signed", one.terms().title())))
        : Stream.empty();
  }
}
