package app.tamis.facts;

import app.tamis.basics.Words;
import app.tamis.facts.MappingQuestion.Word;

/// A status's word to be said in a sentence, with what stands behind it: `Draft (2 rows,
/// 1,200.00)`.
public final class WordInWords {

  private WordInWords() {}

  public static String of(Word word, Words words) {
    return word.amount()
        .map(amount -> words.say("mapping.word.amount", word.text(), word.rows(), amount))
        .or(() ->
            word.time()
                .map(time ->
                    words.say(
                        "mapping.word.time",
                        word.text(),
                        word.rows(),
                        LengthInWords.of(time, words))))
        .orElseGet(() -> words.say("mapping.word", word.text(), word.rows()));
  }
}
