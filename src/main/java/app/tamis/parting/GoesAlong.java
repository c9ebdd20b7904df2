package app.tamis.parting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.facts.Directory;
import app.tamis.facts.Directory.Contact;
import app.tamis.facts.Directory.Firm;
import app.tamis.facts.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Who may go with a client: those whom it brought, and those that share a person, a telephone or a
/// domain with it.
///
/// @param referrals that the client made
record GoesAlong(Directory directory, List<Recorded.Referral> referrals) {

  /// Mailboxes of anybody: they tie nobody to anybody.
  private static final Set<String> ANYBODYS =
      Set.of(
          "gmail",
          "googlemail",
          "outlook",
          "hotmail",
          "live",
          "msn",
          "yahoo",
          "icloud",
          "me",
          "orange",
          "wanadoo",
          "free",
          "sfr",
          "laposte",
          "gmx",
          "proton",
          "protonmail");

  /// @param client by its id, where it is one of ours; empty of a name that is none
  record Tied(Optional<ClientId> client, String name, Message why) {}

  List<Tied> of(ClientId client) {
    var tied = new ArrayList<Tied>();
    for (var referral : referrals) {
      referral.name().ifPresent(name -> tied.add(referred(name, client)));
    }
    var contacts = directory.contacts().stream().collect(groupingBy(Contact::clientId));
    var own = Ways.of(directory.firm(client), contacts.getOrDefault(client, List.of()));
    directory.firms().stream()
        .filter(other -> !other.id().equals(client) && other.until().isEmpty())
        .flatMap(other ->
            own
                .shared(Ways.of(Optional.of(other), contacts.getOrDefault(other.id(), List.of())))
                .map(why -> new Tied(Optional.of(other.id()), other.name(), why))
                .stream())
        .forEach(tied::add);
    return tied;
  }

  private Tied referred(String name, ClientId client) {
    var known =
        directory.firms().stream()
            .filter(firm -> !firm.id().equals(client) && firm.name().equalsIgnoreCase(name.strip()))
            .findFirst();
    return new Tied(
        known.map(Firm::id),
        known.map(Firm::name).orElse(name),
        Message.of("parting.along.referred"));
  }

  /// By whom and by what a client is reached.
  private record Ways(Set<String> people, Set<String> domains, Set<String> phones) {

    static Ways of(Optional<Firm> firm, List<Contact> contacts) {
      return new Ways(
          contacts.stream().map(Contact::name).collect(toSet()),
          Stream.concat(
                  contacts.stream().flatMap(contact -> contact.email().stream()),
                  firm.flatMap(Firm::email).stream())
              .map(address -> address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT))
              .filter(domain -> !ANYBODYS.contains(domain.replaceAll("\\..*", "")))
              .collect(toSet()),
          Stream.concat(
                  contacts.stream().flatMap(contact -> contact.phone().stream()),
                  firm.stream().flatMap(known -> known.phones().stream()))
              .map(number -> number.replaceAll("\\D", ""))
              .filter(number -> !number.isEmpty())
              .collect(toSet()));
    }

    Optional<Message> shared(Ways others) {
      return common(people, others.people)
          .map(who -> Message.of("parting.along.person", who))
          .or(() ->
              common(domains, others.domains)
                  .map(domain -> Message.of("parting.along.domain", domain)))
          .or(() -> common(phones, others.phones).map(_ -> Message.of("parting.along.phone")));
    }

    private static Optional<String> common(Set<String> ones, Set<String> others) {
      return ones.stream().filter(others::contains).sorted().findFirst();
    }
  }
}
