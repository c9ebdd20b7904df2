package app.tamis.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The fuzzer isn't part of the suite; that its targets can be run, and find nothing in what they
/// begin with, is.
class SeedsTests {

  /// To see that a target works: the suite has other tests of what it reads.
  private static final int ENOUGH = 4;

  static List<String> targets() {
    return List.copyOf(Seeds.targets());
  }

  @ParameterizedTest
  @MethodSource("targets")
  void a_target_finds_nothing_in_its_first_seeds(String target)
      throws ReflectiveOperationException {
    var tried = target(target);

    assertThat(Seeds.of(target)).isNotEmpty();
    for (var seed : Seeds.of(target).stream().limit(ENOUGH).toList()) {
      assertThatCode(() -> tried.invoke(seed)).doesNotThrowAnyException();
    }
  }

  private static MethodHandle target(String name) throws ReflectiveOperationException {
    return MethodHandles.lookup()
        .findStatic(
            Class.forName("app.tamis.fuzz." + name),
            "fuzzerTestOneInput",
            MethodType.methodType(void.class, byte[].class));
  }
}
