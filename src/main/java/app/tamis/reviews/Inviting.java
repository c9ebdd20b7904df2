package app.tamis.reviews;

import app.tamis.basics.Words;
import app.tamis.post.Letter;
import app.tamis.post.MailAddress;
import app.tamis.post.Meeting;
import app.tamis.post.Meeting.Method;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;

/// What is written to who is invited, in their language, and what their calendar is told.
///
/// @param firm as we call ourselves
/// @param zone whose clocks the hour is told by
record Inviting(Review review, String firm, MailAddress organiser, ZoneId zone, Instant now) {

  static final String KIND = "review-invitation";

  /// @param sequence 0 for the first
  Letter request(int sequence) {
    var first = sequence == 0;
    return letter(
        sequence,
        Method.REQUEST,
        say(first ? "reviews.invite.subject" : "reviews.invite.changed.subject", when(), firm),
        List.of(
            say("letter.agreement.hello", review.plan().guest().name()),
            say(first ? "reviews.invite.text" : "reviews.invite.changed.text", firm),
            facts(),
            say("reviews.invite.what"),
            say("reviews.invite.other")));
  }

  Letter cancel(int sequence, String reason) {
    return letter(
        sequence,
        Method.CANCEL,
        say("reviews.cancel.subject", when(), firm),
        List.of(
            say("letter.agreement.hello", review.plan().guest().name()),
            reason.isEmpty()
                ? say("reviews.cancel.text", when(), firm)
                : say("reviews.cancel.text.reason", when(), firm, reason),
            say("reviews.cancel.next")));
  }

  private Letter letter(int sequence, Method method, String subject, List<String> paragraphs) {
    var meeting =
        new Meeting(
            "review-" + review.id() + "@" + domain(),
            sequence,
            now,
            review.plan().startsAt(),
            Duration.ofMinutes(review.plan().minutes()),
            say("reviews.invite.title", firm),
            say("reviews.invite.what"),
            review.plan().place(),
            organiser,
            guest());
    return new Letter(
        new Letter.Cause(KIND, review.id()),
        guest(),
        review.plan().language(),
        zone,
        subject,
        String.join("\n\n", paragraphs),
        Optional.empty(),
        meeting.attached(method),
        Optional.empty());
  }

  private MailAddress guest() {
    return MailAddress.of(review.plan().guest().name(), review.plan().guest().email());
  }

  private String domain() {
    return organiser.address().substring(organiser.address().indexOf('@') + 1);
  }

  private String facts() {
    var place = review.plan().place();
    return say("reviews.invite.when", when(), review.plan().minutes())
        + (place.isBlank() ? "" : "\n" + say("reviews.invite.where", place));
  }

  private String when() {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
        .withLocale(words().locale())
        .withZone(zone)
        .format(review.plan().startsAt());
  }

  private Words words() {
    return Words.of(review.plan().language());
  }

  private String say(String key, Object... arguments) {
    return words().say(key, arguments);
  }
}
