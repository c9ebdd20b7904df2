package app.tamis.facts;

import app.tamis.facts.MappingQuestion.EveryMonth;
import app.tamis.facts.MappingQuestion.Meaning;
import app.tamis.facts.MappingQuestion.WhatCounts;
import app.tamis.facts.MappingQuestion.Word;
import app.tamis.facts.mapping.AnsweredWords;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;

/// Answers to what was asked of words, as a mapping keeps them.
final class AnsweredFor {

  private AnsweredFor() {}

  static AnsweredWords status(WhatCounts asked, Collection<String> counting) {
    Predicate<Word> counts = word -> counting.contains(word.text());
    Predicate<Word> failed = word -> word.meaning() == Meaning.FAILED;
    var statuses = new LinkedHashMap<String, AnsweredWords.OfStatus>();
    statuses.put(
        asked.column(),
        new AnsweredWords.OfStatus(
            texts(asked, counts.and(failed.negate())),
            texts(asked, counts.negate()),
            texts(asked, counts.and(failed))));
    return new AnsweredWords(statuses, new LinkedHashMap<>());
  }

  private static List<String> texts(WhatCounts asked, Predicate<Word> which) {
    return asked.words().stream().filter(which).map(Word::text).toList();
  }

  static AnsweredWords sold(EveryMonth asked, Collection<String> everyMonth) {
    var kinds = new LinkedHashMap<String, String>();
    for (var sold : asked.sold()) {
      kinds.put(sold.words(), sold.kind(everyMonth.contains(sold.words())));
    }
    return new AnsweredWords(new LinkedHashMap<>(), kinds);
  }
}
