/// From break/fix to managed: the client's copy of a proposal, and what becomes of it.
///
/// In: the fee of each offer as [app.tamis.grading.acts.Proposals] works it out, the client's bills
/// of the last twelve months, and what facts know of it. Out: a proposal whose figures are frozen
/// when it is made, as a document that shows neither a grade nor our margin; a link by which the
/// client chooses an option and goes on to sign the agreement that follows from it; and how far it
/// has come, as far as the first payment. Start with [ClientProposals], the door. Pure rules:
/// [ProposalLetter], [Progress].
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "agreements",
      "basics",
      "book",
      "documents",
      "facts",
      "gradebook",
      "grading",
      "identity",
      "measures",
      "portfolio",
      "post",
      "trail"
    })
package app.tamis.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
