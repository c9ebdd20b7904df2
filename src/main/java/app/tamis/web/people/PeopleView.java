package app.tamis.web.people;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// The page of people.
///
/// @param mail whether letters leave by a server
/// @param link of an invitation that was just made; it is never shown again
public record PeopleView(
    List<Row> people,
    List<Invited> invitations,
    Form form,
    String invitedRole,
    String invitedLanguage,
    boolean mail,
    Optional<Made> link,
    Optional<String> said) {

  /// @param roleFixed whether the role can't be changed, nor the person removed: the last owner
  public record Row(
      String id,
      String name,
      String email,
      String role,
      String lastSeen,
      boolean you,
      boolean roleFixed) {}

  /// @param letter that went with it
  public record Invited(
      String id, String invited, String role, String until, Optional<Posted> letter) {}

  /// @param state what became of it
  public record Posted(String id, String to, String state) {}

  /// @param until when it can be used
  public record Made(String link, String invited, String until) {}
}
