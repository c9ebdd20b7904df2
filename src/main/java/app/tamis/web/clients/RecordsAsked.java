package app.tamis.web.clients;

import app.tamis.web.page.Order;
import java.time.YearMonth;
import java.util.Optional;

/// What the address of a page of records asks for.
///
/// @param only the filter; empty for all
/// @param month the only one that is asked for; empty for the client's own months in the window
/// @param page from 1
record RecordsAsked(int number, String only, Optional<YearMonth> month, Order order, int page) {

  RecordsAsked only(String filter) {
    return new RecordsAsked(number, filter, month, Order.of(""), 1);
  }

  String address(String kind, Order order, int page) {
    var path = RecordLinks.records(number, kind);
    if (!only.isEmpty()) {
      path.queryParam("only", only);
    }
    month.ifPresent(asked -> path.queryParam("month", asked));
    if (!order.field().isEmpty()) {
      path.queryParam("sort", order.text());
    }
    if (page > 1) {
      path.queryParam("page", page);
    }
    return path.toUriString();
  }
}
