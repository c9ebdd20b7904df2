package app.tamis.grading.acts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import app.tamis.basics.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// All that can be offered, in the document's order.
public record Offers(List<Offer> all) {

  /// The one with which it is worked out what lifts a client.
  static final String COMPLETE = "complete";

  private static final String SHIPPED = "offers.yaml";

  public Offers {
    all = List.copyOf(all);
  }

  /// Those that come with the program.
  public static Offers shipped() {
    return read(SHIPPED, shippedText());
  }

  /// @param source the file's name, as problems shall call it
  /// @throws Problems with every fault of the document
  public static Offers read(String source, String text) {
    return OffersReader.read(source, text);
  }

  Optional<Offer> find(String id) {
    return all.stream().filter(offer -> offer.id().equals(id)).findFirst();
  }

  private static String shippedText() {
    try (var stream = Offers.class.getClassLoader().getResourceAsStream(SHIPPED)) {
      return new String(requireNonNull(stream, SHIPPED).readAllBytes(), UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
