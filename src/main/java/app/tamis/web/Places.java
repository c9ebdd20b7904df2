package app.tamis.web;

import java.util.ArrayList;
import java.util.List;

/// The pages that a reader may go to.
final class Places {

  private Places() {}

  /// @param label the key of its name
  record Place(String label, String path) {}

  static List<Place> of(Page.Reader reader) {
    var places = new ArrayList<Place>();
    places.add(new Place("nav.board", "/"));
    if (reader.seesGrades()) {
      places.add(new Place("nav.map", "/map"));
      if (reader.seesMoney()) {
        places.add(new Place("nav.whale", "/whale"));
      }
      places.add(new Place("nav.history", "/history"));
      places.add(new Place("nav.matrix", "/matrix"));
    }
    if (reader.decides()) {
      places.add(new Place("nav.settings", "/settings"));
    }
    if (reader.managesPeople()) {
      places.add(new Place("nav.people", "/people"));
    }
    if (reader.readsTrail()) {
      places.add(new Place("nav.audit", "/audit"));
    }
    places.add(new Place("account.title", "/account"));
    return places;
  }
}
