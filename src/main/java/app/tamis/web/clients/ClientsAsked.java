package app.tamis.web.clients;

import app.tamis.grading.ClientGrade;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientNames;
import app.tamis.portfolio.Clients;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Letters;
import app.tamis.web.page.Order;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/// What the address of the table of clients asks for.
///
/// @param name a part of it, whatever its case and accents; empty for any
/// @param grade in lower case, or `none`; empty for any
record ClientsAsked(String name, String grade, Order order) {

  boolean isAll() {
    return name.isBlank() && grade.isEmpty();
  }

  /// Whom it asks for by that name, or by one of a client that is taken for it.
  boolean keeps(ClientGrade client, ShownGrades shown) {
    return (grade.isEmpty() || Letters.colour(shown.of(client)).equals(grade))
        && names(client, shown.clients()).anyMatch(this::isIn);
  }

  private boolean isIn(String clientName) {
    return ClientNames.bare(clientName).contains(ClientNames.bare(name));
  }

  private static Stream<String> names(ClientGrade client, Clients clients) {
    var onRecord = client.findings().client();
    return Stream.concat(
        Stream.of(onRecord.name()),
        clients.find(onRecord.id()).stream()
            .flatMap(one -> clients.takenFor(one).stream())
            .map(Client::name));
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
