package app.tamis.web.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import app.tamis.identity.Person;
import app.tamis.identity.Right;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// All pages that stand somewhere, gathered from the controllers that have a [Place].
@Component
public final class Places {

  private final List<Standing> all;

  Places(ListableBeanFactory beans) {
    all =
        Arrays.stream(beans.getBeanNamesForAnnotation(Controller.class))
            .map(name -> Objects.requireNonNull(beans.getType(name)))
            .flatMap(Places::standing)
            .sorted(
                Comparator.comparing((Standing standing) -> standing.place.in())
                    .thenComparingInt(standing -> standing.place.order()))
            .toList();
  }

  /// A page to go to.
  ///
  /// @param label the key of its name
  public record Destination(String label, String path) {}

  private record Standing(Place place, String path, Set<Right> needed) {

    boolean isFor(Person reader) {
      return needed.stream().allMatch(reader::may);
    }
  }

  private static Stream<Standing> standing(Class<?> controller) {
    return Arrays.stream(controller.getDeclaredMethods())
        .flatMap(method -> standing(controller, method));
  }

  private static Stream<Standing> standing(Class<?> controller, Method method) {
    var place = method.getAnnotation(Place.class);
    return place == null
        ? Stream.empty()
        : Stream.of(
            new Standing(
                place,
                path(controller) + path(method),
                NeededRights.of(controller, method).collect(Collectors.toUnmodifiableSet())));
  }

  private static String path(java.lang.reflect.AnnotatedElement mapped) {
    var mapping = AnnotatedElementUtils.findMergedAnnotation(mapped, RequestMapping.class);
    return mapping == null ? "" : first(mapping.path());
  }

  private static String first(String @Nullable [] paths) {
    return paths == null || paths.length == 0 ? "" : paths[0];
  }

  /// Every page that a reader may go to.
  public List<Destination> of(Person reader) {
    return all.stream()
        .filter(standing -> standing.isFor(reader))
        .map(standing -> new Destination(standing.place.label(), standing.path))
        .toList();
  }

  /// @param here the name of the place where the reader is
  Navigation navigation(Person reader, String here) {
    var groups =
        all.stream()
            .filter(standing -> standing.isFor(reader))
            .filter(standing -> standing.place.in() != PlaceGroup.PALETTE)
            .collect(groupingBy(standing -> standing.place.in(), TreeMap::new, toList()));
    return new Navigation(
        groups.entrySet().stream()
            .map(group -> group(group.getKey(), group.getValue(), here))
            .toList(),
        groups.values().stream()
            .filter(pages -> pages.size() > 1 && isIn(pages, here))
            .flatMap(List::stream)
            .map(page -> link(page, here))
            .toList());
  }

  /// A group of one is that page.
  private static Navigation.Link group(PlaceGroup group, List<Standing> pages, String here) {
    var first = pages.getFirst();
    return pages.size() == 1
        ? link(first, here)
        : new Navigation.Link(group.label(), first.path, isIn(pages, here) ? "true" : "");
  }

  private static Navigation.Link link(Standing page, String here) {
    return new Navigation.Link(
        page.place.label(), page.path, page.place.name().equals(here) ? "page" : "");
  }

  private static boolean isIn(List<Standing> pages, String here) {
    return pages.stream().anyMatch(page -> page.place.name().equals(here));
  }
}
