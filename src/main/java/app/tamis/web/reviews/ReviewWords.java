package app.tamis.web.reviews;

import app.tamis.basics.Words;
import app.tamis.reviews.Review;
import app.tamis.reviews.ReviewState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Where a review stands, in words.
record ReviewWords(Words words, ZoneId zone) {

  String stands(Review review) {
    var state = review.state();
    var key = "reviews.state." + state.code();
    return switch (state) {
      case ReviewState.Planned _, ReviewState.Invited _ ->
          words.say(key, moment(review.plan().startsAt()), review.plan().guest().name());
      case ReviewState.Held(var on, _, _) -> words.say(key, on);
      case ReviewState.Missed(var on, _) -> words.say(key, on);
      case ReviewState.CalledOff(var on, var reason, _, _) ->
          reason.isEmpty() ? words.say(key, on) : words.say(key, on) + " – " + reason;
    };
  }

  String moment(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
        .withLocale(words.locale())
        .withZone(zone)
        .format(at);
  }
}
