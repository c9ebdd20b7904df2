package app.tamis.web.phone;

import app.tamis.web.page.TableView;

/// Who rang and who wrote in a month.
///
/// @param back where all months stand
public record PhoneMonthView(String heading, String back, TableView table) {}
