package app.tamis.web.agreements;

import app.tamis.agreements.Drafting.MaySign;
import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// One agreement.
///
/// @param stands where it stands, in a sentence
/// @param edit where it can be changed
/// @param send where it can be sent
/// @param document as both read it, in HTML
/// @param language of the document
/// @param pdf where it is as a file
/// @param earlier what changed from version to version, the newest first
public record AgreementView(
    String path,
    String title,
    String client,
    String clientPath,
    String stands,
    Optional<Edit> edit,
    Optional<Send> send,
    List<Deed> deeds,
    Optional<Ending> ending,
    Optional<Scan> scan,
    String document,
    String language,
    String pdf,
    List<Event> events,
    List<Earlier> earlier,
    Optional<String> said) {

  public AgreementView {
    deeds = List.copyOf(deeds);
    events = List.copyOf(events);
    earlier = List.copyOf(earlier);
  }

  /// @param version that is changed
  /// @param openTerms the labels of those that are to be filled in yet
  public record Edit(
      int version, Form form, List<Clause> clauses, List<String> openTerms, boolean withdrawal) {

    public Edit {
      clauses = List.copyOf(clauses);
      openTerms = List.copyOf(openTerms);
    }
  }

  /// @param fixed whether it can't be left out
  /// @param fields the terms that it is the first to speak of
  public record Clause(String id, String title, boolean chosen, boolean fixed, List<Field> fields) {

    public Clause {
      fields = List.copyOf(fields);
    }
  }

  /// @param unit behind the field
  /// @param choices where it is one of several
  public record Field(
      String name, String label, String type, String unit, List<BeginView.Choice> choices) {

    public Field {
      choices = List.copyOf(choices);
    }
  }

  /// @param known who may sign
  public record Send(int version, Form form, List<MaySign> known, boolean mail) {

    public Send {
      known = List.copyOf(known);
    }
  }

  /// Something that can be done about it, in one click.
  public record Deed(String path, String label, boolean quiet) {}

  /// @param endsOn as it was said
  public record Ending(Form form, String endsOn) {}

  /// @param path of the scan; empty where there is none yet
  /// @param fault of one that was sent and can't be kept
  public record Scan(String path, String fault) {}

  public record Event(String when, String what, String from) {}

  public record Earlier(String version, List<Change> changes) {

    public Earlier {
      changes = List.copyOf(changes);
    }
  }

  public record Change(String what, String before, String after) {}
}
