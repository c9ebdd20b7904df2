package app.tamis.web.proposal;

import app.tamis.proposals.ClientProposal;

/// Where proposals are.
final class ProposalPath {

  static final String ALL = "/proposals";

  private ProposalPath() {}

  static String of(ClientProposal proposal) {
    return ALL + "/" + proposal.id();
  }

  /// Where the client chooses. A token is made of letters that need no escape; anything else leads
  /// nowhere.
  static String offer(String token) {
    return "/offer/" + token.replaceAll("[^A-Za-z0-9_-]", "");
  }
}
