package app.tamis;

import static app.tamis.Code.TAMIS;
import static app.tamis.Code.text;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.book.CurrentPortfolio;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.EnginePath;
import app.tamis.facts.engine.Sql;
import app.tamis.grading.Matrices;
import app.tamis.grading.acts.Offers;
import app.tamis.law.LawTables;
import ch.qos.logback.classic.spi.Configurator;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.NamedInterface;

class ArchitectureTests {

  private static final String ROOT = "app.tamis.";

  /// Made of `src/main/jte` by the build.
  private static final String TEMPLATES = "app.tamis.web.templates..";

  private static final String[] PURE = {
    "app.tamis.basics",
    "app.tamis.law",
    "app.tamis.measures",
    "app.tamis.grading..",
    "app.tamis.portfolio"
  };

  @Test
  void modules_use_only_those_that_their_package_info_names() {
    classes()
        .that()
        .resideInAPackage("app.tamis.*..")
        .and()
        .resideOutsideOfPackage(TEMPLATES)
        .should(useOnlyAllowedModules())
        .because(
            "an arrow that nobody declared is one that nobody thought about; if it is right, say so in package-info.java")
        .check(TAMIS);
  }

  @Test
  void what_clients_are_told_of_work_and_bills_knows_no_grade() {
    noClasses()
        .that()
        .resideInAPackage("app.tamis.billing..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("app.tamis.grading..", "app.tamis.gradebook..", "app.tamis.measures..")
        .because("a client's statement must not hang on what we think of the client")
        .check(TAMIS);
  }

  @Test
  void whoever_is_reminded_of_a_bill_is_so_whatever_the_grade() {
    noClasses()
        .that()
        .resideInAPackage("app.tamis.reminders..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("app.tamis.grading..", "app.tamis.gradebook..", "app.tamis.measures..")
        .because("a reminder must not hang on what we think of the client")
        .check(TAMIS);
  }

  @Test
  void what_is_collected_knows_no_grade() {
    noClasses()
        .that()
        .resideInAPackage("app.tamis.debits..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("app.tamis.grading..", "app.tamis.gradebook..", "app.tamis.measures..")
        .because("what a client is asked to pay must not hang on what we think of the client")
        .check(TAMIS);
  }

  @Test
  void modules_dont_run_in_circles() {
    slices()
        .matching("app.tamis.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a circle of modules is one module that nobody can read in pieces")
        .check(TAMIS);
  }

  @Test
  void rooms_are_seen_by_their_module_alone() {
    classes()
        .that(are(inARoom().and(DescribedPredicate.not(open()))))
        .should(beUsedByTheirModuleAlone())
        .because(
            "a module's rooms can be moved about as long as nobody outside knows them; what others need is a door or a word in the module's own package, or a room that says by @NamedInterface that it is open")
        .check(TAMIS);
  }

  @Test
  void rooms_dont_run_in_circles() {
    slices()
        .matching("app.tamis.(*).(*)..")
        .should()
        .beFreeOfCycles()
        .because("a room is read, and changed, with those below it and none of those above")
        .check(TAMIS);
  }

  @Test
  void rooms_use_words_of_their_module_and_none_of_its_doors() {
    classes()
        .that(are(inARoom().and(DescribedPredicate.not(open()))))
        .should(useNoDoorOfTheirModule())
        .because(
            "a door opens rooms: whoever goes back through it from a room walks in a circle; what a room needs is handed to it")
        .check(TAMIS);
  }

  @Test
  void an_open_room_sees_no_other_and_is_seen_by_none() {
    classes()
        .that(are(inARoom().and(open())))
        .should(beStrangersToTheOtherRooms())
        .because(
            "an open room has doors of its own, and goes through those of its module as others do: what it saw of other rooms would be open too")
        .check(TAMIS);
  }

  @Test
  void every_room_opens_with_its_story() {
    assertThat(
            TAMIS.stream()
                .filter(inARoom())
                .map(JavaClass::getPackage)
                .distinct()
                .map(ArchitectureTests::story))
        .as("package-info.java says what a room is for, what goes in, what comes out")
        .allSatisfy(story -> assertThat(story).startsWith("/// "));
  }

  @Test
  void pages_dont_run_in_circles_and_what_they_share_knows_none_of_them() {
    slices()
        .matching("app.tamis.web.(*)")
        .should()
        .beFreeOfCycles()
        .because("a page can then be read, or taken away, by itself")
        .check(TAMIS);
    noClasses()
        .that()
        .resideInAPackage("app.tamis.web.page")
        .should()
        .dependOnClassesThat(
            resideInAPackage("app.tamis.web.*").and(resideOutsideOfPackage("app.tamis.web.page")))
        .because("what every page is made of must be understood without any of them")
        .check(TAMIS);
  }

  @Test
  void the_engine_is_known_to_the_facts_alone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("app.tamis.facts..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.duckdb.."))
        .because("another engine can then take DuckDB's place by changing one module")
        .check(TAMIS);
  }

  @Test
  void no_sql_is_given_a_path_but_by_its_engine_path() {
    noCodeUnits()
        .that()
        .areDeclaredInClassesThat(
            resideInAPackage("app.tamis.facts..")
                .and(DescribedPredicate.not(type(EnginePath.class))))
        .should(putAPathIntoWordsForTheEngine())
        .because(
            "the engine takes some names for others, such as cc[1] for cc1; EnginePath names files so that it can't")
        .check(TAMIS);
  }

  @Test
  void sql_names_files_in_three_places_alone() throws IOException {
    var naming =
        Pattern.compile(
            "read_csv|read_text|read_blob|read_json|read_parquet|sniff_csv|\\bglob\\(|\\bATTACH\\b|\\bCOPY\\b|EXPORT DATABASE|IMPORT DATABASE|temp_directory|jdbc:duckdb");
    for (var root : List.of("src/main/java/app/tamis/facts", "src/main/resources/app/tamis")) {
      try (var files = Files.walk(Path.of(root))) {
        assertThat(
                files
                    .filter(Files::isRegularFile)
                    .filter(file -> naming.matcher(text(file)).find())
                    .map(file -> file.getFileName().toString()))
            .as("whoever adds a fourth must show it files by EnginePath")
            .isSubsetOf("SourceFile.java", "Engine.java", "Parquet.java");
      }
    }
  }

  private static final List<Class<?>> WORDS_FOR_THE_ENGINE =
      List.of(Sql.class, Engine.class, DriverManager.class, Properties.class);

  private static ArchCondition<JavaCodeUnit> putAPathIntoWordsForTheEngine() {
    return new ArchCondition<>("put a path into words where it speaks to the engine") {
      @Override
      public void check(JavaCodeUnit item, ConditionEvents events) {
        boolean speaks =
            item.getMethodCallsFromSelf().stream()
                .anyMatch(call ->
                    WORDS_FOR_THE_ENGINE.stream().anyMatch(call.getTargetOwner()::isEquivalentTo)
                        && !call.getName().equals("close"));
        boolean words =
            item.getMethodCallsFromSelf().stream()
                .anyMatch(call ->
                    call.getTargetOwner().isEquivalentTo(Path.class)
                        && call.getName().equals("toString"));
        events.add(new SimpleConditionEvent(item, speaks && words, item.getFullName() + " does"));
      }
    };
  }

  @Test
  void databases_are_spoken_to_by_the_facts_and_the_book_alone() {
    noClasses()
        .that()
        .resideOutsideOfPackages("app.tamis.facts..", "app.tamis.book..")
        .should()
        .dependOnClassesThat(resideInAPackage("java.sql.."))
        .because(
            "other modules keep what they decide through Spring's JdbcClient, in a class called Book")
        .check(TAMIS);
  }

  @Test
  void work_is_bound_to_a_portfolio_in_three_places_alone() {
    noClasses()
        .that()
        .resideOutsideOfPackages("app.tamis.book", "app.tamis.clock")
        .and()
        .doNotHaveSimpleName("PortfolioFilter")
        .and()
        .doNotHaveSimpleName("Server")
        .should()
        .callMethod(CurrentPortfolio.class, "in", UUID.class, ScopedValue.CallableOp.class)
        .because(
            "a request is bound by its filter, the first link by the server, and all else by the executor of the clock")
        .check(TAMIS);
  }

  @Test
  void work_in_the_background_runs_on_the_clocks_executor_alone() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "app.tamis.clock",
            "app.tamis.book..",
            "app.tamis.facts..",
            "app.tamis.fleet",
            "app.tamis.cli")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "it makes a thread", call -> makesThread(call.getTargetOwner(), call.getName())))
        .orShould()
        .dependOnClassesThat(
            simpleName("Async").or(simpleName("Scheduled")).or(simpleName("Timer")))
        .because(
            "a thread of its own is bound to no portfolio; the book's own server, the engine, the fleet and the console know none")
        .check(TAMIS);
  }

  private static boolean makesThread(JavaClass owner, String method) {
    return owner.getName().equals("java.util.concurrent.Executors")
        || (owner.isEquivalentTo(Thread.class) && method.startsWith("of"))
        || (owner.isEquivalentTo(Thread.class) && method.equals("startVirtualThread"))
        || (owner.getName().equals("java.util.concurrent.CompletableFuture")
            && method.endsWith("Async"));
  }

  @Test
  void the_library_of_jobs_is_known_to_the_jobs_alone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("app.tamis.jobs")
        .should()
        .dependOnClassesThat(resideInAPackage("com.github.kagkarlsson.."))
        .because("modules say what is done, and not what wakes it")
        .check(TAMIS);
  }

  @Test
  void the_command_line_library_is_known_to_the_command_line_alone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("app.tamis.cli")
        .should()
        .dependOnClassesThat(resideInAPackage("picocli.."))
        .because("commands are one way in among others")
        .check(TAMIS);
  }

  @Test
  void the_arithmetic_knows_nothing_but_the_language_and_itself() {
    classes()
        .that()
        .resideInAnyPackage("app.tamis.law", "app.tamis.measures", "app.tamis.grading..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "java.lang..",
                    "java.math",
                    "java.util..",
                    "java.time..",
                    "java.text",
                    "org.jspecify..",
                    "org.springframework.modulith..",
                    "app.tamis.basics",
                    "app.tamis.law",
                    "app.tamis.measures",
                    "app.tamis.grading..")
                .or(ofTheShippedDocuments()))
        .because("figures can be trusted where nothing but figures goes in")
        .check(TAMIS);
  }

  @Test
  void grading_doesnt_know_what_is_done_about_a_grade() {
    noClasses()
        .that()
        .resideInAPackage("app.tamis.grading..")
        .and()
        .resideOutsideOfPackage("app.tamis.grading.acts")
        .should()
        .dependOnClassesThat(resideInAPackage("app.tamis.grading.acts"))
        .because("acts ask what the grade would be; a grade never hangs on what could be done")
        .check(TAMIS);
  }

  @Test
  void pure_modules_do_no_input_and_no_output() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .and(are(DescribedPredicate.not(ofWhatIsShipped())))
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio.file..", "java.net.."))
        .because(
            "what is pure can be tested with a line and run anywhere; the shipped matrix, offers, tables of law and messages are the one exception")
        .check(TAMIS);
  }

  @Test
  void only_the_edges_read_a_clock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("app.tamis.cli")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "it reads the machine's clock",
                call ->
                    readsClock(
                        call.getTargetOwner(),
                        call.getName(),
                        call.getTarget().getRawParameterTypes().size())))
        .because(
            "the date is an argument: a past month must be gradable today, and a test must be true tomorrow")
        .check(TAMIS);
  }

  /// Modules are opened through their doors, and rooms by what others need of them: what is public
  /// is used by somebody outside its package, or stands in the signature of something that is. The
  /// law is written ahead of those who ask it.
  @Test
  void what_is_public_is_used_by_another_module_or_room() {
    classes()
        .that()
        .areTopLevelClasses()
        .and()
        .arePublic()
        .and()
        .resideOutsideOfPackages(TEMPLATES, "app.tamis.law")
        .and()
        .doNotHaveFullyQualifiedName(Tamis.class.getName())
        .and()
        .doNotImplement(Configurator.class)
        .should(beNeededOutside())
        .because(
            "all else is package-private: a reader then sees at a glance what of a module, or of a room, others need")
        .check(TAMIS);
  }

  private static ArchCondition<JavaClass> useOnlyAllowedModules() {
    return new ArchCondition<>("use only the modules that its package-info names") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        var allowed =
            List.of(
                moduleOf(item).getAnnotationOfType(ApplicationModule.class).allowedDependencies());
        item.getDirectDependenciesFromSelf().stream()
            .filter(arrow -> arrow.getTargetClass().getPackageName().startsWith(ROOT))
            .filter(arrow -> !module(arrow.getTargetClass()).equals(module(item)))
            .filter(arrow -> !allowed.contains(module(arrow.getTargetClass())))
            .forEach(
                arrow -> events.add(SimpleConditionEvent.violated(item, arrow.getDescription())));
      }
    };
  }

  /// In a package within a module, other than a page of the web application.
  private static DescribedPredicate<JavaClass> inARoom() {
    return DescribedPredicate.describe(
        "in a room",
        type ->
            type.getPackageName().startsWith(ROOT)
                && type.getPackageName().indexOf('.', ROOT.length()) > 0
                && !module(type).equals("web"));
  }

  /// In a package that others than its module may see.
  private static DescribedPredicate<JavaClass> open() {
    return DescribedPredicate.describe(
        "open", type -> type.getPackage().isAnnotatedWith(NamedInterface.class));
  }

  private static String story(JavaPackage room) {
    return text(
        Path.of("src/main/java", room.getName().replace('.', '/')).resolve("package-info.java"));
  }

  private static ArchCondition<JavaClass> beStrangersToTheOtherRooms() {
    return new ArchCondition<>("be strangers to the other rooms of their module") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        Stream.of(
                item.getDirectDependenciesFromSelf().stream()
                    .filter(arrow -> isOtherRoom(arrow.getTargetClass(), item)),
                item.getDirectDependenciesToSelf().stream()
                    .filter(arrow -> isOtherRoom(arrow.getOriginClass(), item)))
            .flatMap(arrows -> arrows)
            .forEach(
                arrow -> events.add(SimpleConditionEvent.violated(item, arrow.getDescription())));
      }
    };
  }

  private static boolean isOtherRoom(JavaClass other, JavaClass item) {
    return inARoom().test(other)
        && module(other).equals(module(item))
        && !other.getPackage().equals(item.getPackage());
  }

  private static ArchCondition<JavaClass> beUsedByTheirModuleAlone() {
    return new ArchCondition<>("be used by their module alone") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        item.getDirectDependenciesToSelf().stream()
            .filter(arrow -> !arrow.getOriginClass().getPackageName().equals("app.tamis"))
            .filter(arrow -> !module(arrow.getOriginClass()).equals(module(item)))
            .forEach(
                arrow -> events.add(SimpleConditionEvent.violated(item, arrow.getDescription())));
      }
    };
  }

  private static ArchCondition<JavaClass> useNoDoorOfTheirModule() {
    return new ArchCondition<>("use no door of their module") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        item.getDirectDependenciesFromSelf().stream()
            .filter(arrow -> arrow.getTargetClass().getPackage().equals(moduleOf(item)))
            .filter(arrow -> isDoor(arrow.getTargetClass(), moduleOf(item)))
            .forEach(
                arrow -> events.add(SimpleConditionEvent.violated(item, arrow.getDescription())));
      }
    };
  }

  /// Whether a type of a module's own package leads into one of its rooms, however far off.
  private static boolean isDoor(JavaClass type, JavaPackage module) {
    var seen = new HashSet<JavaClass>();
    var ahead = new ArrayDeque<>(List.of(type));
    while (!ahead.isEmpty()) {
      var next = ahead.pop();
      if (next.getPackage().equals(module) && seen.add(next)) {
        next.getDirectDependenciesFromSelf()
            .forEach(arrow -> ahead.push(arrow.getTargetClass().getBaseComponentType()));
      } else if (next.getPackageName().startsWith(module.getName() + ".")) {
        return true;
      }
    }
    return false;
  }

  private static String module(JavaClass inside) {
    return inside.getPackageName().substring(ROOT.length()).replaceFirst("\\..*", "");
  }

  private static JavaPackage moduleOf(JavaClass inside) {
    return TAMIS.getPackage(ROOT + module(inside));
  }

  private static DescribedPredicate<JavaClass> ofWhatIsShipped() {
    return type(Matrices.class)
        .or(type(Offers.class))
        .or(type(LawTables.class))
        .or(
            resideInAPackage("app.tamis.basics")
                .and(
                    DescribedPredicate.describe(
                        "Texts",
                        type ->
                            type.getSimpleName().equals("Texts")
                                || type.getName().startsWith("app.tamis.basics.Texts$"))));
  }

  /// What reading the program's own resources takes.
  private static DescribedPredicate<JavaClass> ofTheShippedDocuments() {
    return type(java.io.InputStream.class)
        .or(type(java.io.IOException.class))
        .or(type(java.io.UncheckedIOException.class))
        .or(type(java.nio.charset.StandardCharsets.class))
        .or(type(java.nio.charset.Charset.class));
  }

  private static boolean readsClock(JavaClass owner, String method, int parameters) {
    boolean now = method.equals("now") && owner.getPackageName().equals("java.time");
    boolean ofAClock = now && parameters == 1;
    return (now && !ofAClock)
        || (owner.isEquivalentTo(Clock.class) && method.startsWith("system"))
        || (owner.isEquivalentTo(System.class) && method.equals("currentTimeMillis"));
  }

  private static ArchCondition<JavaClass> beNeededOutside() {
    return new ArchCondition<>(
        "be used outside its package, or stand in the signature of what is") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        boolean used =
            withNested(item)
                .flatMap(known -> known.getDirectDependenciesToSelf().stream())
                .anyMatch(dependency ->
                    !dependency.getOriginClass().getPackageName().equals(item.getPackageName())
                        || inPublicSignature(dependency.getOriginClass(), item));
        if (!used) {
          events.add(
              SimpleConditionEvent.violated(
                  item, item.getName() + " is used only inside its package"));
        }
      }
    };
  }

  /// A type may only be the roof over those that others use.
  private static Stream<JavaClass> withNested(JavaClass roof) {
    return roof.getPackage().getClasses().stream()
        .filter(known -> known.equals(roof) || known.getName().startsWith(roof.getName() + "$"));
  }

  private static boolean inPublicSignature(JavaClass user, JavaClass item) {
    return user.getModifiers().contains(JavaModifier.PUBLIC)
        && user.getMembers().stream()
            .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
            .anyMatch(member -> signature(member, item));
  }

  private static boolean signature(JavaMember member, JavaClass item) {
    return member.getAllInvolvedRawTypes().contains(item);
  }
}
