package app.tamis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.identity.Role;
import app.tamis.web.page.Navigation.Link;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

class PlacesTests {

  private static final Places PLACES =
      new Places(
          new StaticListableBeanFactory(
              Map.of(
                  "settings", new Settings(),
                  "charts", new Charts(),
                  "week", new Week(),
                  "look", new Look())));

  @Test
  void a_group_leads_to_the_first_of_its_pages_that_the_reader_may_see() {
    assertThat(PLACES.navigation(a(Role.OWNER), "").groups())
        .containsExactly(
            new Link("place.grade", "/whale", ""),
            new Link("week", "/week", ""),
            new Link("settings", "/settings", ""));
    assertThat(PLACES.navigation(a(Role.BOOKKEEPER), "").groups())
        .containsExactly(new Link("place.grade", "/whale", ""), new Link("week", "/week", ""));
  }

  @Test
  void where_one_is_the_group_is_lit_and_its_pages_stand_below() {
    var navigation = PLACES.navigation(a(Role.OWNER), "map");

    assertThat(navigation.groups().getFirst()).isEqualTo(new Link("place.grade", "/whale", "true"));
    assertThat(navigation.pages())
        .containsExactly(new Link("whale", "/whale", ""), new Link("map", "/map", "page"));
    assertThat(navigation.lit()).isEqualTo("place.grade");
  }

  @Test
  void a_group_of_one_is_that_page_and_has_nothing_below() {
    var navigation = PLACES.navigation(a(Role.TECHNICIAN), "week");

    assertThat(navigation.groups()).containsExactly(new Link("week", "/week", "page"));
    assertThat(navigation.pages()).isEmpty();
  }

  @Test
  void nothing_is_lit_on_a_page_that_stands_in_no_group() {
    assertThat(PLACES.navigation(a(Role.OWNER), "look"))
        .satisfies(
            navigation -> assertThat(navigation.groups()).noneMatch(Link::isCurrent),
            navigation -> assertThat(navigation.pages()).isEmpty(),
            navigation -> assertThat(navigation.lit()).isEmpty());
  }

  @Test
  void the_palette_has_those_too_that_stand_in_no_navigation() {
    assertThat(PLACES.of(a(Role.MANAGER)))
        .extracting(Places.Destination::path)
        .containsExactly("/whale", "/map", "/week", "/settings", "/settings/look");
    assertThat(PLACES.of(a(Role.TECHNICIAN)))
        .extracting(Places.Destination::path)
        .containsExactly("/week");
  }

  private static Person a(Role role) {
    return new Person(new UUID(0, 1), "Ada", "ada@example.org", role, "en", Instant.EPOCH);
  }

  @Controller
  @Needs(Right.DECISIONS)
  static final class Settings {

    @GetMapping("/settings")
    @Place(name = "settings", label = "settings", in = PlaceGroup.FACTS, order = 1)
    void page() {}

    @GetMapping("/settings/of-no-place")
    void other() {}
  }

  @Controller
  @Needs(Right.GRADES)
  static final class Charts {

    @GetMapping("/map")
    @Place(name = "map", label = "map", in = PlaceGroup.GRADE, order = 2)
    void map() {}

    @GetMapping("/whale")
    @Needs(Right.MONEY)
    @Place(name = "whale", label = "whale", in = PlaceGroup.GRADE, order = 1)
    void whale() {}
  }

  @Controller
  static final class Week {

    @GetMapping("/week")
    @Place(name = "week", label = "week", in = PlaceGroup.WEEK, order = 1)
    void page() {}
  }

  @Controller
  @RequestMapping("/settings/look")
  @Needs(Right.DECISIONS)
  static final class Look {

    @GetMapping
    @Place(name = "look", label = "look", in = PlaceGroup.PALETTE, order = 1)
    void page() {}
  }
}
