package app.tamis.documents;

import java.util.Optional;

/// A document as a mail.
///
/// @param html which needs nothing from elsewhere but the logo
/// @param text the same, for who reads no HTML
/// @param logo to be sent along as `logo`, where there is one: the HTML shows it
public record Mail(String subject, String html, String text, Optional<Logo> logo) {

  /// The id of the logo's part.
  public static final String LOGO = "logo";
}
