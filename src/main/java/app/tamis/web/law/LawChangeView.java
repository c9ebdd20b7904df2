package app.tamis.web.law;

import app.tamis.web.page.Form;
import java.util.Optional;

/// A figure that is changed.
///
/// @param now what counts today, in a sentence; empty where nothing does
/// @param rate whether it is a reference rate, which has a half-year
public record LawChangeView(
    String country, String figure, String title, Optional<String> now, boolean rate, Form form) {}
