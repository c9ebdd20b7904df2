package app.tamis;

import static app.tamis.Code.TAMIS;
import static app.tamis.Code.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import app.tamis.web.board.BoardLine;
import app.tamis.web.page.ClientEvents;
import app.tamis.web.page.ClientSection;
import app.tamis.web.page.Place;
import app.tamis.worklist.DutySource;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// A page brings its own place, and what it adds to others: whoever writes one edits no list.
class PagesPlugInTests {

  /// They stand at the head of every page, beside the navigation.
  private static final Set<String> OF_THE_HEAD = Set.of("/", "/account");

  private static final List<Path> SHARED =
      List.of(
          Path.of("src/main/java/app/tamis/web/page"),
          Path.of("src/main/java/app/tamis/web/find"),
          Path.of("src/main/java/app/tamis/worklist"),
          Path.of("src/main/jte/layout"),
          Path.of("src/main/jte/parts/navigation.jte"),
          Path.of("src/main/jte/parts/palette.jte"));

  @Test
  void no_shared_file_names_a_page() throws IOException {
    var addresses =
        places()
            .map(PagesPlugInTests::address)
            .filter(path -> !OF_THE_HEAD.contains(path))
            .toList();

    for (var shared : SHARED) {
      try (var files = Files.walk(shared)) {
        assertThat(files.filter(Files::isRegularFile))
            .allSatisfy(file ->
                assertThat(addresses)
                    .as("a page's address belongs to its own package, and to whoever leads there")
                    .noneMatch(address -> text(file).contains("\"" + address + "\"")));
      }
    }
  }

  @Test
  void no_two_pages_claim_the_same_place() {
    assertThat(places().map(PagesPlugInTests::place).map(Place::name)).doesNotHaveDuplicates();
    assertThat(places().map(PagesPlugInTests::place).map(place -> place.in() + " " + place.order()))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void every_place_and_every_group_that_holds_one_can_be_named(String language) {
    var words = Words.in(Locale.of(language));

    assertThat(places().map(PagesPlugInTests::place).map(Place::label)).allMatch(words::has);
    assertThat(List.of("grade", "lift", "part", "week", "facts", "firm"))
        .allMatch(group -> words.has("place." + group));
  }

  /// A list of them would have to be edited.
  @Test
  void what_pages_add_to_others_is_found_by_what_it_is() {
    for (var seam :
        List.of(ClientEvents.class, ClientSection.class, DutySource.class, BoardLine.class)) {
      var adding = TAMIS.stream().filter(type -> adds(type, seam)).toList();

      assertThat(adding).isNotEmpty().allMatch(type -> type.isAnnotatedWith(Component.class));
      assertThat(adding)
          .as("nobody else knows them")
          .allSatisfy(type ->
              assertThat(type.getDirectDependenciesToSelf())
                  .allMatch(use -> use.getOriginClass().getPackage().equals(type.getPackage())));
    }
  }

  private static boolean adds(JavaClass type, Class<?> seam) {
    return !type.isInterface() && type.isAssignableTo(seam);
  }

  private static Stream<JavaMethod> places() {
    return TAMIS.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(Place.class));
  }

  private static Place place(JavaMethod page) {
    return page.getAnnotationOfType(Place.class);
  }

  private static String address(JavaMethod page) {
    var prefix =
        page.getOwner()
            .tryGetAnnotationOfType(RequestMapping.class)
            .map(RequestMapping::value)
            .orElse(new String[0]);
    return first(prefix) + first(page.getAnnotationOfType(GetMapping.class).value());
  }

  private static String first(String[] paths) {
    return Arrays.stream(paths).findFirst().orElse("");
  }
}
