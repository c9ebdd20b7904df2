package app.tamis.web.outcome;

import app.tamis.web.page.Form;
import app.tamis.web.page.TableView;
import java.util.List;
import java.util.Optional;

/// What came of one decision.
///
/// @param clientPath where the client stands
/// @param foretold on the day of the decision, in words
/// @param came by the last look, in words
/// @param client look by look
/// @param others the firm without the client, look by look
/// @param went where the hours went; empty where the client didn't leave, or it can't be known yet
/// @param beside shares that no decision claims
/// @param unlooked whether there is a look that nobody has looked at
/// @param year the question after a year
public record OutcomeView(
    String path,
    String title,
    String client,
    String clientPath,
    List<String> foretold,
    List<String> came,
    TableView looks,
    TableView others,
    Went went,
    List<String> beside,
    boolean unlooked,
    Year year,
    Optional<String> said) {

  public OutcomeView {
    foretold = List.copyOf(foretold);
    came = List.copyOf(came);
    beside = List.copyOf(beside);
  }

  /// @param words none of a client who didn't leave
  public record Went(List<String> words, Optional<TableView> table) {

    public Went {
      words = List.copyOf(words);
    }
  }

  /// @param asked whether it is time to ask
  /// @param answer that was given, in words; empty until there is one
  public record Year(
      boolean asked, String question, List<Choice> choices, Form form, String answer) {

    public Year {
      choices = List.copyOf(choices);
    }
  }

  public record Choice(String value, String label, boolean chosen) {}
}
