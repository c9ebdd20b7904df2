package app.tamis.web.reviews;

import app.tamis.reviews.Review;
import app.tamis.web.page.ClientPath;
import java.util.UUID;

/// Where reviews are.
final class ReviewsPath {

  static final String ALL = "/reviews";

  private ReviewsPath() {}

  /// @param client its number in the register
  static String of(int client) {
    return ClientPath.of(client) + "/review";
  }

  static String of(int client, Review review) {
    return of(client) + "/" + review.id();
  }

  static String minutes(int client, Review review) {
    return of(client, review) + "/minutes";
  }

  static String refusal(int client, UUID advice) {
    return ClientPath.of(client) + "/refusals/" + advice;
  }
}
