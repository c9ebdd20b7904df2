package app.tamis.web;

/// The sign-in page.
///
/// @param to where to go on
/// @param here the page itself, to come back to in another language
public record SignInView(Form form, String to, String here) {}
