package app.tamis.agreements;

import app.tamis.agreements.clauses.Kind;
import app.tamis.basics.ClientId;
import app.tamis.book.LastMade;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Directory;
import app.tamis.facts.Directory.Contact;
import app.tamis.facts.Directory.Firm;
import app.tamis.facts.Facts;
import app.tamis.facts.Recorded.Contract;
import app.tamis.facts.Records;
import app.tamis.lawbook.LawsInForce;
import app.tamis.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/// The door to what agreements begin with: what facts know of a client, put into the clauses that
/// are usual.
@Component
public class Drafting {

  /// As contacts' roles say who may sign.
  private static final String SIGNS = "signs";

  /// Countries in which one is written to in French where nobody says otherwise.
  private static final List<String> FRENCH_SPEAKING = List.of("FR", "MC", "LU");

  private final Facts facts;
  private final Records records;
  private final DataFolder data;
  private final Agreements agreements;
  private final LawsInForce laws;
  private final LastMade<Optional<String>, Directory> directory = new LastMade<>();
  private final LastMade<Optional<String>, Optional<Portfolio>> settings = new LastMade<>();

  Drafting(Facts facts, Records records, DataFolder data, Agreements agreements, LawsInForce laws) {
    this.facts = facts;
    this.records = records;
    this.data = data;
    this.agreements = agreements;
    this.laws = laws;
  }

  /// Somebody who may sign for a client, as facts know them.
  ///
  /// @param language in which they are written to; empty where it isn't known
  public record MaySign(String name, String email, Optional<String> language) {}

  /// Those with an address, who are known to sign first.
  public List<MaySign> signatories(ClientId client) {
    return directory().contacts(client).stream()
        .filter(contact -> contact.email().isPresent())
        .sorted(Comparator.comparing((Contact contact) -> !contact.roles().contains(SIGNS)))
        .map(contact ->
            new MaySign(
                contact.name(),
                contact.email().orElseThrow(),
                contact.language().map(tag -> Locale.forLanguageTag(tag).getLanguage())))
        .toList();
  }

  /// Kept at hand as long as the same facts are in force; empty before the first import.
  public Optional<Portfolio> settings() {
    return settings.get(facts.versionInForce(data.path()), () -> facts.settings(data.path()));
  }

  /// How the firm calls itself: as in the agreement that was made last, else by its name; a name
  /// that is empty before the first import.
  public Party us() {
    return agreements
        .firm()
        .orElseGet(() -> new Party(settings().map(Portfolio::name).orElse(""), List.of()));
  }

  /// A client, as letters are addressed to it.
  ///
  /// @param name as who works here knows it
  public Party party(ClientId client, String name) {
    return new Party(name, directory().firm(client).map(Firm::address).orElse(List.of()));
  }

  /// In which amounts are told; euros before the first import.
  public Currency currency() {
    return settings().map(Portfolio::currency).orElse(Currency.getInstance("EUR"));
  }

  /// In which language a client is written to: that of who signs, or of their country.
  public String language(ClientId client) {
    var spoken = signatories(client).stream().flatMap(one -> one.language().stream()).findFirst();
    var country =
        directory()
            .firm(client)
            .flatMap(Firm::country)
            .or(() -> settings().map(Portfolio::country))
            .orElse("");
    return spoken.orElse(FRENCH_SPEAKING.contains(country) ? "fr" : "en").equals("fr")
        ? "fr"
        : "en";
  }

  /// A draft of a kind for a client.
  ///
  /// @param law the country whose law is to govern
  public Draft suggest(
      ClientId client,
      String name,
      Kind kind,
      String language,
      String law,
      LocalDate startsOn,
      Portfolio ours) {
    var known = directory().firm(client).orElseGet(() -> unknown(client, name));
    return suggesting(known, ours, client, startsOn).draft(kind, language, law, startsOn);
  }

  private Suggesting suggesting(Firm known, Portfolio ours, ClientId client, LocalDate day) {
    return new Suggesting(
        agreements.catalogue(),
        laws.tables(),
        ours,
        us(),
        agreements.reached(),
        known,
        inForce(client, day));
  }

  /// The contract that facts know, where one holds on a day.
  public Optional<Contract> inForce(ClientId client, LocalDate day) {
    return facts.versionInForce(data.path()).isEmpty()
        ? Optional.empty()
        : records.contracts(data.path(), client).stream()
            .filter(contract -> !contract.startedOn().isAfter(day))
            .filter(contract -> contract.endedOn().filter(last -> last.isBefore(day)).isEmpty())
            .findFirst();
  }

  private static Firm unknown(ClientId client, String name) {
    return new Firm(
        client,
        name,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// Who clients are; kept at hand as long as the same facts are in force.
  public Directory directory() {
    return directory.get(facts.versionInForce(data.path()), () -> facts.directory(data.path()));
  }
}
