package app.tamis.sample;

import java.util.Optional;

/// A client's part in the story, as a line of `cast.txt` tells it.
///
/// @param language `fr` or `en`
/// @param since months with us at the end
record Part(
    String name,
    String segment,
    String language,
    int seats,
    int since,
    Deal deal,
    Archetype archetype,
    Optional<Past> past,
    Books books,
    Also also) {

  /// What they were like until so many months before the end.
  ///
  /// @param breakFix they had no managed services then
  record Past(Archetype archetype, int monthsAgo, boolean breakFix) {

    private Deal deal(Deal now) {
      return breakFix ? now.asBreakFix() : now.beforeTheTrouble();
    }

    private static Optional<Past> of(String words) {
      if (words.isEmpty()) {
        return Optional.empty();
      }
      String[] word = words.split(" ", -1);
      return Optional.of(
          new Past(Archetype.named(word[0]), Integer.parseInt(word[1]), word.length > 2));
    }
  }

  /// How they are billed.
  ///
  /// @param every so many months there is a fee, counted from the month in which they joined
  /// @param stated it says which months it pays for
  /// @param sorted it says which lines are labour
  record Books(int every, boolean stated, boolean sorted) {

    private static Books of(String words) {
      int every = words.contains("yearly") ? 12 : words.contains("quarterly") ? 3 : 1;
      return new Books(every, words.contains("stated"), !words.contains("unsorted"));
    }
  }

  /// What is so with one client and no other, or hardly any.
  ///
  /// @param town where it is, if in the United Kingdom
  /// @param sharesNumber it has a second telephone that others have too
  /// @param callOut what it signed that coming costs, in euros; 0 where it signed nothing
  record Also(
      Optional<String> town,
      boolean consumer,
      boolean insolvent,
      boolean sharesNumber,
      int callOut) {

    private static final Also NOTHING = new Also(Optional.empty(), false, false, false, 0);

    private static Also of(String words) {
      boolean abroad = words.startsWith("in ");
      return new Also(
          abroad ? Optional.of(words.substring("in ".length())) : Optional.empty(),
          words.equals("private person"),
          words.equals("insolvent"),
          words.equals("one number"),
          words.startsWith("call-out ")
              ? Integer.parseInt(words.substring("call-out ".length()))
              : 0);
    }

    boolean signedCallOut() {
      return callOut > 0;
    }
  }

  static Part of(TextTable.Row row) {
    return new Part(
        row.text("name"),
        row.text("segment"),
        row.text("lang"),
        row.whole("seats"),
        row.whole("since"),
        Deal.of(row),
        Archetype.named(row.text("archetype")),
        Past.of(row.text("was")),
        Books.of(row.text("bills")),
        Also.of(row.text("also")));
  }

  /// The same part, played by another firm of a slightly other size.
  Part playedBy(String name, String segment, String language, double size) {
    int people = Math.max(1, (int) Math.round(seats * size));
    return new Part(
        name,
        segment,
        language,
        people,
        since,
        deal.times(size),
        archetype,
        past,
        books,
        Also.NOTHING);
  }

  private Optional<Past> pastAt(int monthsToGo) {
    return past.filter(was -> monthsToGo >= was.monthsAgo());
  }

  Archetype archetypeAt(int monthsToGo) {
    return pastAt(monthsToGo).map(Past::archetype).orElse(archetype);
  }

  Deal dealAt(int monthsToGo) {
    Deal then = pastAt(monthsToGo).map(was -> was.deal(deal)).orElse(deal);
    return then.yearsBefore(monthsToGo / 12).times(archetypeAt(monthsToGo).active());
  }
}
