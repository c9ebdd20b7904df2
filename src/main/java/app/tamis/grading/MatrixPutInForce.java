package app.tamis.grading;

/// From now on, grades are made by another version of the matrix.
public record MatrixPutInForce(int number) {}
