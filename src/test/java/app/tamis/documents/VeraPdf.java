package app.tamis.documents;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// Says in which ways a PDF isn't what it claims to be.
@NullMarked
final class VeraPdf {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdf() {}

  static List<String> faults(byte[] pdf, PDFAFlavour claim) throws Exception {
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), claim);
        var validator = Foundries.defaultInstance().createValidator(claim, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(test -> test.getStatus() == TestAssertion.Status.FAILED)
          .map(test -> test.getRuleId().getClause() + ": " + test.getMessage())
          .distinct()
          .toList();
    }
  }
}
