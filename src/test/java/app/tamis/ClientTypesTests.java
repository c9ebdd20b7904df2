package app.tamis;

import static app.tamis.Code.TAMIS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A client is a `ClientId`, or a number of the register: nothing public names one by a text, alone
/// or as what a map or a list is made of.
class ClientTypesTests {

  /// Where clients are text: what people type and read, and what programs are given.
  private static final List<String> EDGES =
      List.of("app.tamis.cli.", "app.tamis.sample.", "app.tamis.web.templates.");

  /// "client", "clientId", "oldClient", "clients", "client_ids"; not "clientName".
  private static final Pattern CLIENT = Pattern.compile("(?i)(.*[a-z_])?clients?(_?ids?)?");

  @Test
  void nothing_public_names_a_client_by_a_text() {
    var found =
        TAMIS.stream()
            .filter(type -> EDGES.stream().noneMatch(type.getName()::startsWith))
            .filter(type -> !type.getSimpleName().endsWith("View") && !isInView(type))
            .filter(ClientTypesTests::isPublic)
            .map(JavaClass::reflect)
            .flatMap(ClientTypesTests::textsForClients)
            .sorted()
            .toList();

    assertThat(found)
        .as("a text says neither whose it is nor that it may hold any sign; take a ClientId")
        .isEmpty();
  }

  @Test
  void the_rule_finds_what_it_looks_for() {
    assertThat(textsForClients(Wrong.class))
        .containsExactlyInAnyOrder(
            "Wrong.Wrong(client)", "Wrong.client()", "Wrong.of(byClients)", "Wrong.oldClientIds()");
  }

  /// What no signature of ours may be.
  public record Wrong(String client, String clientName, int clients) {

    public static void of(Map<String, Integer> byClients, Map<String, Integer> byName) {}

    public static List<String> oldClientIds() {
      return List.of();
    }
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC);
  }

  private static boolean isInView(JavaClass type) {
    return type.getEnclosingClass()
        .filter(outer -> outer.getSimpleName().endsWith("View"))
        .isPresent();
  }

  private static Stream<String> textsForClients(Class<?> type) {
    return Stream.concat(
            Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
        .filter(code -> Modifier.isPublic(code.getModifiers()) && !code.isSynthetic())
        .flatMap(code -> textsForClients(type, code));
  }

  private static Stream<String> textsForClients(Class<?> type, Executable code) {
    var name = code instanceof Method ? code.getName() : type.getSimpleName();
    var parameters =
        Arrays.stream(code.getParameters())
            .filter(each -> CLIENT.matcher(each.getName()).matches())
            .filter(each -> isText(each.getParameterizedType()))
            .map(each -> "%s.%s(%s)".formatted(type.getSimpleName(), name, each.getName()));
    var itself =
        code instanceof Method method
                && CLIENT.matcher(name).matches()
                && isText(method.getGenericReturnType())
            ? Stream.of("%s.%s()".formatted(type.getSimpleName(), name))
            : Stream.<String>of();
    return Stream.concat(parameters, itself);
  }

  /// A text, or something made of texts first of all: `Map<String, …>`, `List<String>`.
  private static boolean isText(Type type) {
    return type == String.class
        || (type instanceof ParameterizedType made
            && made.getActualTypeArguments().length > 0
            && isText(made.getActualTypeArguments()[0]));
  }
}
