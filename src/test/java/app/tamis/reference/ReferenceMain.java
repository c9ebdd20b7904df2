package app.tamis.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The command line of the reference.
public final class ReferenceMain {

  private static final String USAGE =
      """
      grade FOLDER [AS_OF [WINDOW]]
      compare FOLDER ACTUAL.json [AS_OF [WINDOW]]
      proposal FOLDER CLIENT AS_OF
      levers FOLDER CLIENT AS_OF
      random DIR SEED
      """;

  private static final int USUAL_WINDOW = 12;

  private ReferenceMain() {}

  public static void main(String[] words) throws IOException {
    System.exit(run(List.of(words)));
  }

  private static int run(List<String> words) throws IOException {
    if (words.size() < 2) {
      return usage();
    }
    Path folder = Path.of(words.get(1));
    return switch (words.getFirst()) {
      case "grade" -> grade(folder, words.subList(2, words.size()));
      case "compare" -> compare(folder, Path.of(words.get(2)), words.subList(3, words.size()));
      case "proposal" -> proposal(folder, words.get(2), LocalDate.parse(words.get(3)));
      case "levers" -> levers(folder, words.get(2), LocalDate.parse(words.get(3)));
      case "random" -> random(folder, Long.parseLong(words.get(2)));
      default -> usage();
    };
  }

  private static int grade(Path folder, List<String> when) throws IOException {
    System.out.println(grading(folder, when));
    return 0;
  }

  private static int compare(Path folder, Path actualFile, List<String> when) throws IOException {
    Json expected = grading(folder, when);
    Json actual = JsonReader.read(Files.readString(actualFile));
    List<String> differences =
        Stream.of(
                JsonDifferences.between(expected, actual),
                JsonDifferences.inOrder(expected, actual))
            .flatMap(List::stream)
            .toList();
    differences.forEach(System.out::println);
    return differences.isEmpty() ? 0 : 1;
  }

  private static int proposal(Path folder, String client, LocalDate asOf) throws IOException {
    Optional<Proposal> proposal = Proposal.of(Reference.read(folder), client, asOf, USUAL_WINDOW);
    proposal.map(Proposal::json).ifPresent(System.out::println);
    return proposal.isPresent() ? 0 : 1;
  }

  private static int levers(Path folder, String client, LocalDate asOf) throws IOException {
    System.out.println(Levers.of(Reference.read(folder), client, asOf, USUAL_WINDOW).json());
    return 0;
  }

  private static int random(Path folder, long seed) throws IOException {
    RandomFolders.write(folder, seed);
    return 0;
  }

  private static Json grading(Path folder, List<String> when) throws IOException {
    Optional<LocalDate> asOf = when.stream().findFirst().map(LocalDate::parse);
    int windowMonths = when.stream().skip(1).findFirst().map(Integer::valueOf).orElse(USUAL_WINDOW);
    return ReferenceGrading.grade(folder, asOf, windowMonths).toJson();
  }

  private static int usage() {
    System.err.print(USAGE);
    return 2;
  }
}
