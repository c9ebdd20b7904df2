package app.tamis.web.parting;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// A client's parting, or where one is proposed.
///
/// @param propose how one is; empty while there is one
/// @param known what one should know before
/// @param past those that are over, newest first
/// @param reviews answers to a bad review, one a language
public record CaseView(
    String path,
    String client,
    String clientPath,
    Optional<Propose> propose,
    Optional<Open> open,
    List<Fact> known,
    List<Past> past,
    List<Review> reviews,
    Form form,
    String today,
    Optional<String> said) {

  public CaseView {
    known = List.copyOf(known);
    past = List.copyOf(past);
    reviews = List.copyOf(reviews);
  }

  /// @param refusal why it can't be proposed
  /// @param notes what is to be read before
  /// @param word whether it needs the owner's word
  public record Propose(Optional<String> refusal, List<String> notes, boolean word) {

    public Propose {
      notes = List.copyOf(notes);
    }
  }

  /// @param path where that is looked at; empty for nowhere else
  public record Fact(String text, String path) {}

  /// @param us the question that comes first; empty once it is decided
  /// @param answer to it; empty until there is one
  /// @param decides whether it can be decided
  /// @param hindrance why nothing is decided or told today
  /// @param answers whether the office-holder's answer can be recorded
  /// @param back what must be there to win them back; empty where they can't be
  /// @param sent what became of the letter that left by mail
  /// @param shortReason why notice is shorter than advised; empty where nothing was recorded
  /// @param closeHint why it can't be closed yet
  public record Open(
      String path,
      String stands,
      String ground,
      Optional<List<String>> us,
      Optional<String> answer,
      boolean decides,
      Optional<String> hindrance,
      boolean answers,
      List<Step> steps,
      Optional<Back> back,
      Optional<String> sent,
      Optional<String> shortReason,
      Optional<String> shortfall,
      boolean handsOver,
      boolean closes,
      Optional<String> closeHint,
      boolean undo,
      List<String> events) {

    public Open {
      steps = List.copyOf(steps);
      events = List.copyOf(events);
    }
  }

  /// @param ticks whether somebody can say that it is done
  /// @param pressing whether it is due, or comes next
  /// @param receipt whether it can be recorded that they have it
  /// @param proves whether a paper that proves it can be attached
  /// @param texts what goes with it: what to say, in which order
  /// @param ordered whether their order counts
  /// @param language of the texts
  /// @param way where it is done, or what one needs for it; empty for here
  /// @param packs what is handed over; empty of any other step
  public record Step(
      String id,
      String code,
      String what,
      String hint,
      String stands,
      boolean done,
      boolean ticks,
      boolean pressing,
      boolean learns,
      boolean receipt,
      boolean proves,
      List<Paper> proofs,
      List<String> texts,
      boolean ordered,
      String language,
      Optional<Way> way,
      Optional<Packs> packs,
      List<Choice> people,
      String dueOn) {

    public Step {
      proofs = List.copyOf(proofs);
      texts = List.copyOf(texts);
      people = List.copyOf(people);
    }
  }

  public record Paper(String path, String label) {}

  public record Way(String path, String label) {}

  /// @param begin where a pack is begun; empty where there is one
  /// @param note what may be said of the step: that it was accepted, and with what exceptions
  public record Packs(List<Pack> list, Optional<String> begin, String note) {

    public Packs {
      list = List.copyOf(list);
    }
  }

  /// @param stands how far it has come
  public record Pack(String path, String label, String stands) {}

  public record Choice(String code, String label, boolean chosen) {}

  public record Back(List<Need> needs, boolean complete) {

    public Back {
      needs = List.copyOf(needs);
    }
  }

  /// @param mark whether it is there, in a word
  public record Need(String text, String mark) {}

  public record Past(
      String path,
      String stands,
      String ground,
      boolean undo,
      List<Step> steps,
      List<String> events) {

    public Past {
      steps = List.copyOf(steps);
      events = List.copyOf(events);
    }
  }

  public record Review(String language, String label, String text) {}
}
