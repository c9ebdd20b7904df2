package app.tamis.parting;

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
import java.util.stream.Collectors;
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
    directory.firms().stream()
        .filter(other -> !other.id().equals(client) && other.until().isEmpty())
        .flatMap(other -> shared(client, other).stream())
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

  private Optional<Tied> shared(ClientId client, Firm other) {
    return common(people(client), people(other.id()))
        .map(who -> Message.of("parting.along.person", who))
        .or(() ->
            common(domains(client), domains(other.id()))
                .map(domain -> Message.of("parting.along.domain", domain)))
        .or(() ->
            common(phones(client), phones(other.id())).map(_ -> Message.of("parting.along.phone")))
        .map(why -> new Tied(Optional.of(other.id()), other.name(), why));
  }

  private static Optional<String> common(Set<String> ones, Set<String> others) {
    return ones.stream().filter(others::contains).sorted().findFirst();
  }

  private Set<String> people(ClientId client) {
    return contacts(client).map(Contact::name).collect(Collectors.toSet());
  }

  private Set<String> domains(ClientId client) {
    return Stream.concat(
            contacts(client).flatMap(contact -> contact.email().stream()),
            directory.firm(client).flatMap(Firm::email).stream())
        .map(address -> address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT))
        .filter(domain -> !ANYBODYS.contains(domain.replaceAll("\\..*", "")))
        .collect(Collectors.toSet());
  }

  private Set<String> phones(ClientId client) {
    return Stream.concat(
            contacts(client).flatMap(contact -> contact.phone().stream()),
            directory.firm(client).stream().flatMap(firm -> firm.phones().stream()))
        .map(number -> number.replaceAll("\\D", ""))
        .filter(number -> !number.isEmpty())
        .collect(Collectors.toSet());
  }

  private Stream<Contact> contacts(ClientId client) {
    return directory.contacts(client).stream();
  }
}
