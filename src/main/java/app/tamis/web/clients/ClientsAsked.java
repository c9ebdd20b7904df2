package app.tamis.web.clients;

import app.tamis.grading.ClientGrade;
import app.tamis.portfolio.ClientNames;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Letters;
import app.tamis.web.page.Order;
import org.springframework.web.util.UriComponentsBuilder;

/// What the address of the table of clients asks for.
///
/// @param name a part of it, whatever its case and accents; empty for any
/// @param grade in lower case, or `none`; empty for any
record ClientsAsked(String name, String grade, Order order) {

  boolean isAll() {
    return name.isBlank() && grade.isEmpty();
  }

  boolean keeps(ClientGrade client, ShownGrades shown) {
    return (grade.isEmpty() || Letters.colour(shown.of(client)).equals(grade))
        && ClientNames.bare(client.findings().client().name()).contains(ClientNames.bare(name));
  }

  String address(String path, Order order, int page) {
    var address = UriComponentsBuilder.fromPath(path);
    if (!name.isBlank()) {
      address.queryParam("name", "{name}");
    }
    if (!grade.isEmpty()) {
      address.queryParam("grade", grade);
    }
    if (!order.field().isEmpty()) {
      address.queryParam("sort", order.text());
    }
    if (page > 1) {
      address.queryParam("page", page);
    }
    return address.encode().buildAndExpand(java.util.Map.of("name", name)).toUriString();
  }
}
