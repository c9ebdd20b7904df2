package app.tamis.web.caller;

import app.tamis.basics.Words;
import app.tamis.reactions.Caller;
import app.tamis.reactions.Openness;
import app.tamis.reactions.Quarter;
import app.tamis.reactions.Reply;
import app.tamis.reactions.RoundState;
import app.tamis.reactions.Rounds;
import app.tamis.reactions.Sheet;
import app.tamis.web.page.Moments;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts the caller test into words and faces.
record CallerTestWords(Words words, Moments moments) {

  private static final int NAMES_A_MINUTE = 24;

  CallerTestView.Offer offer(
      Sheet sheet,
      Rounds.TakingPart part,
      Openness openness,
      String to,
      Optional<CallerTestView.Question> question) {
    int minutes = (sheet.left() + NAMES_A_MINUTE - 1) / NAMES_A_MINUTE;
    boolean begun = sheet.answered() > 0;
    return new CallerTestView.Offer(
        words.say(begun ? "caller.left" : "caller.length", sheet.left(), minutes),
        words.say(begun ? "caller.continue" : "caller.start"),
        begun,
        to,
        sheet.callers().isEmpty(),
        Stream.concat(promises(part, openness).stream(), Stream.of(ends(sheet.round()))).toList(),
        question);
  }

  /// Who sees what of the answers.
  private List<String> promises(Rounds.TakingPart part, Openness openness) {
    int enough = part.round().enough();
    if (part.isOpen()) {
      return List.of(words.say("caller.secret.open"));
    }
    return part.canCount()
        ? List.of(words.say("caller.secret"), words.say("caller.secret.sums", enough))
        : List.of(words.say("caller.secret"), words.say("caller.few." + openness.code(), enough));
  }

  private String ends(RoundState state) {
    return switch (state) {
      case RoundState.NotOpened _ -> words.say("caller.ends.not-opened");
      case RoundState.Running(var round) ->
          words.say("caller.ends.running", moments.minute(round.latestEnd()));
      case RoundState.Over(var _, var _, var end, var _, var _, var _) ->
          words.say("caller.ends.over", moments.minute(end));
    };
  }

  CallerTestView.Names round(Sheet sheet, boolean open) {
    var next = sheet.next();
    return new CallerTestView.Names(
        sheet.callers().stream().map(caller -> name(caller, sheet, next)).toList(),
        Faces.of(words),
        progress(sheet, open));
  }

  private static CallerTestView.Name name(Caller caller, Sheet sheet, Optional<Caller> next) {
    return new CallerTestView.Name(
        caller.clientId(),
        caller.name(),
        sheet.reply(caller).map(Reply::code).orElse(""),
        next.filter(caller::equals).isPresent());
  }

  CallerTestView.Progress progress(Sheet sheet, boolean open) {
    return new CallerTestView.Progress(
        sheet.answered(),
        sheet.callers().size(),
        words.say("caller.progress", sheet.answered(), sheet.callers().size()),
        sheet.left() == 0,
        open && sheet.left() > 0
            ? Optional.of(words.say("caller.open", sheet.left()))
            : Optional.empty(),
        false);
  }

  /// A round that ended with this tap, or before it.
  CallerTestView.Progress ended(Sheet sheet, boolean kept) {
    int all = sheet.callers().size();
    return new CallerTestView.Progress(
        kept ? all : 0,
        all,
        words.say(kept ? "caller.ended.by-this" : "caller.ended.before-this"),
        kept,
        Optional.empty(),
        true);
  }

  CallerTestView.Thanks thanks(
      Rounds.TakingPart part, Openness openness, Optional<CallerTestView.Question> question) {
    return new CallerTestView.Thanks(
        Stream.concat(
                Stream.of(words.say("caller.thanks.counts"), ends(part.round())),
                promises(part, openness).stream())
            .toList(),
        tookPart(part),
        question);
  }

  CallerTestView.Over over(
      RoundState.Over round, Rounds.TakingPart part, Optional<CallerTestView.Question> question) {
    return new CallerTestView.Over(
        words.say("caller.over", quarter(round.quarter())),
        List.of(
            ends(round),
            tookPart(part),
            words.say(counts(round), round.enough()),
            words.say("caller.over.fixed")),
        question);
  }

  private static String counts(RoundState.Over round) {
    if (round.finished() < round.enough()) {
      return "caller.over.too-few";
    }
    return round.enough() == 1 ? "caller.over.counts.open" : "caller.over.counts";
  }

  CallerTestView.People people(
      Rounds.TakingPart part, boolean closable, Optional<CallerTestView.Question> question) {
    return new CallerTestView.People(
        quarter(part.round().quarter()),
        ends(part.round()),
        tookPart(part),
        part.raters().stream().map(this::rater).toList(),
        closable && part.round() instanceof RoundState.Running,
        question);
  }

  CallerTestView.Close close(Rounds.TakingPart part) {
    return new CallerTestView.Close(
        words.say("caller.close.ask", quarter(part.round().quarter())),
        List.of(
            tookPart(part),
            words.say("caller.close.counts." + counts(part), part.round().enough()),
            words.say("caller.close.deleted"),
            words.say("caller.close.next")));
  }

  private static String counts(Rounds.TakingPart part) {
    if (part.done() < part.round().enough()) {
      return "none";
    }
    return part.isOpen() ? "open" : "sums";
  }

  private String quarter(Quarter quarter) {
    return words.say("caller.quarter", quarter.number(), String.valueOf(quarter.year()));
  }

  private String tookPart(Rounds.TakingPart part) {
    return words.say("caller.part", part.done(), part.all());
  }

  private CallerTestView.Rater rater(Rounds.Rater rater) {
    return new CallerTestView.Rater(
        rater.person().name(),
        words.say("role." + rater.person().role().code()),
        rater.done(),
        words.say(
            rater.done()
                ? "caller.done"
                : rater.invited() ? "caller.not-yet" : "caller.not-invited"));
  }
}
