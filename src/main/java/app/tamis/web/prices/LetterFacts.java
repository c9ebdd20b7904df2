package app.tamis.web.prices;

import app.tamis.basics.Amount;
import app.tamis.basics.Words;
import app.tamis.grading.Letter;
import app.tamis.measures.Numerals;
import app.tamis.measures.Unit;
import app.tamis.prices.Frozen;
import app.tamis.prices.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a raise comes to for one client, in sentences for who decides.
record LetterFacts(Words words, Frozen frozen) {

  List<String> sentences(Loss loss) {
    var rise = frozen.rise();
    var numerals = new Numerals(words, frozen.money());
    var facts = new ArrayList<String>();
    facts.add(
        words.say(
            "prices.client.rise",
            new RuleWords(words).share(rise.share())
                + (frozen.atCeiling() ? " " + words.say("prices.ceiling") : ""),
            numerals.money(rise.service()),
            numerals.money(rise.service() + rise.gain()),
            letter(rise.before()),
            letter(rise.after())));
    if (rise.toTarget().orElse(0) > 0) {
      facts.add(
          words.say(
              "prices.client.target",
              numerals.money(rise.toTarget()),
              numerals.of(Unit.HOURS, rise.affordable()),
              numerals.of(Unit.HOURS, rise.taken())));
    }
    facts.add(
        words.say("prices.client.first", frozen.first().day(), frozen.first().basis().message()));
    facts.add(
        words.say(
            "prices.client.lines", new Amount(frozen.gainOfLines(), frozen.money()).rounded()));
    loss.limit()
        .ifPresent(limit ->
            facts.add(words.say("prices.client.limit", new RuleWords(words).share(limit))));
    return facts;
  }

  private static String letter(Optional<Letter> grade) {
    return grade.map(Enum::name).orElse(Numerals.NO_VALUE);
  }
}
