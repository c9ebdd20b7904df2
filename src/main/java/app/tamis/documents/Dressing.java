package app.tamis.documents;

/// How a rendering dresses the pieces of a document: what they say is the same in all.
interface Dressing {

  /// Names and values of attributes, one after the other.
  String[] of(Piece piece);

  void logo(Logo logo, String firm, Html html);

  /// @param share of its place, 0 to 1
  void bar(double share, Html html);
}
