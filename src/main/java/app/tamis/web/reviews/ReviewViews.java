package app.tamis.web.reviews;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.identity.Person;
import app.tamis.reviews.Advice;
import app.tamis.reviews.Agendas;
import app.tamis.reviews.Decision;
import app.tamis.reviews.GivenAdvice;
import app.tamis.reviews.Minutes;
import app.tamis.reviews.Response;
import app.tamis.reviews.Review;
import app.tamis.reviews.ReviewEvent.What;
import app.tamis.reviews.Reviews;
import app.tamis.reviews.Talks;
import app.tamis.reviews.Trouble;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.reviews.AskedReviews.Asked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Puts a review into words.
@Component
final class ReviewViews {

  private final Reviews reviews;
  private final Agendas agendas;
  private final Talks talks;
  private final Minutes minutes;
  private final GivenAdvice advice;
  private final RefusalWords refusals;
  private final TroubleWords troubles;
  private final PlanForm plans;
  private final PortfolioZone clocks;

  ReviewViews(
      Reviews reviews,
      Agendas agendas,
      Talks talks,
      Minutes minutes,
      GivenAdvice advice,
      RefusalWords refusals,
      TroubleWords troubles,
      PlanForm plans,
      PortfolioZone clocks) {
    this.reviews = reviews;
    this.agendas = agendas;
    this.talks = talks;
    this.minutes = minutes;
    this.advice = advice;
    this.refusals = refusals;
    this.troubles = troubles;
    this.plans = plans;
    this.clocks = clocks;
  }

  /// @param plan what was typed of the plan
  /// @param form what was typed of all else
  ReviewView of(Asked asked, Optional<Form> plan, Form form, Optional<String> said, Words words) {
    var review = asked.review();
    var state = review.state();
    var number = asked.client().number();
    var day = review.day(clocks.zone());
    boolean ahead = state.isAhead();
    return new ReviewView(
        asked.path(),
        asked.client().name(),
        ClientPath.of(number),
        ReviewsPath.of(number),
        words.say("reviews.day", day),
        words.sentence(Message.of("reviews.behind.as-is", stands(review, words))),
        facts(review, words),
        ahead,
        ahead && review.canBeInvited(),
        review.isInvited(),
        state.next().contains(What.TAKEN_BACK),
        review.heldOn().map(_ -> sent(review, words)),
        new AgendaWords(words, asked.path(), true)
            .view(agendas.of(review, clocks.today(), clocks.zone())),
        Optional.ofNullable(talks.troubles(List.of(review.id())).get(review.id()))
            .map(Trouble::answer)
            .map(Trouble.Answer::code)
            .orElse(""),
        troubles.last(others(review), words),
        advised(asked, day.isAfter(clocks.today()) ? clocks.today() : day, words),
        Arrays.stream(Response.values())
            .map(one ->
                new ReviewView.Choice(
                    one.code(), words.say("reviews.advice.response." + one.code())))
            .toList(),
        talks.decisions(review.id()).stream().map(one -> decided(one, words)).toList(),
        PlanView.ours(plans.ours(), form.typed("who")),
        ahead
            ? Optional.of(
                PlanView.of(
                    asked.path() + "/plan",
                    plan.orElseGet(() -> plans.of(review)),
                    plans.known(asked.client().id()),
                    plans.ours()))
            : Optional.empty(),
        form,
        clocks.today().toString(),
        said);
  }

  private String stands(Review review, Words words) {
    return new ReviewWords(words, clocks.zone()).stands(review);
  }

  private List<Review> others(Review review) {
    return reviews.list(review.client()).stream()
        .filter(one -> !one.id().equals(review.id()))
        .toList();
  }

  private List<String> facts(Review review, Words words) {
    var facts = new ArrayList<String>();
    if (!review.plan().place().isBlank()) {
      facts.add(words.say("reviews.one.where", review.plan().place()));
    }
    facts.add(words.say("reviews.one.length", review.plan().minutes()));
    plans
        .person(review.plan().person())
        .map(Person::name)
        .ifPresent(name -> facts.add(words.say("reviews.one.ours", name)));
    return facts;
  }

  private String sent(Review review, Words words) {
    return Optional.ofNullable(minutes.sent().get(review.id()))
        .map(one -> words.say("reviews.one.minutes.sent", one.on(), one.to().name()))
        .orElseGet(() -> words.say("reviews.one.minutes.unsent"));
  }

  /// What was given or answered on that day, and what waits for an answer.
  private List<ReviewView.Advised> advised(Asked asked, LocalDate day, Words words) {
    var signed = refusals.of(asked.client().id(), words);
    return advice.list(asked.client().id()).stream()
        .filter(one ->
            one.answer().isEmpty()
                || one.givenOn().equals(day)
                || one.answer().get().on().equals(day))
        .map(one -> advised(asked, one, signed, words))
        .toList();
  }

  private static ReviewView.Advised advised(
      Asked asked, Advice one, Map<UUID, String> signed, Words words) {
    boolean refused = one.answer().filter(met -> met.response() == Response.REFUSED).isPresent();
    return new ReviewView.Advised(
        one.id().toString(),
        one.title(),
        one.answer().map(met -> met(met, words)).orElseGet(() -> words.say("reviews.advice.open")),
        one.answer().isEmpty(),
        Optional.ofNullable(signed.get(one.id())),
        refused ? RefusalWords.path(asked.client().number(), one.id()) : "");
  }

  private static String met(Advice.Answer met, Words words) {
    var said =
        words.say(
            "reviews.advice.met",
            words.say("reviews.advice.response." + met.response().code()),
            met.on());
    return met.option().isEmpty()
        ? said
        : said + " " + words.say("reviews.advice.met.option", met.option());
  }

  private ReviewView.Decided decided(Decision one, Words words) {
    return new ReviewView.Decided(
        one.id().toString(),
        one.doneOn()
            .map(on -> words.say("reviews.decisions.row.done", one.what(), on))
            .orElseGet(() -> words.say("reviews.decisions.row", one.what(), one.dueOn())),
        plans
            .person(one.person())
            .map(Person::name)
            .orElseGet(() -> words.say("reviews.decisions.nobody")),
        !one.isOpen());
  }
}
