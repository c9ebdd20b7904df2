package app.tamis.web.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import app.tamis.agreements.Drafting;
import app.tamis.basics.ClientId;
import app.tamis.facts.Directory.Firm;
import app.tamis.portfolio.ClientRegister;
import app.tamis.portfolio.Clients;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who is a client today, by what facts say of clients alone: whoever may see no grade needs none
/// to know their names.
@Component
public final class ClientsToday {

  private final Drafting drafting;
  private final ClientRegister register;
  private final PortfolioZone clocks;

  ClientsToday(Drafting drafting, ClientRegister register, PortfolioZone clocks) {
    this.drafting = drafting;
    this.register = register;
    this.clocks = clocks;
  }

  public record Named(ClientId id, String name) {}

  /// One for all that are taken together, in the order of the facts; none before the first import.
  public List<Named> list() {
    var firms = drafting.directory().firms();
    var merged = known(firms).merged();
    var today = clocks.today();
    return firms.stream()
        .collect(
            groupingBy(
                firm -> merged.getOrDefault(firm.id(), firm.id()), LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .filter(each -> each.getValue().stream().anyMatch(firm -> isWithUs(firm, today)))
        .map(each -> new Named(each.getKey(), name(each.getKey(), each.getValue())))
        .toList();
  }

  /// They are registered as soon as somebody may speak of them, not only once they are graded.
  private Clients known(List<Firm> firms) {
    return firms.isEmpty()
        ? register.list()
        : register.know(firms.stream().collect(toMap(Firm::id, Firm::name)));
  }

  /// That of the one that remains, where facts know it.
  private static String name(ClientId remaining, List<Firm> firms) {
    return firms.stream()
        .min(Comparator.comparing((Firm firm) -> !firm.id().equals(remaining)))
        .orElseThrow()
        .name();
  }

  private static boolean isWithUs(Firm firm, LocalDate today) {
    return firm.since().filter(today::isBefore).isEmpty()
        && firm.until().filter(today::isAfter).isEmpty();
  }
}
