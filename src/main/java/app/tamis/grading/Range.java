package app.tamis.grading;

/// Between which grades the truth probably lies.
public record Range(Letter worst, Letter best) {

  public boolean isOnly(Letter grade) {
    return worst == grade && best == grade;
  }
}
