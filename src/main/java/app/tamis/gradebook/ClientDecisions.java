package app.tamis.gradebook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import app.tamis.basics.ClientId;
import app.tamis.grading.Decisions.PersonsGrade;
import app.tamis.grading.Letter;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what people decide and note about a client. All of it is on the audit trail, and can
/// be taken back without being lost.
@Component
@Transactional
public class ClientDecisions {

  private final DecisionBook decided;
  private final NoteBook notes;
  private final Trail trail;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ClientDecisions(
      DecisionBook decided,
      NoteBook notes,
      Trail trail,
      Clock clock,
      ApplicationEventPublisher events) {
    this.decided = decided;
    this.notes = notes;
    this.trail = trail;
    this.clock = clock;
    this.events = events;
  }

  /// @param endedBy who took it back before its time
  public record Given(PersonsGrade decided, String by, Optional<String> endedBy) {}

  /// @param wordings the newest first
  /// @param removedBy who removed it, where somebody did
  public record Note(UUID id, List<Wording> wordings, Optional<String> removedBy) {

    public Note {
      wordings = List.copyOf(wordings);
    }

    public record Wording(String text, String by, Instant at) {}
  }

  /// Whom a decision is about: the name is for the trail.
  public record Whom(ClientId id, String name) {}

  /// Whom something that was decided or noted, and not taken back, is about.
  @Transactional(readOnly = true)
  public Set<ClientId> about() {
    return decided.about();
  }

  /// Newest first.
  public List<Given> given(ClientId client) {
    return decided.given(client).stream()
        .map(row -> new Given(row.asDecided(), row.byName(), Optional.ofNullable(row.endedBy())))
        .toList();
  }

  /// Newest first, those that were removed too.
  public List<Note> notes(ClientId client) {
    return notes.list(client).stream()
        .collect(groupingBy(NoteBook.Wording::note, LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .map(note -> note(note.getKey(), note.getValue()))
        .toList();
  }

  private static Note note(UUID id, List<NoteBook.Wording> wordings) {
    return new Note(
        id,
        wordings.stream()
            .map(wording -> new Note.Wording(wording.wording(), wording.byName(), wording.at()))
            .toList(),
        Optional.ofNullable(wordings.getFirst().removedBy()));
  }

  /// From today on; it takes the place of one that is in force.
  ///
  /// @param today where the portfolio is
  public void give(
      Whom client, Letter grade, String reason, LocalDate today, LocalDate until, Signature by) {
    decided.end(client.id(), today, by.name());
    decided.give(client.id(), grade, reason.strip(), today, until, by.name(), clock.instant());
    trail.record(
        by, "trail.decision.given", client.name(), grade.name(), until.toString(), reason.strip());
    decidedOn(client);
  }

  /// The matrix decides again.
  public void end(Whom client, LocalDate today, Signature by) {
    if (decided.end(client.id(), today, by.name())) {
      trail.record(by, "trail.decision.ended", client.name());
      decidedOn(client);
    }
  }

  public void note(Whom client, String text, Signature by) {
    notes.word(notes.add(client.id()), text.strip(), by.name(), clock.instant());
    trail.record(by, "trail.decision.noted", client.name());
  }

  /// The wordings before stay.
  public void reword(Whom client, UUID note, String text, Signature by) {
    if (notes.has(note, client.id())) {
      notes.word(note, text.strip(), by.name(), clock.instant());
      trail.record(by, "trail.decision.reworded", client.name());
    }
  }

  public void removeNote(Whom client, UUID note, Signature by) {
    if (notes.has(note, client.id())) {
      notes.remove(note, by.name(), clock.instant());
      trail.record(by, "trail.decision.note-removed", client.name());
    }
  }

  public void bringNoteBack(Whom client, UUID note, Signature by) {
    notes.bringBack(note, client.id());
    trail.record(by, "trail.decision.note-back", client.name());
  }

  private void decidedOn(Whom client) {
    events.publishEvent(new ClientDecided(client.id()));
  }
}
