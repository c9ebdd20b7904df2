package app.tamis.cli;

import static java.util.stream.Collectors.toSet;

import app.tamis.basics.Problems;
import app.tamis.basics.Sha256;
import app.tamis.documents.Known;
import app.tamis.documents.Verdict;
import app.tamis.documents.VerdictWords;
import app.tamis.documents.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says whether a PDF that was given out still is what was sealed.
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "verify-file")
  private List<Path> files = List.of();

  @Option(names = "--certificate", paramLabel = "FILE", descriptionKey = "verify-certificate")
  private List<Path> certificates = List.of();

  @Option(names = "--sha256", paramLabel = "HEX", descriptionKey = "verify-sha256")
  private @Nullable String sha256;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var hash = Optional.ofNullable(sha256).map(VerifyCommand::hash);
    if (hash.isPresent() && files.size() > 1) {
      throw Problems.of("cli.verify.one");
    }
    Optional<Set<String>> keys =
        certificates.isEmpty()
            ? Optional.empty()
            : Optional.of(certificates.stream().map(VerifyCommand::fingerprint).collect(toSet()));
    boolean good = true;
    for (var file : files) {
      good &= isGood(file, keys, hash);
    }
    return good ? ExitStatus.DONE : ExitStatus.NOT_INTACT;
  }

  private boolean isGood(Path file, Optional<Set<String>> keys, Optional<String> hash)
      throws IOException {
    var content = content(file);
    var verdict = Verification.of(content, keys);
    var says = new VerdictWords(terminal.words(), terminal.surroundings().clock().getZone(), false);
    terminal.out().println(file);
    line(says.sentence(verdict));
    says.details(verdict).forEach(this::line);
    VerdictWords.fingerprint(verdict)
        .ifPresent(print -> line(terminal.words().say("cli.verify.fingerprint", print)));
    return isMeant(content, hash)
        && verdict instanceof Verdict.Intact(_, var known)
        && known != Known.NO;
  }

  /// Whether it is the file that was asked about.
  private boolean isMeant(byte[] content, Optional<String> hash) {
    if (content.length > Verification.MOST_BYTES) {
      return false;
    }
    var found = Sha256.hex(content);
    line(terminal.words().say("cli.verify.sha256", found));
    boolean meant = hash.filter(given -> !given.equals(found)).isEmpty();
    if (hash.isPresent()) {
      line(terminal.words().say(meant ? "cli.verify.same" : "cli.verify.other"));
    }
    return meant;
  }

  private void line(String sentence) {
    terminal.out().println("  " + sentence);
  }

  /// One byte more than is looked at, to tell what is too large.
  private static byte[] content(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(Verification.MOST_BYTES + 1);
    }
  }

  /// However it was written: some programs write it in capitals, or in groups.
  private static String hash(String typed) {
    var digits = typed.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
    if (!HASH.matcher(digits).matches()) {
      throw Problems.of("cli.verify.sha256.shape", typed);
    }
    return digits;
  }

  private static String fingerprint(Path certificate) {
    try {
      return Verification.fingerprint(Files.readAllBytes(certificate))
          .orElseThrow(() -> Problems.of("cli.verify.certificate", certificate.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
