package app.tamis.web.debits;

import app.tamis.basics.Words;
import app.tamis.debits.Details;
import app.tamis.debits.Mandate;
import app.tamis.debits.PostalAddress;
import app.tamis.debits.Scheme;
import app.tamis.web.page.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Whose account it is, as it was typed. The number of an account isn't shown again.
record DetailsForm(Map<String, String> sent, Scheme scheme) {

  private static final Set<String> SECRET = Set.of("account");

  /// What is known already.
  static Form of(Mandate mandate, String name, PostalAddress known) {
    var address = mandate.address().town().isEmpty() ? known : mandate.address();
    return Form.of(
        "debtor",
        mandate.debtor().isEmpty() ? name : mandate.debtor(),
        "street",
        address.street(),
        "number",
        address.number(),
        "postcode",
        address.postcode(),
        "town",
        address.town(),
        "country",
        address.country(),
        "more",
        mandate.bic());
  }

  /// With its faults.
  Form form() {
    var typed = new LinkedHashMap<>(sent);
    typed.keySet().removeAll(SECRET);
    return new Form(typed, typed().faults(scheme));
  }

  Optional<Details> details() {
    return typed().faults(scheme).isEmpty() ? Optional.of(typed().read(scheme)) : Optional.empty();
  }

  private Details.Typed typed() {
    return new Details.Typed(
        text("debtor"),
        new PostalAddress(
            text("street"), text("number"), text("postcode"), text("town"), text("country")),
        text("account"),
        text("more"));
  }

  String text(String field) {
    return Objects.requireNonNullElse(sent.get(field), "");
  }

  /// Countries by their names, none chosen where none is known.
  static List<Country> countries(String chosen, Words words) {
    return Stream.of(Locale.getISOCountries())
        .map(code ->
            new Country(
                code, Locale.of("", code).getDisplayCountry(words.locale()), code.equals(chosen)))
        .sorted((one, other) -> one.label().compareTo(other.label()))
        .toList();
  }
}
