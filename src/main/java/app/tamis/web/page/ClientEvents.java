package app.tamis.web.page;

import java.util.stream.Stream;

/// What a page adds to the time line of every client: each bean of this is asked.
public interface ClientEvents {

  /// In any order, and as far back as there are; only what the reader may know.
  Stream<ClientEvent> of(ClientRead client);
}
