package app.tamis.facts;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import java.util.List;
import java.util.Locale;

/// What a reader is told.
public final class InEnglish {

  private InEnglish() {}

  /// What is found wrong, in sentences; none where nothing is.
  public static List<String> problems(Runnable reading) {
    try {
      reading.run();
      return List.of();
    } catch (Problems problems) {
      return problems.messages().stream().map(InEnglish::said).toList();
    }
  }

  public static String said(Message message) {
    return Words.in(Locale.UK).say(message);
  }
}
