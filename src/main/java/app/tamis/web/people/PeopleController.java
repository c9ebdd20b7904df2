package app.tamis.web.people;

import app.tamis.identity.Invitations;
import app.tamis.identity.People;
import app.tamis.identity.PeopleChange;
import app.tamis.identity.PersonEntries;
import app.tamis.identity.Right;
import app.tamis.identity.Role;
import app.tamis.post.MailAddress;
import app.tamis.post.MailServers;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.LinkBase;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who may use Tamis, and who is invited.
@Controller
@Needs(Right.PEOPLE)
final class PeopleController {

  private static final String MOST_INVITED = Role.TECHNICIAN.code();

  private final People people;
  private final Invitations invitations;
  private final PeopleViews views;
  private final Pages pages;
  private final LinkBase links;
  private final InvitationLetters letters;
  private final MailServers servers;

  PeopleController(
      People people,
      Invitations invitations,
      PeopleViews views,
      Pages pages,
      LinkBase links,
      InvitationLetters letters,
      MailServers servers) {
    this.people = people;
    this.invitations = invitations;
    this.views = views;
    this.pages = pages;
    this.links = links;
    this.letters = letters;
    this.servers = servers;
  }

  @GetMapping("/people")
  @Place(name = "people", label = "nav.people", in = PlaceGroup.FIRM, order = 10)
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    var words = pages.words(request);
    var said = words.find("people.done." + done);
    return page(nobody(request), Optional.empty(), said, request);
  }

  @PostMapping("/people/{id}/role")
  ModelAndView changeRole(
      @PathVariable UUID id, @RequestParam String role, HttpServletRequest request) {
    var wanted = role(role);
    return wanted.isEmpty()
        ? Answer.goTo("/people")
        : after(people.changeRole(id, wanted.get(), pages.actor(request)), "role");
  }

  @GetMapping("/people/{id}/remove")
  ModelAndView askBeforeRemoving(@PathVariable UUID id, HttpServletRequest request) {
    return people
        .find(id)
        .map(person ->
            Answer.page(
                "people/remove",
                pages.at("people", request),
                new RemoveView(id.toString(), person.name(), id.equals(pages.person().id()))))
        .orElseGet(() -> Answer.goTo("/people?done=gone"));
  }

  @PostMapping("/people/{id}/remove")
  ModelAndView remove(@PathVariable UUID id, HttpServletRequest request) {
    return after(people.remove(id, pages.actor(request)), "removed");
  }

  /// With an address, a letter goes; without one, the answer shows the link, this once.
  @PostMapping("/people/invitations")
  ModelAndView invite(
      @RequestParam(defaultValue = "") String invited,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String language,
      HttpServletRequest request) {
    var wanted = role(role);
    var reads =
        language.isEmpty() ? pages.person().language() : language.equals("fr") ? "fr" : "en";
    var form =
        Form.of("invited", invited, "address", address)
            .with("invited", PersonEntries.name(invited))
            .with("address", address.isBlank() ? Optional.empty() : MailAddress.fault(address));
    if (wanted.isEmpty()) {
      form = form.with("role", "people.role.missing");
    }
    if (!form.isSound() || wanted.isEmpty()) {
      var answer =
          page(
              new PeopleViews.Proposed(form, role, reads),
              Optional.empty(),
              Optional.empty(),
              request);
      answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return answer;
    }
    return address.isBlank()
        ? withLink(invited, wanted.get(), request)
        : withLetter(
            new InvitationLetters.Guest(invited, wanted.get(), MailAddress.of("", address), reads),
            request);
  }

  /// A reload would make another.
  private ModelAndView withLink(String invited, Role role, HttpServletRequest request) {
    var made = invitations.invite(invited, role, pages.actor(request));
    var link = links.of(request) + "/welcome/" + made.token().value();
    var until = pages.moments(request).day(made.expires());
    return page(
        nobody(request),
        Optional.of(new PeopleView.Made(link, invited.strip(), until)),
        Optional.empty(),
        request);
  }

  private ModelAndView withLetter(InvitationLetters.Guest guest, HttpServletRequest request) {
    var letter =
        letters.invite(
            guest,
            pages.person(),
            pages.actor(request),
            links.of(request),
            pages.moments(request).zone());
    return servers.isSet()
        ? Answer.goTo("/people?done=mailed")
        : Answer.goTo("/post/" + letter + "?done=written");
  }

  @PostMapping("/people/invitations/{id}/withdraw")
  ModelAndView withdraw(@PathVariable UUID id, HttpServletRequest request) {
    letters.withdraw(id, pages.actor(request));
    return Answer.goTo("/people?done=withdrawn");
  }

  private static ModelAndView after(PeopleChange change, String done) {
    return Answer.goTo(
        "/people?done="
            + switch (change) {
              case DONE -> done;
              case REFUSED_LAST_OWNER -> "last-owner";
              case GONE -> "gone";
            });
  }

  private static Optional<Role> role(String code) {
    return Arrays.stream(Role.values()).filter(role -> role.code().equals(code)).findFirst();
  }

  private PeopleViews.Proposed nobody(HttpServletRequest request) {
    return new PeopleViews.Proposed(
        Form.EMPTY, MOST_INVITED, pages.words(request).locale().getLanguage());
  }

  private ModelAndView page(
      PeopleViews.Proposed proposed,
      Optional<PeopleView.Made> link,
      Optional<String> said,
      HttpServletRequest request) {
    return Answer.page(
        "people/people",
        pages.at("people", request),
        views.view(pages.person().id(), proposed, link, said, pages.moments(request)));
  }
}
