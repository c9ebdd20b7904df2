package app.tamis.agreements;

import app.tamis.agreements.Agreed.Origin;
import app.tamis.agreements.clauses.Clauses;
import app.tamis.facts.Recorded.Contract;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/// What was agreed upon with a client and holds on a day, read once however much is asked of it.
public final class AgreedUpon {

  private final List<Agreement> signed;
  private final Supplier<Optional<Contract>> imported;
  private final Clauses catalogue;

  /// @param inForce in any order
  /// @param imported the contract that facts know; read when no signed agreement answers
  AgreedUpon(List<Agreement> inForce, Supplier<Optional<Contract>> imported, Clauses catalogue) {
    this.signed =
        inForce.stream().sorted(Comparator.comparing(AgreedUpon::signedOn).reversed()).toList();
    this.imported = SingletonSupplier.of(imported);
    this.catalogue = catalogue;
  }

  /// A clause that was signed, here or on paper: what was agreed upon later takes the place of what
  /// was before.
  ///
  /// @param clause its id in the catalogue
  public Optional<Agreed> signed(String clause) {
    return signed.stream().flatMap(agreement -> agreed(agreement, clause).stream()).findFirst();
  }

  /// A number, of what was signed, or else of the imported contract.
  ///
  /// @param term its id in the catalogue
  public Optional<BigDecimal> number(String term) {
    return signed.stream()
        .flatMap(agreement -> agreement.draft().number(term, catalogue).stream())
        .findFirst()
        .or(() ->
            imported()
                .map(AgreedClauses::terms)
                .map(terms -> terms.get(term))
                .map(BigDecimal::new));
  }

  Optional<Contract> imported() {
    return imported.get();
  }

  private Optional<Agreed> agreed(Agreement agreement, String clause) {
    return new Filled(agreement.draft(), catalogue)
        .clause(clause)
        .map(read ->
            new Agreed(
                clause,
                read.heading(),
                read.paragraphs(),
                read.plain(),
                agreement.origin() == Agreement.Origin.MADE ? Origin.SIGNED : Origin.TYPED,
                Optional.of(signedOn(agreement)),
                Optional.of(agreement.id()),
                agreement.draft().language()));
  }

  private static LocalDate signedOn(Agreement agreement) {
    return agreement.state() instanceof AgreementState.Signed signed ? signed.on() : LocalDate.MIN;
  }
}
