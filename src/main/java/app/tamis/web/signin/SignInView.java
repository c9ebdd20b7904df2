package app.tamis.web.signin;

import app.tamis.web.page.Form;

/// The sign-in page.
///
/// @param to where to go on
/// @param here the page itself, to come back to in another language
/// @param nobodyYet whether Tamis was just installed, and there is nobody who could sign in
public record SignInView(Form form, String to, String here, boolean nobodyYet) {}
