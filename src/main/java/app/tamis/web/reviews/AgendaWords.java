package app.tamis.web.reviews;

import app.tamis.basics.Words;
import app.tamis.reviews.Agenda;
import app.tamis.reviews.Agenda.Evidence;
import java.util.List;

/// An agenda in words.
///
/// @param path of the review
/// @param ours whether it is for us, who can settle what isn't known
record AgendaWords(Words words, String path, boolean ours) {

  private static final String UNKNOWN = "reviews.agenda.unknown.";

  ReviewView.AgendaView view(Agenda agenda) {
    var key = agenda.first() ? "reviews.agenda.since.first" : "reviews.agenda.since";
    return new ReviewView.AgendaView(
        words.say(key, agenda.since(), agenda.to()), agenda.fixedFee(), lines(agenda));
  }

  List<ReviewView.Line> lines(Agenda agenda) {
    return agenda.lines().stream()
        .map(line ->
            new ReviewView.Line(
                words.say("reviews.topic." + line.topic().code()),
                line.points().stream().map(this::point).toList()))
        .toList();
  }

  private ReviewView.Point point(Agenda.Point point) {
    return new ReviewView.Point(
        words.sentence(point.said()) + settles(point),
        point.behind().map(this::behind).orElse(""),
        point.known());
  }

  private String settles(Agenda.Point point) {
    return point.known() || !ours
        ? ""
        : words
            .find(point.said().key().replace(UNKNOWN, "reviews.settles."))
            .map(said -> " " + said)
            .orElse("");
  }

  private String behind(Evidence evidence) {
    return path + "/records/" + evidence.code();
  }
}
