package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.agreements.Agreements;
import app.tamis.agreements.CommitmentEvent.What;
import app.tamis.agreements.Commitments;
import app.tamis.basics.ClientId;
import app.tamis.book.SecondPortfolio;
import app.tamis.gradebook.ClientDecisions;
import app.tamis.gradebook.FactsInForce;
import app.tamis.gradebook.Gradings;
import app.tamis.gradebook.MatrixVersions;
import app.tamis.gradebook.Standing;
import app.tamis.grading.Letter;
import app.tamis.grading.Matrices;
import app.tamis.identity.Invitations;
import app.tamis.identity.LinkUse;
import app.tamis.identity.Links;
import app.tamis.identity.Newcomer;
import app.tamis.identity.Person;
import app.tamis.identity.Role;
import app.tamis.identity.Sessions;
import app.tamis.identity.Token;
import app.tamis.identity.Visitor;
import app.tamis.portfolio.ClientRegister;
import app.tamis.post.MailAddress;
import app.tamis.post.Outbox;
import app.tamis.reactions.Caller;
import app.tamis.reactions.Reply;
import app.tamis.reactions.Rounds;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import app.tamis.web.grades.InForce;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Two firms in one database, with clients of the same numbers. Pages are served to the first; all
/// that the second has kept bears a mark.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class PortfoliosApartTests {

  private static final String MARK = "Zorglub";
  private static final ClientId CLIENT = new ClientId("C001");
  private static final ClientDecisions.Whom WHOM =
      new ClientDecisions.Whom(CLIENT, MARK + " Industries");

  private static RunningTamis tamis;
  private static Browser owner;
  private static UUID second;
  private static Person stranger;
  private static String invitation;
  private static String session;
  private static UUID letter;

  @BeforeAll
  static void start() throws SQLException {
    var data = RunningTamis.newFolder();
    tamis = Harbour.startIn(data);
    owner = tamis.ownersBrowser();
    second = SecondPortfolio.in(data);
    var known = tamis.inPortfolio(() -> tamis.part(InForce.class).find()).orElseThrow();
    tamis.inPortfolio(
        second,
        () -> {
          fill(known);
          return second;
        });
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  private static void fill(Standing known) {
    var nobody = Signature.unknown("192.0.2.1");
    var invitations = tamis.part(Invitations.class);
    var joining = invitations.invite(MARK, Role.OWNER, nobody).token();
    var newcomer = new Newcomer(MARK, "zorglub@example.org", RunningTamis.PASSWORD, "en");
    stranger =
        switch (tamis.part(Links.class).join(joining.value(), newcomer, "192.0.2.1")) {
          case LinkUse.Admitted(var person) -> person;
          case LinkUse.EmailTaken _, LinkUse.KnownElsewhere _, LinkUse.Wait _, LinkUse.Gone _ ->
              throw new AssertionError();
        };
    var by = stranger.signature("192.0.2.1");
    invitation = invitations.invite(MARK, Role.MANAGER, by).token().value();
    session = tamis.part(Sessions.class).start(stranger, new Visitor("192.0.2.1", MARK)).value();

    var matrix = Matrices.classicText().replace("matrix: classic", "matrix: " + MARK);
    tamis.part(MatrixVersions.class).keep(matrix, by);
    var asOf = known.grades().window().asOf();
    var today = known.today();
    tamis
        .part(Gradings.class)
        .settle(
            new FactsInForce(
                MARK,
                MARK,
                List.of(),
                known.facts().months(),
                known.facts().costBasis(),
                matrix,
                asOf,
                today,
                12));
    tamis.part(ClientRegister.class).know(Map.of(CLIENT, MARK));
    var decisions = tamis.part(ClientDecisions.class);
    decisions.give(WHOM, Letter.D, MARK, today, today.plusDays(90), by);
    var commitments = tamis.part(Commitments.class);
    var whom = new Agreements.With(CLIENT, MARK);
    var promised =
        commitments.add(
            new Commitments.Promise(
                whom, Optional.empty(), "", MARK, Optional.empty(), Optional.empty()),
            by);
    commitments.say(promised, whom, What.OWED, asOf, MARK, by);
    commitments.say(promised, whom, What.REFUSED, asOf, MARK, by);
    decisions.note(WHOM, MARK, by);
    tamis
        .part(Rounds.class)
        .answer(
            stranger,
            List.of(new Caller(CLIENT, MARK)),
            ZoneOffset.UTC,
            Map.of(CLIENT, Optional.of(Reply.DREAD)),
            by);
    letter =
        tamis
            .part(Outbox.class)
            .write(
                new app.tamis.post.Letter(
                    new app.tamis.post.Letter.Cause("invitation", UUID.randomUUID()),
                    MailAddress.of(MARK, "zorglub@example.org"),
                    "en",
                    ZoneOffset.UTC,
                    MARK,
                    MARK,
                    Optional.empty()),
                by);
    tamis.part(Trail.class).record(by, "trail.client.viewed", MARK);
  }

  @Test
  void no_page_of_the_first_shows_anything_of_the_second() {
    var unlike = new ArrayList<String>();
    int shown = 0;
    for (var address : addresses()) {
      var answer = owner.get(address);
      shown += answer.statusCode() == 200 ? 1 : 0;
      if (answer.statusCode() >= 500 || answer.body().contains(MARK)) {
        unlike.add(address + ": " + answer.statusCode());
      }
    }
    assertThat(unlike).isEmpty();
    assertThat(shown).as("pages that were there to look at").isGreaterThan(25);
  }

  @Test
  void the_decisions_of_the_second_count_for_nobody_else() {
    var client =
        tamis.inPortfolio(() -> tamis.part(InForce.class).find()).orElseThrow().decisions();

    assertThat(client.toString()).doesNotContain(MARK, CLIENT.text());
  }

  @Test
  void nothing_of_the_second_is_changed_by_its_id() {
    var decisions = tamis.part(ClientDecisions.class);
    var before = tamis.inPortfolio(second, () -> kept(decisions));
    var refusal =
        tamis.inPortfolio(second, () -> tamis.part(Commitments.class).list(CLIENT)).getFirst().id();
    var note = tamis.inPortfolio(second, () -> decisions.notes(CLIENT)).getFirst().id();
    owner.get("/clients/1/decisions");

    for (var path :
        List.of(
            "/clients/1/decisions/grade/end",
            "/clients/1/commitments/" + refusal + "/taken-back",
            "/clients/1/decisions/notes/" + note + "/remove",
            "/people/" + stranger.id() + "/remove",
            "/people/" + stranger.id() + "/role",
            "/post/" + letter + "/open",
            "/post/" + letter + "/by-hand",
            "/post/" + letter + "/discard")) {
      owner.post(path, "role", "technician");
    }
    owner.post("/clients/1/decisions/notes/" + note, "text", "changed");

    assertThat(tamis.inPortfolio(second, () -> kept(decisions))).isEqualTo(before).contains(MARK);
  }

  @Test
  void sessions_links_and_passwords_of_the_second_open_nothing_of_the_first() {
    var visitor = tamis.browser().with("Cookie", Browser.SESSION + "=" + session);
    assertThat(visitor.isSignedIn()).isFalse();
    var unmarked = new Token(invitation).unmarked().value();
    assertThat(tamis.browser().get("/welcome/" + unmarked).statusCode()).isEqualTo(410);
    assertThat(tamis.browser().get("/welcome/1." + unmarked).statusCode()).isEqualTo(410);
    var theirs = tamis.browser();
    theirs.signIn("zorglub@example.org", RunningTamis.PASSWORD);
    assertThat(theirs.get("/account").body()).contains(MARK);
    assertThat(theirs.get("/clients").body()).doesNotContain("Clinique des Ormes");
  }

  private static String kept(ClientDecisions decisions) {
    return decisions.given(CLIENT).toString()
        + tamis.part(Commitments.class).list(CLIENT)
        + decisions.notes(CLIENT)
        + tamis.part(Outbox.class).list(10)
        + tamis.part(app.tamis.identity.People.class).list();
  }

  /// Of every page that there is, with the second's ids wherever an id is asked for.
  private static List<String> addresses() {
    var mappings = tamis.part(RequestMappingHandlerMapping.class).getHandlerMethods();
    var addresses = new ArrayList<String>();
    mappings.forEach((mapping, method) -> {
      var methods = mapping.getMethodsCondition().getMethods();
      boolean ours = method.getBeanType().getPackageName().startsWith("app.tamis.web");
      // One that never ends is listened to by tests of its own.
      boolean ends =
          !method.getMethod().getGenericReturnType().getTypeName().contains("SseEmitter");
      if (ours
          && ends
          && method.getBeanType() != TestPages.class
          && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
        mapping.getPatternValues().forEach(pattern -> addresses.addAll(filled(pattern)));
      }
    });
    addresses.add("/audit?person=" + stranger.id());
    addresses.add("/audit.csv?person=" + stranger.id());
    addresses.add("/matrix?version=2");
    addresses.add("/find?q=zorg");
    addresses.add("/clients?name=zorg");
    return addresses;
  }

  private static List<String> filled(String pattern) {
    var people =
        pattern.startsWith("/people")
            ? stranger.id().toString()
            : pattern.startsWith("/post") ? letter : UUID.randomUUID();
    var one =
        pattern
            .replace("{id}", people.toString())
            .replace("{token}", new Token(invitation).unmarked().value())
            .replace("{fingerprint}", "0".repeat(64))
            .replace("{number}", pattern.startsWith("/clients") ? "1" : "000001")
            .replace("{month}", "2025-11")
            .replaceAll("\\{(?!kind})[^}]*}", "1");
    return one.contains("{kind}")
        ? Stream.of("invoices", "lines", "tickets", "hours", "reactions")
            .map(kind -> one.replace("{kind}", kind))
            .toList()
        : List.copyOf(Set.of(one));
  }
}
