package app.tamis.web.clients;

import app.tamis.web.page.Order;

/// What the address of a page of records asks for.
///
/// @param only the filter; empty for all
/// @param page from 1
record RecordsAsked(int number, String only, Order order, int page) {

  String address(String kind, Order order, int page) {
    var path = RecordLinks.records(number, kind);
    if (!only.isEmpty()) {
      path.queryParam("only", only);
    }
    if (!order.field().isEmpty()) {
      path.queryParam("sort", order.text());
    }
    if (page > 1) {
      path.queryParam("page", page);
    }
    return path.toUriString();
  }
}
