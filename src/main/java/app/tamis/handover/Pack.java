package app.tamis.handover;

import app.tamis.agreements.Party;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is handed over, as it is known on a day. What no record and nobody tells is absent, and is
/// listed as not known.
///
/// @param language of the client, `en` or `fr`
/// @param lastDay on which we serve; empty where it isn't decided
/// @param contact whom the client and its next provider can call
/// @param said what people wrote of a section; a line each
public record Pack(
    String language,
    String currency,
    Party firm,
    Party client,
    Optional<LocalDate> lastDay,
    String contact,
    List<Device> devices,
    List<Tool> tools,
    List<Licence> licences,
    List<Contract> contracts,
    List<OpenTicket> tickets,
    List<Declined> declined,
    List<Person> people,
    List<OpenBill> bills,
    Map<SectionKind, List<String>> said) {

  public Pack {
    devices = List.copyOf(devices);
    tools = List.copyOf(tools);
    licences = List.copyOf(licences);
    contracts = List.copyOf(contracts);
    tickets = List.copyOf(tickets);
    declined = List.copyOf(declined);
    people = List.copyOf(people);
    bills = List.copyOf(bills);
    said = new TreeMap<>(said);
  }

  /// @param managed whether we look after it
  public record Device(
      String kind,
      Optional<String> name,
      Optional<String> system,
      Optional<LocalDate> warrantyUntil,
      Optional<LocalDate> endOfSupport,
      Optional<Boolean> managed) {}

  /// Of ours, at the client's.
  public record Tool(String name, boolean inPlace) {}

  public record Licence(
      String product,
      Optional<String> supplier,
      Optional<Integer> seats,
      Optional<LocalDate> termEnd,
      Optional<Boolean> transferable) {}

  /// In force, or of the last years.
  ///
  /// @param kind in words of the pack's language
  /// @param to the last day; empty where none is set
  /// @param covers headings of its clauses; none where its text isn't known
  public record Contract(
      String kind,
      LocalDate from,
      Optional<LocalDate> to,
      Optional<Integer> noticeDays,
      List<String> covers,
      Optional<LocalDate> signedOn) {

    public Contract {
      covers = List.copyOf(covers);
    }

    /// Whether it is known to ask for no notice, and not only silent.
    public boolean asksNoNotice() {
      return noticeDays.isEmpty() && !covers.isEmpty();
    }
  }

  public record OpenTicket(String id, LocalDate openedOn, Optional<String> subject) {}

  /// Advice that was declined.
  public record Declined(LocalDate givenOn, Optional<String> title) {}

  /// Who speaks for the client.
  public record Person(String name, List<String> roles) {

    public Person {
      roles = List.copyOf(roles);
    }
  }

  /// @param open what is left to pay, tax included where the bill says so
  public record OpenBill(String number, LocalDate dueOn, BigDecimal open) {}

  public Currency money() {
    return Currency.getInstance(currency);
  }

  public List<String> said(SectionKind kind) {
    return said.getOrDefault(kind, List.of());
  }

  /// How many records tell of a section.
  public int onRecord(SectionKind kind) {
    return switch (kind) {
      case DEVICES -> devices.size();
      case TOOLS -> tools.size();
      case LICENCES -> licences.size();
      case AGREEMENTS -> contracts.size();
      case WORK -> tickets.size();
      case RISKS -> declined.size();
      case MONEY -> bills.size();
      case ACCESS, IDENTITY, DOMAINS, BACKUPS, NETWORK, VENDORS, SECURITY -> 0;
    };
  }

  /// Whether anything is known of a section.
  public boolean isKnown(SectionKind kind) {
    return !said(kind).isEmpty() || onRecord(kind) > 0;
  }
}
