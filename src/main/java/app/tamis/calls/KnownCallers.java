package app.tamis.calls;

import app.tamis.basics.ClientId;
import app.tamis.basics.Problems;
import app.tamis.book.PerPortfolio;
import app.tamis.facts.Caller;
import app.tamis.facts.Callers;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Facts;
import app.tamis.facts.PhoneNumbers;
import app.tamis.facts.WorkingTime;
import app.tamis.portfolio.Portfolio;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Whose numbers are which, by the facts in force and by what people have attached. What facts say
/// is kept in memory for as long as they are in force: a call doesn't wait for them to be read.
@Component
final class KnownCallers {

  private static final Logger LOG = LoggerFactory.getLogger(KnownCallers.class);

  private final Facts facts;
  private final Callers callers;
  private final DataFolder data;
  private final NumberBook numbers;
  private final WorkingTime hours;
  private final PerPortfolio<Optional<InForce>> last = PerPortfolio.beginningWith(Optional::empty);

  KnownCallers(
      Facts facts, Callers callers, DataFolder data, NumberBook numbers, WorkingTime hours) {
    this.facts = facts;
    this.callers = callers;
    this.data = data;
    this.numbers = numbers;
    this.hours = hours;
  }

  /// What is in force.
  ///
  /// @param portfolio empty before the first import
  record InForce(Optional<String> version, Optional<Portfolio> portfolio, CallerIndex index) {}

  synchronized InForce inForce() {
    var version = facts.versionInForce(data.path());
    var inForce =
        last.get().filter(known -> known.version().equals(version)).orElseGet(() -> read(version));
    last.set(Optional.of(inForce));
    return inForce;
  }

  /// Facts that can't be read keep no phone from ringing: its number is nobody's then.
  private InForce read(Optional<String> version) {
    try {
      var portfolio = version.flatMap(_ -> facts.settings(data.path()));
      if (portfolio.isPresent()) {
        hours.prepare(portfolio.get());
        var standard = new PhoneNumbers(portfolio.get().country());
        return new InForce(
            version, portfolio, new CallerIndex(callers.phones(data.path()), standard));
      }
    } catch (Problems unreadable) {
      LOG.warn(
          "nobody's number is known while the facts can't be read: {}", unreadable.getMessage());
    }
    return new InForce(
        version, Optional.empty(), new CallerIndex(List.of(), new PhoneNumbers("ZZ")));
  }

  CallerNumber number(String told) {
    return CallerNumber.of(told, inForce().index().numbers());
  }

  Whose whose(Call call) {
    return whose(call.client(), call.byHand(), call.numberTold());
  }

  /// @param said whose it is, where that is known for certain
  Whose whose(OptionalInt said, boolean byHand, String told) {
    var number = number(told);
    var known =
        said.isPresent()
            ? numbers.remaining(said.getAsInt())
            : Optional.<NumberBook.Registered>empty();
    if (known.isPresent()) {
      var client = known.get();
      var contact =
          number.standard().stream()
              .flatMap(e164 -> owners(e164).stream())
              .filter(owner -> owner.client().equals(client.id()))
              .findFirst()
              .flatMap(Owner::contact);
      return new Whose.One(new Owner(client.id(), client.name(), contact), byHand);
    }
    return switch (number) {
      case CallerNumber.Hidden _ -> new Whose.Hidden();
      case CallerNumber.Standard(var e164) -> whose(e164);
      case CallerNumber.Internal _ -> new Whose.Nobody(List.of());
      case CallerNumber.Unreadable _ -> new Whose.Nobody(List.of());
    };
  }

  private Whose whose(String e164) {
    var attached = numbers.find(e164);
    if (attached.isPresent()) {
      return new Whose.One(
          new Owner(attached.get().client(), attached.get().name(), Optional.empty()), false);
    }
    var owners = owners(e164);
    return switch (owners.size()) {
      case 0 -> new Whose.Nobody(remaining(inForce().index().near(e164)));
      case 1 -> new Whose.One(owners.getFirst(), false);
      default -> new Whose.Several(owners);
    };
  }

  /// One of each client, after mergers.
  private List<Owner> owners(String e164) {
    return remaining(inForce().index().owners(e164));
  }

  /// Of a client whose number it is for several reasons, the person is named where it is one
  /// person's alone.
  private List<Owner> remaining(List<Owner> owners) {
    var clients = new LinkedHashMap<ClientId, Owner>();
    for (var owner : owners) {
      var client = numbers.remaining(owner.client());
      var one =
          new Owner(
              client.map(NumberBook.Registered::id).orElse(owner.client()),
              client.map(NumberBook.Registered::name).orElse(owner.name()),
              owner.contact());
      clients.merge(one.client(), one, KnownCallers::together);
    }
    return List.copyOf(clients.values());
  }

  private static Owner together(Owner one, Owner other) {
    return one.contact().isEmpty()
        ? other
        : other.contact().isEmpty() || one.contact().equals(other.contact())
            ? one
            : new Owner(one.client(), one.name(), Optional.empty());
  }

  List<Caller.Phone> unusable() {
    return inForce().index().unusable();
  }

  List<CallerIndex.Shared> shared() {
    return inForce()
        .index()
        .shared(id -> numbers.remaining(id).map(NumberBook.Registered::id).orElse(id));
  }
}
