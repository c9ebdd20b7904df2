package app.tamis.web.debits;

import app.tamis.agreements.Drafting.MaySign;
import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// How a client pays, and its mandate.
///
/// @param habits how it paid, each a sentence
/// @param ways a standing order beside a direct debit, each a sentence
/// @param standing the mandate that stands
/// @param before others, each a sentence
/// @param debits what was collected, each a sentence
/// @param obstacle why none can be asked for, in a sentence
public record MandateView(
    String path,
    String client,
    String clientPath,
    List<String> habits,
    List<String> ways,
    Optional<Standing> standing,
    List<String> before,
    List<String> debits,
    Optional<String> obstacle,
    List<Choice> schemes,
    List<MaySign> known,
    List<Country> countries,
    Form form,
    Optional<String> said) {

  public MandateView {
    habits = List.copyOf(habits);
    ways = List.copyOf(ways);
    before = List.copyOf(before);
    debits = List.copyOf(debits);
    schemes = List.copyOf(schemes);
    known = List.copyOf(known);
    countries = List.copyOf(countries);
  }

  /// @param path where it is acted upon
  /// @param asked whether it isn't signed yet
  /// @param sepa whether its account is an IBAN
  /// @param goCardless whether GoCardless collects by it
  /// @param document as it was signed; empty where there is none
  /// @param scan whether a scan can be added
  /// @param events what happened, each a sentence
  public record Standing(
      String path,
      String scheme,
      String means,
      String reference,
      String account,
      String stands,
      boolean asked,
      boolean active,
      boolean sepa,
      boolean goCardless,
      String document,
      boolean scan,
      List<String> events) {

    public Standing {
      events = List.copyOf(events);
    }
  }

  public record Choice(String value, String label, String means, boolean chosen) {}
}
