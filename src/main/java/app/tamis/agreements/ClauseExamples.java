package app.tamis.agreements;

import app.tamis.agreements.clauses.Clauses;
import app.tamis.agreements.clauses.Term;
import app.tamis.agreements.clauses.Wording;
import app.tamis.agreements.clauses.Wording.Part;
import app.tamis.basics.Words;
import app.tamis.portfolio.BusinessHours;
import app.tamis.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Says how a wording would read in an agreement, before anybody keeps it.
@Component
public class ClauseExamples {

  private static final Party NOBODY = new Party("", List.of());

  private final Drafting drafting;
  private final Clauses catalogue = Clauses.shipped();

  ClauseExamples(Drafting drafting) {
    this.drafting = drafting;
  }

  /// @param day on which an agreement would begin
  public ClauseExample of(Wording words, String language, LocalDate day) {
    var worded =
        new Worded(
            "",
            false,
            words.part(Part.TITLE, language),
            words.part(Part.TEXT, language),
            words.part(Part.PLAIN, language));
    var read = new Filled(draft(worded, language, day), catalogue).clause("").orElseThrow();
    return new ClauseExample(read.heading(), read.paragraphs(), read.plain());
  }

  private Draft draft(Worded clause, String language, LocalDate day) {
    var ours = drafting.settings();
    return new Draft(
        "",
        language,
        ours.map(Portfolio::country).orElse("FR"),
        drafting.currency().getCurrencyCode(),
        day,
        HoursWords.of(
            ours.map(Portfolio::businessHours).orElse(BusinessHours.DEFAULT), Words.of(language)),
        false,
        NOBODY,
        NOBODY,
        List.of(clause),
        figures(clause));
  }

  private Map<String, String> figures(Worded clause) {
    var figures = new HashMap<String, String>();
    for (Term term : catalogue.terms(Stream.of(clause.text(), clause.plain()))) {
      term.example().ifPresent(value -> figures.put(term.id(), value));
    }
    return figures;
  }
}
