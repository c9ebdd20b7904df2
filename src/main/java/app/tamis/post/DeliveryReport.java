package app.tamis.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a mail server reports later of a letter that it took (RFC 3464).
///
/// @param letters which of ours it may be about; the likeliest first
/// @param recipients what became of it for each
record DeliveryReport(Set<UUID> letters, List<Recipient> recipients) {

  private static final Pattern BETWEEN_BLOCKS = Pattern.compile("\\n(?:[ \\t]*\\n)+");

  /// What became of a letter. The order is that of how bad it is.
  enum Fate {
    OTHER,

    /// It is tried further.
    DELAYED,

    /// It is given up.
    FAILED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Of the word that the server says, whatever its number: what was put off for too long failed.
    static Fate of(String action) {
      return switch (action.strip().toLowerCase(Locale.ROOT)) {
        case "failed" -> FAILED;
        case "delayed" -> DELAYED;
        default -> OTHER;
      };
    }
  }

  /// @param addresses the one that was written to, and the one where it ended
  /// @param words of the server
  record Recipient(List<String> addresses, Fate fate, String words) {

    String address() {
      return addresses.isEmpty() ? "" : addresses.getFirst();
    }
  }

  private static final String ID = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";
  private static final Pattern ENVELOPE = Pattern.compile("\\s*<?" + ID + ">?\\s*");
  private static final Pattern MESSAGE = Pattern.compile("<" + ID + "@[^>]*>");

  /// Such as `rfc822; anna@example.org` and `smtp; 550 5.1.1 …`.
  private static final Pattern TYPED = Pattern.compile("^\\s*[\\w-]+\\s*;\\s*");

  private static final Set<String> STATUS =
      Set.of("message/delivery-status", "message/global-delivery-status");

  private static final Set<String> RETURNED =
      Set.of("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers");

  DeliveryReport {
    letters = Collections.unmodifiableSet(new LinkedHashSet<>(letters));
    recipients = List.copyOf(recipients);
  }

  /// Empty where it is none.
  static Optional<DeliveryReport> in(MimeMessage mail) throws MessagingException, IOException {
    var parts = parts(mail);
    var status = parts.stream().filter(part -> is(part, STATUS)).findFirst();
    if (status.isEmpty()) {
      return Optional.empty();
    }
    var blocks = blocks(status.get());
    var returned = new ArrayList<InternetHeaders>();
    for (var part : parts) {
      if (is(part, RETURNED)) {
        returned.addAll(blocks(part).stream().limit(1).toList());
      }
    }
    return Optional.of(
        new DeliveryReport(
            ids(mail, blocks, returned),
            blocks.stream()
                .filter(DeliveryReport::isOfRecipient)
                .map(DeliveryReport::of)
                .toList()));
  }

  /// What became of a letter to somebody: what is said of their address, else the worst.
  Optional<Recipient> of(String address) {
    var theirs =
        recipients.stream()
            .filter(one -> one.addresses().stream().anyMatch(address::equalsIgnoreCase))
            .toList();
    return (theirs.isEmpty() ? recipients : theirs)
        .stream().max(Comparator.comparing(Recipient::fate));
  }

  private static List<BodyPart> parts(MimeMessage mail) throws MessagingException {
    if (!mail.isMimeType("multipart/report")) {
      return List.of();
    }
    var whole = new MimeMultipart(mail.getDataHandler().getDataSource());
    var parts = new ArrayList<BodyPart>();
    for (int i = 0; i < whole.getCount(); i++) {
      parts.add(whole.getBodyPart(i));
    }
    return parts;
  }

  private static boolean is(Part part, Set<String> types) {
    try {
      for (var type : types) {
        if (part.isMimeType(type)) {
          return true;
        }
      }
      return false;
    } catch (MessagingException e) {
      return false;
    }
  }

  /// Headings, and what else is written like them, with empty lines between.
  private static List<InternetHeaders> blocks(Part part) throws MessagingException, IOException {
    var blocks = new ArrayList<InternetHeaders>();
    for (var block : BETWEEN_BLOCKS.split(text(part), -1)) {
      if (!block.isBlank()) {
        blocks.add(
            new InternetHeaders(
                new ByteArrayInputStream((block.stripTrailing() + "\n\n").getBytes(UTF_8)), true));
      }
    }
    return blocks;
  }

  private static String text(Part part) throws MessagingException, IOException {
    try (var bytes = part.getInputStream()) {
      return new String(bytes.readAllBytes(), UTF_8).replaceAll("\r\n?", "\n");
    }
  }

  private static Set<UUID> ids(
      MimeMessage mail, List<InternetHeaders> status, List<InternetHeaders> returned)
      throws MessagingException {
    var envelopes = values(status, "Original-Envelope-Id").flatMap(text -> all(ENVELOPE, text));
    var messages = values(returned, "Message-ID").flatMap(text -> all(MESSAGE, text));
    var answered =
        Stream.of("In-Reply-To", "References")
            .flatMap(name -> Arrays.stream(headers(mail, name)))
            .flatMap(text -> all(MESSAGE, text));
    return Stream.of(envelopes, messages, answered)
        .flatMap(found -> found)
        .collect(toCollection(LinkedHashSet::new));
  }

  private static String[] headers(MimeMessage mail, String name) {
    try {
      var found = mail.getHeader(name);
      return found == null ? new String[0] : found;
    } catch (MessagingException e) {
      return new String[0];
    }
  }

  private static Stream<UUID> all(Pattern pattern, String text) {
    return pattern
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(found -> UUID.fromString(found.group(1)));
  }

  private static boolean isOfRecipient(InternetHeaders block) {
    return value(block, "Action").isPresent();
  }

  private static Recipient of(InternetHeaders block) {
    var addresses =
        Stream.of("Original-Recipient", "Final-Recipient")
            .flatMap(name -> value(block, name).stream())
            .map(DeliveryReport::untyped)
            .filter(address -> !address.isEmpty())
            .distinct()
            .toList();
    return new Recipient(
        addresses, Fate.of(value(block, "Action").orElse("")), Lines.answer(words(block)));
  }

  private static String words(InternetHeaders block) {
    var status = value(block, "Status").orElse("");
    var said = value(block, "Diagnostic-Code").map(DeliveryReport::untyped).orElse("");
    var number = status.split(" ", 2)[0];
    return said.contains(number) ? said : (status + " " + said).strip();
  }

  private static String untyped(String value) {
    return TYPED.matcher(value).replaceFirst("").strip();
  }

  private static Stream<String> values(List<InternetHeaders> blocks, String name) {
    return blocks.stream().flatMap(block -> value(block, name).stream());
  }

  /// On one line.
  private static Optional<String> value(InternetHeaders block, String name) {
    return Optional.ofNullable(block.getHeader(name, null))
        .map(value -> Lines.one(value).replaceAll(" {2,}", " "));
  }
}
