package app.tamis.debits;

import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import app.tamis.book.Json;
import app.tamis.identity.Token;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps mandates. How one is signed is [MandateLinkBook]'s.
@Component
final class MandateBook {

  private static final String MANDATES =
      """
      SELECT mandate.id, remaining_client(mandate.client) AS client, mandate.number, scheme, state, language, creditor,
             name, email, expires_at, debtor, street, house, postcode, town, country, bic, last_four, signed_by,
             signed_as, signed_on, place, on_paper, document, agreement, first_debit, active_on, gc_mandate,
             gc_customer, gc_given, gc_family, gc_company, cancelled_on, why,
             (SELECT max(charge_on) FROM debit JOIN debit_file ON debit_file.id = debit.file
              WHERE debit.mandate = mandate.id AND NOT debit_file.undone) AS last_used
      FROM mandate
      """;

  private final JdbcClient jdbc;

  MandateBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      UUID id,
      ClientId client,
      long number,
      String scheme,
      String state,
      String language,
      String creditor,
      String name,
      String email,
      Instant expiresAt,
      String debtor,
      String street,
      String house,
      String postcode,
      String town,
      String country,
      String bic,
      String lastFour,
      @Nullable String signedBy,
      @Nullable String signedAs,
      @Nullable LocalDate signedOn,
      @Nullable String place,
      boolean onPaper,
      @Nullable UUID document,
      @Nullable UUID agreement,
      @Nullable LocalDate firstDebit,
      @Nullable LocalDate activeOn,
      String gcMandate,
      String gcCustomer,
      String gcGiven,
      String gcFamily,
      String gcCompany,
      @Nullable LocalDate cancelledOn,
      String why,
      @Nullable LocalDate lastUsed) {

    Mandate mandate() {
      return new Mandate(
          id,
          client,
          number,
          Scheme.find(scheme).orElseThrow(),
          Json.read(creditor, Creditor.class),
          language,
          new Mandate.To(name, email),
          debtor,
          new PostalAddress(street, house, postcode, town, country),
          lastFour,
          bic,
          stands(),
          Optional.ofNullable(firstDebit),
          Optional.ofNullable(lastUsed),
          Optional.ofNullable(agreement),
          Optional.ofNullable(document),
          new Mandate.GoCardlessId(gcMandate, gcCustomer, gcGiven, gcFamily, gcCompany));
    }

    private MandateState stands() {
      return switch (state) {
        case "asked" -> new MandateState.Asked(expiresAt);
        case "signed" -> new MandateState.Signed(signature());
        case "active" ->
            new MandateState.Active(signature(), Objects.requireNonNull(activeOn), gcMandate);
        case "cancelled" -> new MandateState.Cancelled(Objects.requireNonNull(cancelledOn), why);
        default -> throw new IllegalStateException(state);
      };
    }

    private MandateState.Signature signature() {
      return new MandateState.Signature(
          Objects.requireNonNullElse(signedBy, ""),
          Objects.requireNonNullElse(signedAs, ""),
          Objects.requireNonNull(signedOn),
          Objects.requireNonNullElse(place, ""),
          onPaper);
    }
  }

  /// Newest first.
  List<Mandate> list() {
    return jdbc.sql(MANDATES + "ORDER BY mandate.number DESC").query(Row.class).stream()
        .map(Row::mandate)
        .toList();
  }

  /// Of a client, and all that were merged into it; newest first.
  List<Mandate> list(ClientId client) {
    return jdbc
        .sql(
            MANDATES
                + "WHERE mandate.client IN (SELECT merged_clients(:client)) ORDER BY mandate.number DESC")
        .param("client", client.text())
        .query(Row.class)
        .stream()
        .map(Row::mandate)
        .toList();
  }

  Optional<Mandate> find(UUID id) {
    return jdbc.sql(MANDATES + "WHERE mandate.id = :id")
        .param("id", id)
        .query(Row.class)
        .optional()
        .map(Row::mandate);
  }

  Optional<Mandate> find(Token token) {
    return jdbc.sql(
            MANDATES
                + "WHERE mandate.id = (SELECT mandate FROM mandate_link WHERE token_hash = :hash)")
        .param("hash", token.hash())
        .query(Row.class)
        .optional()
        .map(Row::mandate);
  }

  /// Until the transaction ends, nobody else changes it.
  Optional<Mandate> lock(UUID id) {
    var there =
        jdbc.sql("SELECT id FROM mandate WHERE id = :id FOR UPDATE")
            .param("id", id)
            .query(UUID.class)
            .optional();
    return there.flatMap(this::find);
  }

  /// @param expires when it can't be signed by its link any more
  record New(
      ClientId client,
      Optional<UUID> agreement,
      Scheme scheme,
      String language,
      Creditor creditor,
      Mandate.To to,
      String links,
      String ourEmail,
      Instant expires) {}

  UUID add(New asked, String by, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO mandate (client, agreement, scheme, state, language, creditor, name, email, links, our_email,
                                 expires_at, made_by, made_at)
            VALUES (client_number(:client), :agreement, :scheme, 'asked', :language, :creditor, :name, :email, :links,
                    :ours, :expires, :by, :now)
            RETURNING id
            """)
        .param("client", asked.client().text())
        .param("agreement", asked.agreement().orElse(null))
        .param("scheme", asked.scheme().code())
        .param("language", asked.language())
        .param("creditor", Json.write(asked.creditor()))
        .param("name", asked.to().name())
        .param("email", asked.to().email())
        .param("links", asked.links())
        .param("ours", asked.ourEmail())
        .param("expires", Timestamps.at(asked.expires()))
        .param("by", by)
        .param("now", Timestamps.at(now))
        .query(UUID.class)
        .single();
  }

  /// @param sealed the account
  /// @param mark by which a document and that account belong together
  void account(UUID id, Details details, byte[] sealed, String mark) {
    var address = details.address();
    jdbc.sql(
            """
            UPDATE mandate
            SET debtor = :debtor, street = :street, house = :house, postcode = :postcode, town = :town,
                country = :country, bic = :bic, account = :account, last_four = :four, mark = :mark
            WHERE id = :id
            """)
        .param("id", id)
        .param("debtor", details.debtor())
        .param("street", address.street())
        .param("house", address.number())
        .param("postcode", address.postcode())
        .param("town", address.town())
        .param("country", address.country())
        .param("bic", details.account() instanceof BankAccount.Iban iban ? iban.bic() : "")
        .param("account", sealed)
        .param("four", details.account().lastFour())
        .param("mark", mark)
        .update();
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Kept(byte @Nullable [] account, String mark) {}

  /// The account, sealed.
  Kept account(UUID id) {
    return jdbc.sql("SELECT account, mark FROM mandate WHERE id = :id")
        .param("id", id)
        .query(Kept.class)
        .single();
  }

  void sign(UUID id, MandateState.Signature signature, Optional<LocalDate> firstDebit) {
    jdbc.sql(
            """
            UPDATE mandate
            SET state = 'signed', signed_by = :by, signed_as = :as, signed_on = :on, place = :place, on_paper = :paper,
                first_debit = :first, code_hash = NULL, code_until = NULL
            WHERE id = :id
            """)
        .param("id", id)
        .param("by", signature.by())
        .param("as", signature.role())
        .param("on", signature.on())
        .param("place", signature.place())
        .param("paper", signature.onPaper())
        .param("first", firstDebit.orElse(null))
        .update();
  }

  void give(UUID id, UUID document) {
    jdbc.sql("UPDATE mandate SET document = :document WHERE id = :id")
        .param("id", id)
        .param("document", document)
        .update();
  }

  void activate(UUID id, LocalDate on, Mandate.GoCardlessId known) {
    jdbc.sql(
            """
            UPDATE mandate
            SET state = 'active', active_on = :on, gc_mandate = :mandate, gc_customer = :customer, gc_given = :given,
                gc_family = :family, gc_company = :company
            WHERE id = :id AND state IN ('signed', 'active')
            """)
        .param("id", id)
        .param("on", on)
        .param("mandate", known.mandate())
        .param("customer", known.customer())
        .param("given", known.givenName())
        .param("family", known.familyName())
        .param("company", known.company())
        .update();
  }

  void deactivate(UUID id) {
    jdbc.sql(
            """
            UPDATE mandate
            SET state = 'signed', active_on = NULL, gc_mandate = '', gc_customer = '', gc_given = '', gc_family = '',
                gc_company = ''
            WHERE id = :id AND state = 'active'
            """)
        .param("id", id)
        .update();
  }

  void cancel(UUID id, LocalDate on, String why) {
    jdbc.sql(
            "UPDATE mandate SET state = 'cancelled', cancelled_on = :on, why = :why, code_hash = NULL WHERE id = :id")
        .param("id", id)
        .param("on", on)
        .param("why", why)
        .update();
  }
}
