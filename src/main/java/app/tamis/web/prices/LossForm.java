package app.tamis.web.prices;

import app.tamis.grading.acts.TimeUse;
import app.tamis.web.page.Form;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Which shares of the revenue might leave, and what would be done with the hours; in per cent, as
/// typed.
record LossForm(String first, String second, String sold, String saved) {

  Form form() {
    var form = Form.of("first", first, "second", second, "sold", sold, "saved", saved);
    return isSound() ? form : form.with(faulty(), "prices.fault.share");
  }

  /// None, and the two that were typed.
  List<Double> shares() {
    return isSound()
        ? Stream.of(0.0, share(first), share(second)).toList()
        : List.of(0.0, 0.05, 0.15);
  }

  TimeUse use() {
    return isSound()
        ? new TimeUse(share(sold), share(saved), OptionalDouble.empty())
        : TimeUse.NONE;
  }

  private boolean isSound() {
    return Stream.of(first, second, sold, saved).allMatch(LossForm::isShare)
        && share(sold) + share(saved) <= 1;
  }

  private String faulty() {
    return !isShare(first)
        ? "first"
        : !isShare(second) ? "second" : !isShare(sold) ? "sold" : "saved";
  }

  private static boolean isShare(String typed) {
    double share = share(typed);
    return share >= 0 && share <= 1;
  }

  /// Not a number where it is none.
  private static double share(String typed) {
    try {
      return typed.isBlank() ? 0 : Double.parseDouble(typed.strip().replace(',', '.')) / 100;
    } catch (NumberFormatException none) {
      return Double.NaN;
    }
  }
}
