package app.tamis.agreements;

import app.tamis.agreements.clauses.Clause;
import app.tamis.basics.Message;
import app.tamis.law.Governing;
import app.tamis.law.LawInGeneral;
import app.tamis.law.LawTable;
import app.tamis.law.LawTables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the law says of what a clause is about, to be read by who words it.
///
/// @param country of the firm
public record ClauseLaw(String country, LawTables laws) {

  private static final Map<String, Function<LawTable, List<Message>>> TOPICS =
      Map.of(
          "suspension", LawInGeneral::suspension,
          "suspension_gb", LawInGeneral::suspension,
          "price_review", LawInGeneral::prices,
          "price_review_fr", LawInGeneral::prices,
          "notice", LawInGeneral::notice,
          "payment", LawInGeneral::withdrawal,
          "hardware_up_front", LawInGeneral::withdrawal,
          "block_hours", LawInGeneral::withdrawal);

  /// Whose laws are told of where a clause isn't for that of the firm.
  private static final List<String> OTHERS = List.of("DE", "FR", "GB", "US");

  /// Of one law.
  ///
  /// @param whose whose law it is
  public record Note(Message whose, List<Message> says) {

    public Note {
      says = List.copyOf(says);
    }
  }

  /// None for a clause that no table speaks of.
  public List<Note> notes(Clause clause) {
    var topic = Optional.ofNullable(TOPICS.get(clause.id()));
    return topic.stream().flatMap(says -> countries(clause).map(law -> note(law, says))).toList();
  }

  private Stream<String> countries(Clause clause) {
    return clause.isFor(country) ? Stream.of(country) : OTHERS.stream().filter(clause::isFor);
  }

  private Note note(String law, Function<LawTable, List<Message>> says) {
    var governing = laws.governing(Optional.of(law), country);
    return new Note(
        governing.message(),
        switch (governing) {
          case Governing.Known(_, var table) -> says.apply(table);
          case Governing.Unknown _ -> List.of();
        });
  }
}
