package app.tamis.documents.sealing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import app.tamis.basics.Sha256;
import app.tamis.documents.Known;
import app.tamis.documents.Seal;
import app.tamis.documents.Verdict;
import app.tamis.documents.Verdict.AddedTo;
import app.tamis.documents.Verdict.Changed;
import app.tamis.documents.Verdict.Intact;
import app.tamis.documents.Verdict.NotReadable;
import app.tamis.documents.Verdict.NotSealed;
import app.tamis.documents.Verdict.OfOthers;
import app.tamis.documents.Verdict.Why;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/// Looks at a PDF without opening it as one: at the bytes that its seal covers, and at the gap in
/// them where the seal itself stands. So it knows every version of PDF, and nothing that a file may
/// hold can harm it.
///
/// A seal of ours is written in one way: `/Contents`, the gap, then `/ByteRange`, which says where
/// the gap is; in the gap digits in lower case, and zeros as far as it goes. Whatever is written
/// otherwise isn't ours, or isn't as it was.
public final class SealReading {

  /// As much is looked at. A document that is given out has some pages.
  public static final int MOST_BYTES = 100 << 20;

  private static final byte[] HEAD = "%PDF-".getBytes(ISO_8859_1);

  /// A reader of PDF doesn't look further for it.
  private static final int HEAD_WITHIN = 1_024;

  private static final byte[] RANGE = "/ByteRange".getBytes(ISO_8859_1);
  private static final byte[] CONTENTS = "/Contents ".getBytes(ISO_8859_1);
  private static final byte[] PROGRAM = ("/Name /" + Sealing.PROGRAM + "\n").getBytes(ISO_8859_1);

  /// Each stands in whatever is sealed or signed.
  private static final List<byte[]> TRACES =
      List.of("/ETSI.CAdES.detached".getBytes(ISO_8859_1), "/adbe.pkcs7.".getBytes(ISO_8859_1));

  private static final Pattern NUMBERS =
      Pattern.compile(
          "\\s{0,9}\\[\\s{0,9}0\\s{1,9}(\\d{1,9})\\s{1,9}(\\d{1,9})\\s{1,9}(\\d{1,9})\\s{0,30}]");

  private static final int LONGEST_NUMBERS = 120;

  /// Signatures that are looked at, from the last on.
  private static final int MOST_SIGNATURES = 16;

  /// What stands before the gap, as far as it is looked at.
  private static final int LONGEST_BEFORE = 4_096;

  private static final Pattern SEALED_AT = Pattern.compile("/M \\(D:(\\d{14})\\+00'00'\\)");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

  private final byte[] file;
  private final Optional<Set<String>> keys;

  private SealReading(byte[] file, Optional<Set<String>> keys) {
    this.file = file;
    this.keys = keys;
  }

  /// @param keys fingerprints that a seal's is compared with; empty where there is nothing to
  ///   compare with
  public static Verdict of(byte[] file, Optional<Set<String>> keys) {
    if (file.length == 0) {
      return new NotReadable(Why.EMPTY);
    }
    if (file.length > MOST_BYTES) {
      return new NotReadable(Why.TOO_LARGE);
    }
    if (indexOf(file, HEAD, 0, HEAD_WITHIN) < 0) {
      return new NotReadable(Why.NO_PDF);
    }
    return new SealReading(file, keys).verdict();
  }

  /// A signature: the gap in which it stands, from `<` to behind `>`, and where what it covers
  /// ends.
  private record Signed(int gap, int behind, int end, boolean oursByPlace) {}

  private Verdict verdict() {
    var all = signatures();
    if (all.isEmpty()) {
      return TRACES.stream().anyMatch(trace -> indexOf(file, trace, 0, file.length) >= 0)
          ? new Changed()
          : new NotSealed();
    }
    boolean ours = false;
    for (var signed : all) {
      var seal = seal(signed);
      if (seal.isPresent()) {
        return signed.end() == file.length
            ? new Intact(seal.get(), known(seal.get()))
            : new AddedTo(seal.get(), known(seal.get()), file.length - signed.end());
      }
      ours |= isOurs(signed);
    }
    return ours ? new Changed() : new OfOthers();
  }

  private Known known(Seal seal) {
    return keys.map(these -> these.contains(seal.fingerprint()) ? Known.YES : Known.NO)
        .orElse(Known.NOT_COMPARED);
  }

  /// Those that cover most first.
  private List<Signed> signatures() {
    var found = new ArrayList<Signed>();
    int at = lastIndexOf(file, RANGE, file.length);
    while (at >= 0 && found.size() < MOST_SIGNATURES) {
      signed(at).ifPresent(found::add);
      at = lastIndexOf(file, RANGE, at);
    }
    found.sort((one, other) -> Integer.compare(other.end(), one.end()));
    return found;
  }

  private Optional<Signed> signed(int at) {
    int from = at + RANGE.length;
    var text = new String(file, from, Math.min(LONGEST_NUMBERS, file.length - from), ISO_8859_1);
    var numbers = NUMBERS.matcher(text);
    if (!numbers.lookingAt()) {
      return Optional.empty();
    }
    int gap = Integer.parseInt(numbers.group(1));
    int behind = Integer.parseInt(numbers.group(2));
    long end = (long) behind + Integer.parseInt(numbers.group(3));
    if (gap + 2 > behind || end > file.length || file[gap] != '<' || file[behind - 1] != '>') {
      return Optional.empty();
    }
    boolean ours =
        at == behind + 1
            && file[behind] == '\n'
            && gap >= CONTENTS.length
            && startsWith(file, CONTENTS, gap - CONTENTS.length);
    return Optional.of(new Signed(gap, behind, (int) end, ours));
  }

  /// Whether a seal of ours stands there, or stood.
  private boolean isOurs(Signed signed) {
    int from = Math.max(0, signed.gap() - LONGEST_BEFORE);
    return indexOf(file, PROGRAM, from, signed.gap()) >= 0;
  }

  /// Empty where anything isn't as it has to be.
  private Optional<Seal> seal(Signed signed) {
    if (!signed.oursByPlace()) {
      return Optional.empty();
    }
    return unpacked(signed)
        .flatMap(SignedOnce::read)
        .filter(read -> read.type().equals(PKCSObjectIdentifiers.data))
        .filter(read -> read.content().isEmpty())
        .filter(read -> read.scheme() == SignedOnce.Scheme.RSA_SHA256)
        .filter(read -> read.holds(digest(signed)))
        .flatMap(read -> at(signed).flatMap(at -> seal(read, at)));
  }

  private static Optional<Seal> seal(SignedOnce read, Instant at) {
    if (read.stamp().isEmpty()) {
      return Optional.of(new Seal(read.signer(), at, read.fingerprint(), Optional.empty()));
    }
    return read.stamp()
        .flatMap(SealReading::encoded)
        .flatMap(token -> StampReading.of(token, Sha256.begin().digest(read.signature())))
        .map(stamp -> new Seal(read.signer(), at, read.fingerprint(), Optional.of(stamp)));
  }

  private static Optional<byte[]> encoded(ASN1Encodable token) {
    try {
      return Optional.of(token.toASN1Primitive().getEncoded(ASN1Encoding.DER));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// What the digits in the gap stand for; empty where they aren't written as ours are.
  private Optional<byte[]> unpacked(Signed signed) {
    int from = signed.gap() + 1;
    int to = signed.behind() - 1;
    try {
      int length = lengthOf(HexFormat.of().parseHex(new String(file, from, 8, ISO_8859_1)));
      if (length < 0 || from + 2 * (long) length > to) {
        return Optional.empty();
      }
      int end = from + 2 * length;
      for (int i = end; i < to; i++) {
        if (file[i] != '0') {
          return Optional.empty();
        }
      }
      var digits = new String(file, from, end - from, ISO_8859_1);
      var content = HexFormat.of().parseHex(digits);
      return HexFormat.of().formatHex(content).equals(digits)
          ? Optional.of(content)
          : Optional.empty();
    } catch (IllegalArgumentException | IndexOutOfBoundsException noDigits) {
      return Optional.empty();
    }
  }

  /// Of a sequence in DER with two bytes that tell its length, as each signature has; less than
  /// nothing where it is another.
  private static int lengthOf(byte[] head) {
    return head[0] == 0x30 && (head[1] & 0xff) == 0x82
        ? 4 + ((head[2] & 0xff) << 8) + (head[3] & 0xff)
        : -1;
  }

  /// Of all that the seal covers: SHA-256.
  private byte[] digest(Signed signed) {
    var digest = Sha256.begin();
    digest.update(file, 0, signed.gap());
    digest.update(file, signed.behind(), signed.end() - signed.behind());
    return digest.digest();
  }

  /// What the seal says of when it was made. It stands before the gap, and is covered.
  private Optional<Instant> at(Signed signed) {
    int from = Math.max(0, signed.gap() - LONGEST_BEFORE);
    var before = new String(file, from, signed.gap() - from, ISO_8859_1);
    var said = SEALED_AT.matcher(before);
    Optional<Instant> at = Optional.empty();
    while (said.find()) {
      try {
        at = Optional.of(LocalDateTime.parse(said.group(1), MOMENT).toInstant(ZoneOffset.UTC));
      } catch (DateTimeException noDate) {
        at = Optional.empty();
      }
    }
    return at;
  }

  private static int indexOf(byte[] in, byte[] what, int from, int to) {
    int last = Math.min(to, in.length) - what.length;
    for (int i = from; i <= last; i++) {
      if (startsWith(in, what, i)) {
        return i;
      }
    }
    return -1;
  }

  /// The last that ends before that place.
  private static int lastIndexOf(byte[] in, byte[] what, int before) {
    for (int i = before - what.length; i >= 0; i--) {
      if (startsWith(in, what, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean startsWith(byte[] in, byte[] what, int at) {
    for (int i = 0; i < what.length; i++) {
      if (in[at + i] != what[i]) {
        return false;
      }
    }
    return true;
  }
}
