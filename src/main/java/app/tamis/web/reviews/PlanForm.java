package app.tamis.web.reviews;

import app.tamis.agreements.Drafting;
import app.tamis.agreements.Drafting.MaySign;
import app.tamis.agreements.Signatory;
import app.tamis.basics.ClientId;
import app.tamis.identity.People;
import app.tamis.identity.Person;
import app.tamis.identity.PersonEntries;
import app.tamis.identity.Right;
import app.tamis.post.MailAddress;
import app.tamis.reviews.Review;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.PortfolioZone;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// When, where and who, as people type it.
@Component
final class PlanForm {

  private static final int LONGEST = 300;
  private static final int LEAST_MINUTES = 5;
  private static final int MOST_MINUTES = 480;

  private final Drafting drafting;
  private final People people;
  private final PortfolioZone clocks;

  PlanForm(Drafting drafting, People people, PortfolioZone clocks) {
    this.drafting = drafting;
    this.people = people;
    this.clocks = clocks;
  }

  /// What is usual for a client, two weeks from now.
  Form usual(ClientId client, Person reader) {
    var known = drafting.signatories(client).stream().findFirst();
    return Form.of(
        "day",
        clocks.today().plusDays(14).toString(),
        "hour",
        "10:00",
        "minutes",
        String.valueOf(Review.USUAL_MINUTES),
        "place",
        "",
        "name",
        known.map(MaySign::name).orElse(""),
        "email",
        known.map(MaySign::email).orElse(""),
        "language",
        drafting.language(client),
        "person",
        reader.id().toString());
  }

  Form of(Review review) {
    var plan = review.plan();
    var starts = plan.startsAt().atZone(clocks.zone());
    return Form.of(
        "day",
        starts.toLocalDate().toString(),
        "hour",
        starts.toLocalTime().toString(),
        "minutes",
        String.valueOf(plan.minutes()),
        "place",
        plan.place(),
        "name",
        plan.guest().name(),
        "email",
        plan.guest().email(),
        "language",
        plan.language(),
        "person",
        plan.person().map(UUID::toString).orElse(""));
  }

  /// With all that is wrong with it.
  Form checked(Map<String, String> typed) {
    var form = new Form(new LinkedHashMap<>(typed), Map.of());
    var email = form.typed("email").strip();
    form =
        form.with("name", PersonEntries.name(form.typed("name")))
            .with("email", email.isEmpty() ? Optional.empty() : MailAddress.fault(email))
            .with("place", FormEntries.tooLong(form.typed("place"), LONGEST));
    form =
        FormEntries.day(form.typed("day")).isEmpty()
            ? form.with("day", "reviews.fault.day", form.typed("day"))
            : form;
    form =
        hour(form.typed("hour")).isEmpty()
            ? form.with("hour", "reviews.fault.hour", form.typed("hour"))
            : form;
    return minutes(form.typed("minutes")).isEmpty()
        ? form.with("minutes", "reviews.fault.minutes", form.typed("minutes"))
        : form;
  }

  /// @param form without faults
  Review.Plan plan(Form form) {
    LocalDate day = FormEntries.day(form.typed("day")).orElseThrow();
    var email = form.typed("email").strip();
    return new Review.Plan(
        person(form.typed("person")),
        day.atTime(hour(form.typed("hour")).orElseThrow()).atZone(clocks.zone()).toInstant(),
        minutes(form.typed("minutes")).orElseThrow(),
        form.typed("place").strip(),
        new Signatory(
            form.typed("name").strip(), email.isEmpty() ? "" : MailAddress.of("", email).address()),
        form.typed("language").equals("fr") ? "fr" : "en");
  }

  private static Optional<LocalTime> hour(String typed) {
    try {
      return Optional.of(LocalTime.parse(typed.strip()));
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> minutes(String typed) {
    return typed.strip().matches("\\d{1,3}")
        ? Optional.of(Integer.valueOf(typed.strip()))
            .filter(minutes -> minutes >= LEAST_MINUTES && minutes <= MOST_MINUTES)
        : Optional.empty();
  }

  /// Who of us may hold one.
  List<Person> ours() {
    return people.list().stream().filter(person -> person.may(Right.AGREEMENTS)).toList();
  }

  Optional<UUID> person(String typed) {
    return ours().stream().map(Person::id).filter(id -> id.toString().equals(typed)).findFirst();
  }

  Optional<Person> person(Optional<UUID> id) {
    return id.flatMap(people::find);
  }

  List<MaySign> known(ClientId client) {
    return drafting.signatories(client);
  }
}
