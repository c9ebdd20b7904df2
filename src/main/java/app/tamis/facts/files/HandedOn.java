package app.tamis.facts.files;

import java.util.function.Consumer;
import java.util.function.Function;

/// Something that was opened and belongs to what is made of it.
public final class HandedOn {

  private HandedOn() {}

  /// Makes something of it, which closes it when its time has come; closes it at once where that
  /// can't be made.
  public static <R, T> T orClosed(R opened, Consumer<R> close, Function<R, T> making) {
    try {
      return making.apply(opened);
    } catch (RuntimeException | Error failed) {
      close.accept(opened);
      throw failed;
    }
  }
}
