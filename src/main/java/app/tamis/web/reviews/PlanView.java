package app.tamis.web.reviews;

import app.tamis.agreements.Drafting.MaySign;
import app.tamis.identity.Person;
import app.tamis.web.page.Form;
import java.util.List;

/// What a form to plan a review offers.
///
/// @param known of the client's
/// @param ours who of us may hold it
public record PlanView(String path, Form form, List<MaySign> known, List<Ours> ours) {

  public PlanView {
    known = List.copyOf(known);
    ours = List.copyOf(ours);
  }

  public record Ours(String id, String name, boolean chosen) {}

  static PlanView of(String path, Form form, List<MaySign> known, List<Person> ours) {
    return new PlanView(path, form, known, ours(ours, form.typed("person")));
  }

  static List<Ours> ours(List<Person> ours, String chosen) {
    return ours.stream()
        .map(one -> new Ours(one.id().toString(), one.name(), one.id().toString().equals(chosen)))
        .toList();
  }
}
