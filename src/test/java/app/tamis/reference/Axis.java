package app.tamis.reference;

/// The two factors of the matrix.
enum Axis {
  FINANCIAL,
  RELATIONSHIP
}
