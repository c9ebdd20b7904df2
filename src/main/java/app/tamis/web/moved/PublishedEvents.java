package app.tamis.web.moved;

import app.tamis.gradebook.Gradings;
import app.tamis.grading.Publishing;
import app.tamis.web.page.ClientEvent;
import app.tamis.web.page.ClientEvents;
import app.tamis.web.page.ClientRead;
import app.tamis.web.page.Letters;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// From one published grade to the next.
@Component
final class PublishedEvents implements ClientEvents {

  private static final String BY_OTHER_RULES =
      Publishing.Because.MATRIX.name().toLowerCase(Locale.ROOT);

  private final Gradings gradings;

  PublishedEvents(Gradings gradings) {
    this.gradings = gradings;
  }

  @Override
  public Stream<ClientEvent> of(ClientRead client) {
    var history = gradings.history(client.id());
    return IntStream.range(1, history.size())
        .filter(i -> !history.get(i).grade().equals(history.get(i - 1).grade()))
        .mapToObj(i -> event(history.get(i - 1), history.get(i), client));
  }

  private static ClientEvent event(Gradings.Shown before, Gradings.Shown after, ClientRead client) {
    return new ClientEvent(
        after.monthEnd(),
        client
            .words()
            .say(
                after.because().equals(BY_OTHER_RULES) ? "moved.event.rules" : "moved.event",
                Letters.shown(before.grade()),
                Letters.shown(after.grade())));
  }
}
