package app.tamis.calls;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import app.tamis.basics.ClientId;
import app.tamis.facts.Caller.Phone;
import app.tamis.facts.PhoneNumbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Whose number is which, by what facts say: made once for a version of them.
final class CallerIndex {

  /// Numbers of one office mostly differ in their last two digits.
  private static final int NEAR = 2;

  private final PhoneNumbers numbers;
  private final NavigableMap<String, List<Owner>> owners = new TreeMap<>();
  private final List<Phone> unusable = new ArrayList<>();

  CallerIndex(List<Phone> phones, PhoneNumbers numbers) {
    this.numbers = numbers;
    for (var phone : phones) {
      var standard = numbers.standard(phone.phone()).filter(_ -> numbers.canRing(phone.phone()));
      standard.ifPresentOrElse(
          number ->
              owners
                  .computeIfAbsent(number, _ -> new ArrayList<>())
                  .add(new Owner(phone.client(), phone.name(), phone.contact())),
          () -> unusable.add(phone));
    }
  }

  PhoneNumbers numbers() {
    return numbers;
  }

  /// Whose a number is, in the order of the facts.
  List<Owner> owners(String e164) {
    return List.copyOf(owners.getOrDefault(e164, List.of()));
  }

  /// Whose numbers are so like it that it may be a desk of theirs; at most three.
  List<Owner> near(String e164) {
    if (!numbers.isOfAnOffice(e164)) {
      return List.of();
    }
    var stem = e164.substring(0, e164.length() - NEAR);
    return owners.subMap(stem, true, stem + Character.MAX_VALUE, true).entrySet().stream()
        .filter(each -> each.getKey().length() == e164.length())
        .flatMap(each -> each.getValue().stream())
        .map(owner -> new Owner(owner.client(), owner.name(), Optional.empty()))
        .distinct()
        .limit(3)
        .toList();
  }

  /// One of those whose number is known; empty where nobody's is.
  Optional<Owner> any() {
    return Optional.ofNullable(owners.firstEntry()).map(each -> each.getValue().getFirst());
  }

  /// Numbers that can't be anybody's: nobody could ring from them.
  List<Phone> unusable() {
    return List.copyOf(unusable);
  }

  /// Numbers that several clients have, each with them.
  ///
  /// @param remaining after mergers
  List<Shared> shared(UnaryOperator<ClientId> remaining) {
    return owners.entrySet().stream()
        .filter(each ->
            each.getValue().stream()
                    .map(owner -> remaining.apply(owner.client()))
                    .collect(toSet())
                    .size()
                > 1)
        .map(each ->
            new Shared(
                each.getKey(),
                each.getValue().stream()
                    .collect(groupingBy(Owner::client, TreeMap::new, toList()))
                    .values()
                    .stream()
                    .map(List::getFirst)
                    .sorted(Comparator.comparing(Owner::name))
                    .toList()))
        .toList();
  }

  /// @param owners at least two
  record Shared(String e164, List<Owner> owners) {}
}
