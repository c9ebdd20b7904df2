package app.tamis.parting;

import app.tamis.agreements.Party;
import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.law.Governing;
import app.tamis.law.LawTable;
import app.tamis.law.LawTables;
import app.tamis.parting.PartingEvent.What;
import app.tamis.parting.PartingStep.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Partings that speak of what matters alone.
final class PartingFixture {

  static final LocalDate RECEIVED = LocalDate.of(2026, 1, 5);
  static final LocalDate LAST = LocalDate.of(2026, 9, 5);
  static final LocalDate SINCE = LocalDate.of(2018, 3, 1);

  private PartingFixture() {}

  static PartingEvent said(What what, String on) {
    return new PartingEvent(
        what,
        Optional.empty(),
        LocalDate.parse(on),
        "",
        "",
        what == What.TOLD ? Optional.of(LAST) : Optional.empty(),
        Optional.empty(),
        "Anna",
        Instant.EPOCH);
  }

  /// @param done steps that were ticked off, after all events
  static PartingCase parting(List<PartingEvent> events, Kind... done) {
    var all = new ArrayList<>(events);
    var steps = new ArrayList<PartingStep>();
    for (var kind : Kind.values()) {
      var id = UUID.nameUUIDFromBytes(kind.code().getBytes(StandardCharsets.UTF_8));
      if (Arrays.asList(done).contains(kind)) {
        all.add(ticked(id));
      }
      steps.add(
          new PartingStep(
              id,
              kind,
              Optional.empty(),
              new StepDates(RECEIVED, LAST).of(kind),
              PartingCase.done(all, id, kind)));
    }
    return new PartingCase(
        UUID.randomUUID(),
        new ClientId("C011"),
        Ground.LIFT_FAILED,
        "",
        Optional.empty(),
        "Anna",
        Instant.EPOCH,
        Optional.empty(),
        steps,
        all);
  }

  private static PartingEvent ticked(UUID step) {
    return new PartingEvent(
        What.STEP_DONE,
        Optional.of(step),
        RECEIVED,
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        "Anna",
        Instant.EPOCH);
  }

  static LetterBasis basis(String owed) {
    return basis("FR", Optional.of(Amount.of(owed, "EUR")), Optional.empty(), "Préavis");
  }

  static LetterBasis basis(
      String country, Optional<Amount> owed, Optional<LocalDate> insolvent, String clause) {
    return new LetterBasis(
        new Party("Port-Réseau", List.of("12 quai du Port", "29200 Brest")),
        new Party("Transports Ricci", List.of("4 rue de la Gare", "29000 Quimper")),
        Optional.of(clause).filter(one -> !one.isEmpty()),
        new ToEnd(Optional.of(SINCE), 90, Optional.empty(), law(country)),
        insolvent,
        owed);
  }

  static Optional<LawTable> law(String country) {
    return LawTables.shipped().governing(Optional.of(country), country)
            instanceof Governing.Known(_, var table)
        ? Optional.of(table)
        : Optional.empty();
  }

  static LetterDraft draft(String language) {
    var words = Words.of(language);
    return new LetterDraft(
        language,
        Optional.of(LAST),
        LocalTime.of(18, 0),
        RECEIVED,
        "",
        LetterDraft.Reason.FIT,
        "",
        "Anna Le Goff, 02 98 00 00 00",
        "Anna Le Goff",
        Optional.of(LocalDate.of(2026, 8, 27)),
        words.say("parting.letter.help.included"),
        words.say("parting.letter.help.rate", Amount.of("95", "EUR")),
        words.say("parting.letter.licences.usual"),
        "Armor Informatique, Iroise Services",
        "");
  }

  static LetterDraft ending(Optional<LocalDate> day, String shortReason) {
    var draft = draft("en");
    return new LetterDraft(
        "en",
        day,
        draft.endsAt(),
        draft.expectedOn(),
        shortReason,
        draft.reason(),
        "",
        draft.contact(),
        draft.signedBy(),
        draft.handoverOn(),
        draft.included(),
        draft.charged(),
        draft.licences(),
        "",
        "");
  }

  static LetterDraft edited(String text) {
    var draft = draft("en");
    return new LetterDraft(
        "en",
        draft.endsOn(),
        draft.endsAt(),
        draft.expectedOn(),
        "",
        draft.reason(),
        "",
        draft.contact(),
        draft.signedBy(),
        draft.handoverOn(),
        draft.included(),
        draft.charged(),
        draft.licences(),
        "",
        text);
  }
}
