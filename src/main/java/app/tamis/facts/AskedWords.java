package app.tamis.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What files say that the mappings that read them don't know. Nothing of it keeps an import from
/// being made: words of a status count until somebody says otherwise, and lines of an unknown kind
/// tell nothing of what comes every month.
///
/// @param statuses by file and column
/// @param everyMonth of all lines of all files; empty where too little is unknown to matter
public record AskedWords(List<OfFile> statuses, Optional<MappingQuestion.EveryMonth> everyMonth) {

  public static final AskedWords NONE = new AskedWords(List.of(), Optional.empty());

  /// @param file as it was sent
  public record OfFile(String file, MappingQuestion.WhatCounts question) {}

  public AskedWords {
    statuses = List.copyOf(statuses);
  }

  /// One of the statuses.
  ///
  /// @param number its place among them, from 0, as it was sent back
  public Optional<OfFile> status(String number) {
    return IntStream.range(0, statuses.size())
        .filter(i -> String.valueOf(i).equals(number))
        .mapToObj(statuses::get)
        .findFirst();
  }

  public boolean isEmpty() {
    return statuses.isEmpty() && everyMonth.isEmpty();
  }
}
