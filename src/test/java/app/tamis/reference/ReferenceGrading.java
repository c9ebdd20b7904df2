package app.tamis.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Grades a portfolio by the classic matrix.
record ReferenceGrading(Standing standing, List<ClientGrading> clients) {

  static ReferenceGrading grade(Path folder, Optional<LocalDate> asOf, int windowMonths)
      throws IOException {
    Reference reference = Reference.read(folder);
    return of(reference.standing(asOf.orElseGet(reference::standardAsOf), windowMonths));
  }

  static ReferenceGrading of(Standing standing) {
    Measures whole = standing.whole();
    return new ReferenceGrading(
        standing,
        standing.members().stream().map(member -> standing.grading(member, whole)).toList());
  }

  List<Member> graded(String grade) {
    return clients.stream()
        .filter(client -> Letter.written(client.grade()).equals(grade))
        .map(ClientGrading::member)
        .toList();
  }

  Json toJson() {
    return new GradingJson(this).json();
  }
}
