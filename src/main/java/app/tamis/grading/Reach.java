package app.tamis.grading;

/// The values that a measure can take for a client.
record Reach(double least, double most) {

  static final Reach ANYTHING = new Reach(-Double.MAX_VALUE, Double.MAX_VALUE);

  double clamp(double value) {
    return Math.clamp(value, least, most);
  }
}
