package app.tamis.agreements;

import app.tamis.agreements.clauses.Clauses;
import app.tamis.facts.BookRows;
import app.tamis.facts.Recorded.Contract;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hands over what was signed, here or on paper that was typed in, as contracts that count for a
/// grade beside the imported ones.
@Component
@Transactional(readOnly = true)
class SignedContracts implements BookRows.Source {

  private final AgreementBook book;
  private final Drafting drafting;
  private final Clauses catalogue = Clauses.shipped();

  SignedContracts(AgreementBook book, Drafting drafting) {
    this.book = book;
    this.drafting = drafting;
  }

  @Override
  public BookRows rows() {
    return BookRows.ofRows(
        book.list().stream()
            .sorted(Comparator.comparing(Agreement::id))
            .flatMap(agreement -> row(agreement).stream())
            .toList());
  }

  private Optional<BookRows.Row> row(Agreement agreement) {
    return agreement.state() instanceof AgreementState.Signed signed
        ? new ContractRow(agreement, signed, base(agreement), catalogue).row()
        : Optional.empty();
  }

  private Optional<Contract> base(Agreement agreement) {
    var draft = agreement.draft();
    return ContractRow.amends(draft)
        ? drafting.inForce(agreement.client(), draft.startsOn())
        : Optional.empty();
  }

  @Override
  public Optional<Instant> until() {
    return Optional.empty();
  }
}
