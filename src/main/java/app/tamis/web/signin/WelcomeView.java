package app.tamis.web.signin;

import app.tamis.web.page.Form;

/// The page behind a one-time link.
///
/// @param heading what the link is good for
/// @param explanation what that means
/// @param asksWho whether name and email are asked for, or only a password
/// @param email of whom is known already, for the browser to keep the password under; else empty
/// @param here the page itself
public record WelcomeView(
    Form form,
    String heading,
    String explanation,
    boolean asksWho,
    String email,
    String button,
    String here) {}
