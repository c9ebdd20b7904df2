package app.tamis.documents;

/// What became of a document that was kept.
public sealed interface Opened {

  /// @param pdf as it was given out, byte for byte
  record Intact(Kept kept, Bytes pdf) implements Opened {}

  /// Its file isn't there any more.
  record Lost(Kept kept) implements Opened {}

  /// Its file is another than the one that was given out.
  record Changed(Kept kept) implements Opened {}
}
