package app.tamis.law;

import java.util.Optional;
import java.util.Set;

/// What Tamis knows of one country's law. What is empty isn't known, which doesn't mean that there
/// is no such rule.
///
/// @param country ISO 3166-1 alpha-2, or `EU` for what its members have in common
/// @param members the countries for which this table stands where they have none of their own
public record LawTable(
    String country,
    Set<String> members,
    LateTerms late,
    PaymentTerms terms,
    Optional<NoticeTerms> notice,
    Optional<SuspensionTerms> suspension,
    Optional<WithdrawalTerms> withdrawal,
    Optional<PriceIndices> priceIndices) {

  public LawTable {
    members = Set.copyOf(members);
  }

  LawTable with(LateTerms other) {
    return new LawTable(
        country, members, other, terms, notice, suspension, withdrawal, priceIndices);
  }

  LawTable with(PaymentTerms other) {
    return new LawTable(
        country, members, late, other, notice, suspension, withdrawal, priceIndices);
  }

  LawTable with(NoticeTerms other) {
    return new LawTable(
        country, members, late, terms, Optional.of(other), suspension, withdrawal, priceIndices);
  }

  LawTable with(SuspensionTerms other) {
    return new LawTable(
        country, members, late, terms, notice, Optional.of(other), withdrawal, priceIndices);
  }

  LawTable with(WithdrawalTerms other) {
    return new LawTable(
        country, members, late, terms, notice, suspension, Optional.of(other), priceIndices);
  }
}
