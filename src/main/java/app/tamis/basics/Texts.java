package app.tamis.basics;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What is said in one language, by key: all files of `messages`, one a module, read once. No list
/// names them, so that a module brings its words by bringing its file.
final class Texts {

  private static final String FOLDER = "messages/";

  /// A file that is always there, and so shows where the others are.
  private static final String ANCHOR = "basics";

  private static final Map<String, Texts> READ = new ConcurrentHashMap<>();

  private final Map<String, String> byKey;

  private Texts(Map<String, String> byKey) {
    this.byKey = Map.copyOf(byKey);
  }

  static Texts in(String language) {
    return READ.computeIfAbsent(language, Texts::read);
  }

  Set<String> keys() {
    return byKey.keySet();
  }

  /// @throws MissingResourceException where there is no such key
  String get(String key) {
    var text = byKey.get(key);
    if (text == null) {
      throw new MissingResourceException("no message is called " + key, "messages", key);
    }
    return text;
  }

  private static Texts read(String language) {
    var ending = "_" + language + ".properties";
    var anchor = Texts.class.getClassLoader().getResource(FOLDER + ANCHOR + ending);
    return read(Objects.requireNonNull(anchor, "no messages"), ending);
  }

  /// @param anchor a file in the folder, or in the jar, in which they are
  static Texts read(URL anchor, String ending) {
    try {
      var gathered = new Gathered();
      if (anchor.getProtocol().equals("jar")) {
        readJar(anchor, ending, gathered);
      } else {
        readFolder(Path.of(uri(anchor)).resolveSibling(""), ending, gathered);
      }
      return new Texts(gathered.byKey);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void readJar(URL anchor, String ending, Gathered gathered) throws IOException {
    var connection = (JarURLConnection) anchor.openConnection();
    connection.setUseCaches(false);
    try (var jar = connection.getJarFile()) {
      for (var entry : Collections.list(jar.entries())) {
        if (entry.getName().startsWith(FOLDER) && entry.getName().endsWith(ending)) {
          gathered.add(jar.getInputStream(entry), entry.getName());
        }
      }
    }
  }

  private static void readFolder(Path folder, String ending, Gathered gathered) throws IOException {
    try (var files = Files.newDirectoryStream(folder, "*" + ending)) {
      for (var file : files) {
        gathered.add(Files.newInputStream(file), file.toString());
      }
    }
  }

  private static URI uri(URL place) {
    try {
      return place.toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Gathered {

    private final Map<String, String> byKey = new HashMap<>();

    void add(InputStream opened, String name) throws IOException {
      var file = new Properties();
      try (var text = new InputStreamReader(opened, StandardCharsets.UTF_8)) {
        file.load(text);
      }
      for (var key : file.stringPropertyNames()) {
        if (byKey.putIfAbsent(key, file.getProperty(key)) != null) {
          throw new IllegalStateException(name + ": " + key + " stands in another file too");
        }
      }
    }
  }
}
