package app.tamis.identity;

/// What somebody says of themselves when they come in.
///
/// @param password as typed; it is kept hashed
/// @param language `en` or `fr`
public record Newcomer(String name, String email, String password, String language) {

  /// Without the password, so that it can't stand in a log.
  @Override
  public String toString() {
    return name;
  }
}
