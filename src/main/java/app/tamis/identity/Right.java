package app.tamis.identity;

/// Something that not everybody may see or do.
public enum Right {

  /// Amounts: bills, costs, rates, contributions.
  MONEY,

  /// Computed grades, and what led to them.
  GRADES,

  /// How the team feels when a client calls.
  REACTIONS,

  /// Says how it feels when a client calls.
  RATING,

  /// Ends a round of the caller test, and says whether the answers of few are open.
  ROUNDS,

  /// The matrix, overrides, settings.
  DECISIONS,

  /// What is agreed upon with clients, what leaves to be signed, and who keeps their word.
  AGREEMENTS,

  /// What comes into the facts store, and is taken out again.
  IMPORTS,

  /// Who may use Tamis, and as what.
  PEOPLE,

  /// The audit trail.
  TRAIL,

  /// Takes calls: sees on a card who rings, with what a call needs.
  CALLS,

  /// Letters that leave, what stands in them, and by which server.
  POST,

  /// The key that seals documents, and the server that stamps them.
  SEALS,

  /// How the firm stands beside others, and whether it is put there at all.
  PEERS
}
