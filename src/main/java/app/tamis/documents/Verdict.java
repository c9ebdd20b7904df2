package app.tamis.documents;

/// What became of a PDF since it was sealed.
public sealed interface Verdict {

  /// Nothing was changed, taken away or added.
  record Intact(Seal seal, Known known) implements Verdict {}

  /// It bears a seal, and isn't what was sealed.
  record Changed() implements Verdict {}

  /// What was sealed is there, with something behind it that wasn't. A reader may show other pages
  /// than those that were sealed.
  ///
  /// @param bytes as many
  record AddedTo(Seal seal, Known known, int bytes) implements Verdict {}

  /// It bears a signature in a form that Tamis doesn't write, and so can't judge.
  record OfOthers() implements Verdict {}

  /// A PDF without a seal.
  record NotSealed() implements Verdict {}

  /// Nothing that could bear a seal.
  record NotReadable(Why why) implements Verdict {}

  /// Why a file can't be read.
  enum Why {
    EMPTY,
    NO_PDF,
    TOO_LARGE
  }
}
