package app.tamis.facts.files;

import app.tamis.basics.Message;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.zip.ZipException;

/// What kept a file from being read, in words.
public final class FileFault {

  private FileFault() {}

  /// @param name what messages call the file
  public static Message of(String name, IOException fault) {
    return switch (fault) {
      case Packed.Swelling _ ->
          Message.of("file.swelling", name, String.valueOf(Packed.MOST_GROWTH));
      case ZipException _, EOFException _ -> Message.of("file.packed", name);
      case CharacterCodingException _ -> Message.of("file.utf8", name);
      default -> Message.of("file.unreadable", name);
    };
  }
}
