package app.tamis.web.page;

import java.util.ArrayList;
import java.util.List;

/// The pages that a reader may go to.
public final class Places {

  private Places() {}

  /// Those that stand in the navigation, in its order.
  static List<Page.Place> navigation(Page.Reader reader) {
    var places = new ArrayList<Page.Place>();
    if (reader.seesGrades() && reader.seesMoney()) {
      places.add(new Page.Place("board", "nav.board", "/"));
      places.add(new Page.Place("moved", "nav.moved", "/moved"));
    }
    places.add(new Page.Place("clients", "clients.title", "/clients"));
    if (reader.seesGrades()) {
      places.add(new Page.Place("map", "nav.map", "/map"));
    }
    if (reader.seesGrades() && reader.seesMoney()) {
      places.add(new Page.Place("whale", "nav.whale", "/whale"));
    }
    if (reader.seesGrades()) {
      places.add(new Page.Place("history", "nav.history", "/history"));
      places.add(new Page.Place("matrix", "nav.matrix", "/matrix"));
    }
    if (reader.rates()) {
      places.add(new Page.Place("caller-test", "nav.caller-test", "/caller-test"));
    }
    if (reader.imports()) {
      places.add(new Page.Place("import", "nav.import", "/import"));
    }
    if (reader.decides()) {
      places.add(new Page.Place("settings", "nav.settings", "/settings"));
    }
    if (reader.managesPeople()) {
      places.add(new Page.Place("people", "nav.people", "/people"));
    }
    if (reader.readsTrail()) {
      places.add(new Page.Place("audit", "nav.audit", "/audit"));
    }
    return places;
  }

  public static List<Page.Place> of(Page.Reader reader) {
    var places = new ArrayList<>(navigation(reader));
    if (reader.managesPeople()) {
      places.add(new Page.Place("background", "background.title", "/background"));
      places.add(new Page.Place("tokens", "tokens.title", "/tokens"));
    }
    if (reader.managesPost()) {
      places.add(new Page.Place("post", "post.title", "/post"));
      places.add(new Page.Place("mail-server", "server.title", "/settings/post"));
    }
    places.add(new Page.Place("account", "account.title", "/account"));
    return places;
  }
}
