package app.tamis.web.caller;

import app.tamis.basics.Words;
import app.tamis.caller.Caller;
import app.tamis.caller.Reply;
import app.tamis.caller.Round;
import app.tamis.caller.Rounds;
import java.util.List;
import java.util.Optional;

/// Puts the caller test into words and faces.
final class CallerTestWords {

  private static final int NAMES_A_MINUTE = 24;

  /// From dread to delight, on a face 24 wide.
  private static final List<String> MOUTHS =
      List.of(
          "M7.5 17.5q4.5-6 9 0",
          "M8 16.5q4-2.6 8 0",
          "M8 15.5h8",
          "M8 14.6q4 3 8 0",
          "M7 13.5q5 7 10 0z");

  private CallerTestWords() {}

  static CallerTestView.Offer offer(Round round, String to, Words words) {
    int minutes = (round.left() + NAMES_A_MINUTE - 1) / NAMES_A_MINUTE;
    boolean begun = round.answered() > 0;
    return new CallerTestView.Offer(
        words.say(begun ? "caller.left" : "caller.length", round.left(), minutes),
        words.say(begun ? "caller.continue" : "caller.start"),
        begun,
        to,
        round.callers().isEmpty());
  }

  static CallerTestView.Names round(Round round, boolean open, Words words) {
    var next = round.next();
    return new CallerTestView.Names(
        round.callers().stream().map(caller -> name(caller, round, next)).toList(),
        faces(words),
        progress(round, open, words));
  }

  private static CallerTestView.Name name(Caller caller, Round round, Optional<Caller> next) {
    return new CallerTestView.Name(
        caller.clientId(),
        caller.name(),
        round.reply(caller).map(Reply::code).orElse(""),
        next.filter(caller::equals).isPresent());
  }

  private static List<CallerTestView.Face> faces(Words words) {
    return Reply.FACES.stream()
        .map(face ->
            new CallerTestView.Face(
                face.code(),
                words.say("caller.face." + face.code()),
                MOUTHS.get(Reply.FACES.indexOf(face))))
        .toList();
  }

  static CallerTestView.Progress progress(Round round, boolean open, Words words) {
    return new CallerTestView.Progress(
        round.answered(),
        round.callers().size(),
        words.say("caller.progress", round.answered(), round.callers().size()),
        round.left() == 0,
        open && round.left() > 0
            ? Optional.of(words.say("caller.open", round.left()))
            : Optional.empty());
  }

  static CallerTestView.Thanks thanks(Rounds.TakingPart part, Words words) {
    return new CallerTestView.Thanks(tookPart(part, words));
  }

  static CallerTestView.People people(Rounds.TakingPart part, Words words) {
    return new CallerTestView.People(
        words.say("caller.quarter", part.quarter().number(), String.valueOf(part.quarter().year())),
        tookPart(part, words),
        part.raters().stream().map(rater -> rater(rater, words)).toList());
  }

  private static String tookPart(Rounds.TakingPart part, Words words) {
    return words.say("caller.part", part.done(), part.raters().size());
  }

  private static CallerTestView.Rater rater(Rounds.Rater rater, Words words) {
    return new CallerTestView.Rater(
        rater.person().name(),
        words.say("role." + rater.person().role().code()),
        rater.done(),
        words.say(rater.done() ? "caller.done" : "caller.not-yet"));
  }
}
